import ArgumentParser
import Foundation
import Manifest
import Orders
import Studio

struct ReprintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reprint",
    abstract: "Print photos of delivered orders once more: the same photos, on shared sheets.",
    discussion: """
      A reprint manifest has one row to an order, in CSV, JSON or YAML. Only order_number is required; without specs all \
      photos of the order are printed, without copies and paper as they were delivered:

        order_number,specs,picture,copies,paper
        A-1001,us-passport,,4,photo-4x6-in
        A-1002,es-dni;schengen-visa,,2,
        A-1003,,,,

      Photos of several customers share sheets, so that few are needed: the cut list says whose is whose. A line that is \
      refused never stops the others: an order that is unknown, erased, ended, past its last day or under a legal hold, \
      whose customer has not agreed to your last material policy, or a source that is missing or was changed.

      Each photo is rendered from its source by the recipe in the ledger, and must be the delivered file byte by byte. \
      Where a later version of this program, of the models or of the catalogue renders otherwise, the delivered file \
      itself is printed, if it still lies in build/cache or build/site with its recorded SHA-256. If not, the line is \
      refused: nothing is printed that differs from what was checked and delivered.

      The sheets go to build/prints/reprints, one folder to a reprint: JPEG and PDF by paper, README.txt for the lab, \
      cut-list.csv for you. The same lines on the same day give the same bytes. When an order on them ends, its sheets are \
      laid out anew without it, from the delivered files of those that stay; the ledger records what was printed.

      Exit codes: 0 everything is printed; 2 some lines were refused; 65 the manifest or the configuration cannot be \
      used; 69 the models are missing; 74 a file could not be written; 75 another run holds the studio.

      EXAMPLES
        likeness reprint reprints.csv --studio my-studio
        likeness reprint --order A-1001 --studio my-studio
        likeness reprint --order A-1001 --copies 4 --paper photo-4x6-in
      """)

  @Argument(
    help: "The reprint manifest: CSV, JSON or YAML; - reads it from the standard input.",
    completion: .file(extensions: ["csv", "json", "yaml", "yml"]))
  var manifest: String?
  @Option(help: "An order to reprint, instead of a manifest; may be given several times.")
  var order: [String] = []
  @Option(help: "Only this document's photo; may be given several times.")
  var spec: [String] = []
  @Option(help: "Photos of each.")
  var copies: Int?
  @Option(help: "The paper to print on, such as photo-10x15.")
  var paper: String?
  @OptionGroup var studio: StudioOptions
  @Option(help: "Photos that are rendered at the same time. Without it: as many as the machine has cores.")
  var workers: Int?
  @Option(help: "Megabytes that decoded pictures may take together.")
  var memory = 512
  @Flag(help: "Check ledger and sources, lay out, and say what would be printed.")
  var dryRun = false

  func validate() throws {
    guard (manifest == nil) != order.isEmpty else {
      throw ValidationError("Give a reprint manifest, or --order and a number.")
    }
    guard manifest == nil || (spec.isEmpty && copies == nil && paper == nil) else {
      throw ValidationError("--spec, --copies and --paper go with --order; a manifest says them in its columns.")
    }
    if let copies, !(1...500).contains(copies) { throw ValidationError("--copies takes a number from 1 to 500.") }
    if let workers, !(1...256).contains(workers) { throw ValidationError("--workers takes a number from 1 to 256.") }
    guard (16...1_048_576).contains(memory) else { throw ValidationError("--memory takes 16 to 1048576 megabytes.") }
  }

  func run() async throws {
    let workshop = try studio.open(beside: manifest)
    let moment = try studio.moment(in: workshop)
    let (lines, refusals) = try read(for: workshop)
    let options = BatchOptions(
      workers: workers ?? ProcessInfo.processInfo.activeProcessorCount, memory: memory << 20)
    let report: ReprintReport
    do {
      let reprint = try Reprint(workshop, moment: moment, options: options)
      if dryRun {
        report = try reprint.plan(lines, refusals: refusals)
      } else {
        let core = try FaceCore.ofUser()
        report = try await Interruption.ending { try await reprint.run(lines, refusals: refusals, core: core) }
      }
    } catch let error as BatchError {
      throw Failure(error)
    }
    tell(report)
    if report.isInterrupted { throw ExitCode(ExitStatus.interrupted.rawValue) }
    if !report.refusals.isEmpty { throw ExitCode(ExitStatus.someOrdersFailed.rawValue) }
  }

  private func read(for workshop: Workshop) throws -> ([ReprintLine], [OrderRefusal]) {
    guard let manifest else { return (try lines(for: workshop), []) }
    let bytes = try ManifestFile.bytes(of: manifest, kind: "reprint manifest")
    let reading = ReprintReader(catalogue: workshop.catalogue).read(bytes, named: manifest)
    for fault in reading.faults where fault.orderNumber == nil { Terminal.note(fault.line) }
    if reading.isRefused { throw Failure(.badData, "Nothing was printed: the reprint manifest cannot be used.") }
    let refusals = reading.faults.filter { $0.severity == .error }.map { fault in
      OrderRefusal(faults: [fault], of: fault.orderNumber ?? OrderNumber("?"))
    }
    return (reading.lines, refusals)
  }

  private func lines(for workshop: Workshop) throws -> [ReprintLine] {
    let size = try paper.map { try CatalogueOptions.paper($0, in: workshop.catalogue) }
    return order.map { number in
      ReprintLine(
        order: OrderNumber(number), specifications: spec, copies: copies, paper: size,
        place: SourcePlace(file: "--order"))
    }
  }

  private func tell(_ report: ReprintReport) {
    for refusal in report.refusals {
      for reason in refusal.reasons {
        let (sentence, remedy) = (reason.sentence.english, reason.remedy.english)
        Terminal.note("\(reason.place.words): order \(refusal.number.text) refused: \(sentence) \(remedy)")
      }
    }
    for total in report.totals {
      Terminal.say("\(total.paper): \(total.sheets.counted("sheet")), \(total.photos.counted("photo"))")
    }
    Terminal.say(
      "\(report.lines.counted("line")) \(dryRun ? "would be " : "")printed, \(report.refusals.count) refused")
    if let folder = report.folder { Terminal.say("sheets: \(folder.relativePath)") }
    if report.isInterrupted { Terminal.note("Interrupted: run again.") }
  }
}
