import ArgumentParser
import Foundation
import Ledger
import Manifest
import Orders
import Site
import Studio

struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "The main job: ID photos, print sheets, galleries, notices and the review.",
    discussion: """
      An order that is refused never stops the others, and nothing of it is published. Its originals stay to be rendered \
      later; where the consent of a person in them is missing they are due at the next purge. What did not change is not \
      rendered again. Upload build/site and nothing else; begin with build/review/index.html. Several machines may fill the \
      cache with --shard, each its part; one run without it then publishes.

      Exit codes: 0 every order is done; 2 some were refused; 65 the manifest or the configuration cannot be used; \
      69 the models are missing; 74 a file could not be written; 75 another run holds the studio; 130 interrupted.

      EXAMPLES
        likeness render my-studio/orders.csv
        likeness render my-studio/orders.csv --workers 1 --memory 256
        likeness render my-studio/orders.csv --review-faces    which is face 2?
        export-orders | likeness render - --studio my-studio
        likeness render orders.csv --shard $SLURM_ARRAY_TASK_ID/8
      """)

  @OptionGroup var manifest: ManifestOptions
  @OptionGroup var studio: StudioOptions
  @Option(help: "Orders that are worked on at the same time. Without it: as many as the machine has cores.")
  var workers: Int?
  @Option(help: "Megabytes that decoded pictures may take together.")
  var memory = 512
  @Option(
    help: ArgumentHelp(
      "Render one part of the orders into build/cache, and write nothing else: 2/5 is the second of five.",
      valueName: "i/n"),
    transform: Shard.parsed)
  var shard: Shard?
  @Flag(
    help: """
      Show in the review the faces of pictures in which several people are, to choose one by the column face: thumbnails \
      in build/review/faces, for you alone. The next run without this option removes them.
      """)
  var reviewFaces = false
  @Flag(help: "Check only, and say what would be done.")
  var dryRun = false

  func validate() throws {
    if let workers, !(1...256).contains(workers) { throw ValidationError("--workers takes a number from 1 to 256.") }
    guard (16...1_048_576).contains(memory) else { throw ValidationError("--memory takes 16 to 1048576 megabytes.") }
    if reviewFaces, shard != nil {
      throw ValidationError(
        "--review-faces goes with the run that writes the review, which is the one without --shard.")
    }
  }

  func run() async throws {
    let workshop = try studio.open(beside: manifest.manifest)
    let moment = try studio.moment(in: workshop)
    let checked = try manifest.read(for: workshop, on: moment)
    // Errors of one order are told with its refusal.
    for fault in checked.faults where fault.severity == .warning || fault.orderNumber == nil {
      Terminal.note(fault.line)
    }
    if !workshop.warnings.isEmpty {
      Terminal.note(
        "studio.yaml: \(workshop.warnings.count) values are worth a look before you publish, such as the example's own: "
          + "`likeness check` names them.")
    }
    guard !checked.isRefused else {
      throw Failure(.badData, "Nothing was rendered: the manifest cannot be used.")
    }
    guard !dryRun else { return try foretell(checked, workshop: workshop, moment: moment) }
    if let shard { return try await fill(shard, of: checked, workshop: workshop, moment: moment) }
    let report = try await render(checked, workshop: workshop, moment: moment)
    summarise(report, in: workshop.folder)
    if checked.withheld.contains(where: { $0.reasons.contains(where: \.isOfAPerson) }) {
      Terminal.note(
        "Originals of people whose consent is missing are due at the next purge. Write the consent into the manifest "
          + "and render before, or let them go.")
    }
    try exit(isInterrupted: report.isInterrupted, refusals: report.refusals)
  }

  private func foretell(_ checked: CheckedManifest, workshop: Workshop, moment: RunMoment) throws {
    let forecast = try Failure.telling { try Forecast(checked, workshop, moment: moment, for: "render --dry-run") }
    let refusals = forecast.checked.refusals + forecast.refusals
    RefusalPrinter.tell(refusals)
    RefusalPrinter.tell(ended: forecast.ended)
    Terminal.say("\(forecast.orders.count.counted("order")) would be rendered; \(refusals.count.being) refused.")
    if !refusals.isEmpty { throw ExitCode(ExitStatus.someOrdersFailed.rawValue) }
  }

  private func render(
    _ checked: CheckedManifest, workshop: Workshop, moment: RunMoment
  ) async throws -> BatchReport {
    let core = try FaceCore.ofUser()
    do {
      let batch = try Batch(workshop, moment: moment, core: core, options: options)
      return try await Interruption.ending {
        var progress = ProgressLine()
        defer { progress.end() }
        return try await batch.run(checked) { progress.show($0) }
      }
    } catch let error as BatchError {
      throw Failure(error)
    }
  }

  private var options: BatchOptions {
    BatchOptions(
      workers: workers ?? ProcessInfo.processInfo.activeProcessorCount, memory: memory << 20,
      showsFaces: reviewFaces)
  }

  private func fill(
    _ shard: Shard, of checked: CheckedManifest, workshop: Workshop, moment: RunMoment
  ) async throws {
    let core = try FaceCore.ofUser()
    let report: ShardReport
    do {
      let run = try ShardRun(workshop, moment: moment, core: core, options: options)
      report = try await Interruption.ending {
        var progress = ProgressLine()
        defer { progress.end() }
        return try await run.run(shard, of: checked) { progress.show($0) }
      }
    } catch let error as BatchError {
      throw Failure(error)
    }
    RefusalPrinter.tell(report.refusals)
    Terminal.say(
      "part \(shard.number) of \(shard.count): \(report.renderedCount) rendered, \(report.unchangedCount) unchanged, "
        + "\(report.refusals.count) refused; render without --shard to publish")
    try exit(isInterrupted: report.isInterrupted, refusals: report.refusals)
  }

  private func exit(isInterrupted: Bool, refusals: [OrderRefusal]) throws {
    if isInterrupted { throw ExitCode(ExitStatus.interrupted.rawValue) }
    let unwritten = refusals.count(where: \.isUnwritten)
    guard unwritten == 0 else {
      throw Failure(
        .inputOutput,
        "\(unwritten.counted("order")) could not be written, through no fault of the orders: see to the disk, and run "
          + "again.")
    }
    if !refusals.isEmpty { throw ExitCode(ExitStatus.someOrdersFailed.rawValue) }
  }

  private func summarise(_ report: BatchReport, in folder: StudioFolder) {
    RefusalPrinter.tell(report.refusals)
    RefusalPrinter.tell(ended: report.ended)
    let change = report.change
    Terminal.say(
      "orders: \(report.renderedCount) rendered, \(report.unchangedCount) unchanged, \(report.refusals.count) refused")
    Terminal.say("site: \(change.added.counted("file")) added, \(change.updated) updated, \(change.removed) removed")
    Terminal.say("review: \(folder.review.appending(path: "index.html").relativePath)")
    EndingPrinter.showOldPages(report.withOldAnnouncement)
    if report.isInterrupted { Terminal.note("Interrupted: run again to go on where it stopped.") }
  }
}

extension Failure {
  init(_ error: BatchError) {
    let status: ExitStatus =
      switch error {
      case .key, .backup, .template, .logo, .page, .serviceEnded, .ledgerMissing: .badData
      case .ledger(let error), .ending(.ledger(let error)): Failure(error).status
      case .publication, .file, .ending: .inputOutput
      }
    self.init(status, error.sentence)
  }
}

extension Shard {
  fileprivate static func parsed(_ text: String) throws -> Shard {
    guard let shard = Shard(text) else {
      throw ValidationError("--shard takes a part and the number of parts, as 2/5, and found \(text).")
    }
    return shard
  }
}
