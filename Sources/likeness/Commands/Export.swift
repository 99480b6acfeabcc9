import ArgumentParser
import Foundation
import Ledger
import Orders
import Site
import Studio

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Give a person a copy of all that is held about them.",
    discussion: """
      The zip has a text in each language, the same as JSON for programs, the originals and what was delivered. It \
      holds personal data: it is written for its owner alone, and should reach the person by a way that you trust. \
      Delete it then: neither purge nor erase looks for it. It cannot lie in the build folder.

      EXAMPLES
        likeness export --uid customer-17 --studio my-studio
        likeness export --order A-1001 --output copy.zip
      """)

  @OptionGroup var person: PersonOptions
  @OptionGroup var studio: StudioOptions
  @Option(help: "Where to write the zip.", completion: .file(extensions: ["zip"]))
  var output = "export.zip"
  @Option(help: "Where to write the receipt, besides printing it.", completion: .file())
  var receipt: String?

  func run() throws {
    let open = try studio.openLedger(for: "export")
    let copy = try OutputFile(output, in: open.folder)
    let receiptFile = try receipt.map { try OutputFile($0, besides: [copy], in: open.folder) }
    try Failure.telling {
      let (files, receipt) = try open.rights.export(person.selection)
      do {
        let held = try files.map { file in
          SiteFile(path: file.path, contents: try Self.bytes(of: file))
        }
        try copy.write(try Archive.bytes(of: held))
      } catch let error as ArchiveError {
        throw Failure(.inputOutput, "The zip could not be made (libzip error \(error.code)).")
      }
      copy.say("\(output): \(files.count.counted("file"))")
      ReceiptPrinter.show(receipt, say: copy.say)
      if let receiptFile { try ReceiptPrinter.write(receipt, to: receiptFile) }
      Terminal.note("Delete \(output) once it was handed over: neither purge nor erase looks for it.")
    }
  }

  private static func bytes(of file: ExportFile) throws -> [UInt8] {
    switch file.content {
    case .bytes(let bytes): return bytes
    case .file(let url):
      do {
        return Array(try Data(contentsOf: url))
      } catch {
        throw Failure(.inputOutput, "\(url.path) cannot be read: \(FileFailure(error, path: url.path).reason).")
      }
    }
  }
}
