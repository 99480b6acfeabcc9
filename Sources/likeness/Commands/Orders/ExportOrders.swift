import ArgumentParser
import Foundation
import Ledger
import Orders
import Studio

struct ExportOrders: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the payments of a period for the auditor.",
    discussion: """
      Number, day, amount, means and reference of each payment, and the IP address while it may be kept. Orders that \
      were erased come last, by day, without a number.
      """)

  @OptionGroup var studio: StudioOptions
  @Option(
    help: "The first day of payments (YYYY-MM-DD). Without it: from the beginning.", transform: CalendarDay.parsed)
  var from: CalendarDay?
  @Option(help: "The last day of payments (YYYY-MM-DD). Without it: to the end.", transform: CalendarDay.parsed)
  var to: CalendarDay?
  @Option(help: "csv or json.")
  var format: AuditExport.Format = .csv
  @Option(help: "Where to write it, for its owner alone. Without it: to the standard output.", completion: .file())
  var output: String?

  func validate() throws {
    if let from, let to, from > to { throw ValidationError("--from is after --to.") }
  }

  func run() throws {
    let open = try studio.openLedger(for: "orders export", access: .reading)
    let file = try output.map { try OutputFile($0, in: open.folder) }
    let export = AuditExport(ledger: open.ledger)
    let period = (from ?? .distantPast)...(to ?? .distantFuture)
    try Failure.telling {
      guard let file else {
        _ = try export.write(period, as: format) { Terminal.print($0) }
        return
      }
      try file.write { handle in
        _ = try Failure.telling {
          try export.write(period, as: format) { try handle.write(contentsOf: Data($0.utf8)) }
        }
      }
    }
  }
}
