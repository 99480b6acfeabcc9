import Foundation
import Ledger
import Manifest
import Orders
import Testing

@testable import Studio

/// A studio with delivered orders, to be reprinted.
final class ReprintStudio {
  let scratch: Scratch
  let folder: StudioFolder
  static let core = Result { try FaceCore(models: ModelStore(environment: ProcessInfo.processInfo.environment)) }
  static let delivered = "2026-05-20"

  /// - Parameter rows: `number,photo,specs,copies,paper,hold`
  init(_ rows: [String]) async throws {
    scratch = try Scratch()
    folder = StudioFolder(root: scratch.url)
    _ = try StudioSetup(folder: folder).make(paidOn: try #require(CalendarDay(iso: "2026-05-01")))
    let report = try await render(rows)
    #expect(report.refusals.flatMap(\.reasons) == [])
  }

  private func moment(_ day: String) throws -> RunMoment {
    RunMoment(day: try #require(CalendarDay(iso: day)), zone: try #require(TimeZone(identifier: "Europe/Madrid")))
  }

  func render(_ rows: [String], on day: String = delivered) async throws -> BatchReport {
    let header = "order_number,photo,specs,copies,paper,hold,uid,paid_at,consent,accept"
    let text = ([header] + rows.map { $0 + ",customer-1,2026-05-01,1,room" }).joined(separator: "\n")
    let workshop = try Workshop.open(folder)
    let checked = CheckedManifest(
      Array(text.utf8), named: "orders.csv", workshop: workshop, moment: try moment(day))
    let batch = try Batch(
      workshop, moment: try moment(day), core: try Self.core.get(),
      options: BatchOptions(workers: 2, memory: 64 << 20))
    return try await batch.run(checked) { _ in }
  }

  /// - Parameter memory: in bytes; little of it makes each photo anew for its sheet.
  func reprint(
    _ lines: [ReprintLine], on day: String = "2026-06-01", memory: Int = 64 << 20
  ) async throws -> ReprintReport {
    let reprint = try Reprint(
      try Workshop.open(folder), moment: try moment(day), options: BatchOptions(workers: 2, memory: memory))
    return try await reprint.run(lines, refusals: [], core: try Self.core.get())
  }

  func plan(_ lines: [ReprintLine], on day: String = "2026-06-01") throws -> ReprintReport {
    try Reprint(
      try Workshop.open(folder), moment: try moment(day), options: BatchOptions(workers: 1, memory: 64 << 20)
    ).plan(lines, refusals: [])
  }

  func ledger() throws -> Ledger {
    try Batch.ledger(
      of: folder, secret: try StudioKey.read(folder), command: "test", moment: try moment("2026-06-01"))
  }

  func rights(_ ledger: Ledger) throws -> PersonalRights {
    let studio = try Workshop.open(folder)
    let terms = PrintTerms(
      lab: studio.configuration.lab, catalogue: studio.catalogue, languages: studio.configuration.languages)
    return PersonalRights(
      ledger: ledger, folder: folder, terms: terms, now: try moment("2026-06-01").now,
      today: try #require(CalendarDay(iso: "2026-06-01")))
  }

  func purge(on day: String) throws {
    _ = try Purge(try OpenStudio(try Workshop.open(folder), moment: try moment(day), for: "purge")).carryOut()
  }

  /// The contents of a folder by their paths.
  func files(_ folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    try FileWalk(root: folder).each { files[$0.path] = [UInt8](try Data(contentsOf: $0.url)) }
    return files
  }
}

extension ReprintLine {
  init(_ order: String, _ specifications: [String] = [], copies: Int? = nil, paper: PaperSize? = nil, at line: Int = 1)
  {
    self.init(
      order: OrderNumber(order), specifications: specifications, copies: copies, paper: paper,
      place: SourcePlace(file: "reprints.csv", line: line, column: 1))
  }
}
