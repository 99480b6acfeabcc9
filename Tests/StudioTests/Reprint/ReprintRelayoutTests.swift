import Foundation
import Ledger
import Manifest
import Measures
import Orders
import PixelViews
import Raster
import Testing

@testable import Studio

/// What becomes of sheets that several customers share when one of their orders ends.
@Suite struct ReprintRelayoutTests {
  private static let shared = [ReprintLine("R-1", copies: 3), ReprintLine("R-2", ["generic-35x45"], copies: 2, at: 2)]

  private static func studio() async throws -> ReprintStudio {
    let studio = try await ReprintStudio(ReprintTests.two)
    #expect(try await studio.reprint(shared).refusals.isEmpty)
    return studio
  }

  @Test func theOthersStayOnSheetsOfTheirOwn() async throws {
    let studio = try await Self.studio()
    let before = try studio.files(studio.folder.prints)
    let name = "reprints/2026-06-01-1"
    do {
      let ledger = try studio.ledger()
      let plan = try studio.rights(ledger).planErasure(of: .order(OrderNumber("R-1")))
      #expect(plan.reprintsToLayOut == [name] && plan.reprintsToDelete.isEmpty)
      #expect(try studio.files(studio.folder.prints) == before)
      let report = try studio.rights(ledger).erase(.order(OrderNumber("R-1"))).report
      #expect(report.reprintsLaidOut == [name] && report.reprintsDeleted.isEmpty)
      let reprint = try #require(try ledger.reprints().first)
      #expect(reprint.photos.map(\.order.text) == ["R-2"])
      let after = try studio.files(studio.folder.prints.appending(path: name))
      #expect(
        Dictionary(uniqueKeysWithValues: reprint.files.map { ($0.path, $0.hash) })
          == Dictionary(uniqueKeysWithValues: after.map { ("\(name)/\($0)", ContentHash(of: $1)) }))
      _ = try ledger.inspect()
    }
    let after = try studio.files(studio.folder.prints.appending(path: name))
    #expect(
      Set(after.keys) == Set(before.keys.filter { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count + 1)) }))
    #expect(after["orders.txt"] == Array("R-2\n".utf8))
    let list = String(decoding: after["cut-list.csv"] ?? [], as: UTF8.self)
    #expect(list.split(separator: "\r\n").count == 3 && !list.contains("R-1"))
    #expect(!Set(after.values).contains { bytes in before.values.contains(bytes) })

    // The photo that stays is the one that was printed before, encoded once more.
    let old = String(decoding: before["\(name)/cut-list.csv"] ?? [], as: UTF8.self)
    let sheet = "photo-4x6-in/photo-4x6-in_001-of-001.jpg"
    let (was, isNow) = (try bitmap(before["\(name)/\(sheet)"]), try bitmap(after[sheet]))
    #expect(
      try difference(try frame(of: "R-2", in: old), of: was, to: try frame(of: "R-2", in: list), of: isNow) < 2)
    #expect(
      try difference(try frame(of: "R-1", in: old), of: was, to: try frame(of: "R-2", in: list), of: isNow) > 10)
  }

  /// Another order of the same sheets ends later, and they go with the last one.
  @Test func theLastOneTakesTheSheetsAlong() async throws {
    let studio = try await Self.studio()
    let ledger = try studio.ledger()
    _ = try studio.rights(ledger).erase(.order(OrderNumber("R-1")))
    let report = try studio.rights(ledger).erase(.order(OrderNumber("R-2"))).report
    #expect(report.reprintsDeleted == ["reprints/2026-06-01-1": DeletedReprint(staying: [])])
    #expect(try ledger.reprints() == [])
    #expect(try studio.files(studio.folder.prints) == [:])
  }

  @Test func aReprintOfOthersStaysAsItIs() async throws {
    let studio = try await Self.studio()
    #expect(try await studio.reprint([ReprintLine("R-2")]).refusals.isEmpty)
    let others = studio.folder.prints.appending(path: "reprints/2026-06-01-2")
    let before = try studio.files(others)
    #expect(before.count > 4)
    let ledger = try studio.ledger()
    _ = try studio.rights(ledger).erase(.order(OrderNumber("R-1")))
    #expect(try studio.files(others) == before)
    #expect(try ledger.reprints().map { $0.photos.count } == [1, 2])
  }

  @Test func whatIsNotToBeHadAnyMoreIsDeletedAndTold() async throws {
    let studio = try await Self.studio()
    try FileManager.default.removeItem(at: studio.folder.cache)
    for path in try studio.files(studio.folder.site).keys where path.hasSuffix("generic-35x45-1.jpg") {
      try FileManager.default.removeItem(at: studio.folder.site.appending(path: path))
    }
    let ledger = try studio.ledger()
    let deleted = [
      "reprints/2026-06-01-1": DeletedReprint(
        staying: [OrderNumber("R-2")],
        reason: "The delivered file of generic-35x45-1 lies neither in build/cache nor in build/site any more.")
    ]
    let plan = try studio.rights(ledger).planErasure(of: .order(OrderNumber("R-1")))
    #expect(plan.reprintsToDelete == deleted && plan.reprintsToLayOut == [])
    let report = try studio.rights(ledger).erase(.order(OrderNumber("R-1"))).report
    #expect(report.reprintsDeleted == deleted && report.reprintsLaidOut == [])
    #expect(try studio.files(studio.folder.prints).keys.filter { $0.hasPrefix("reprints/") } == [])
    #expect(try ledger.reprints() == [])
  }

  /// Beside the sheets of the deliveries stand lists of the last run; only what ends leaves them.
  @Test func theListsOfTheLastRunKeepTheOthers() async throws {
    let studio = try await ReprintStudio(ReprintTests.two)
    let whole = try studio.files(studio.folder.prints)
    let ledger = try studio.ledger()
    _ = try studio.rights(ledger).erase(.order(OrderNumber("R-1")))
    ledger.close()
    let after = try studio.files(studio.folder.prints)
    let rows = { (files: [String: [UInt8]]) in
      String(decoding: files["cut-list.csv"] ?? [], as: UTF8.self).split(separator: "\r\n")
    }
    #expect(rows(after) == rows(whole).filter { !$0.contains(",R-1,") })
    #expect(rows(after).count == rows(whole).count - 4)
    // As a run that knows only the other order says it.
    let other = try await ReprintStudio([ReprintTests.two[1]])
    #expect(after["README.txt"] == (try studio.files(other.folder.prints))["README.txt"])
    #expect(after["cut-list.csv"] == (try studio.files(other.folder.prints))["cut-list.csv"])
  }

  /// Sheets that were put back from a backup show somebody who left them since: the ledger does not name her there.
  @Test func sheetsThatShowMoreThanTheLedgerKnowsAreDeleted() async throws {
    let studio = try await Self.studio()
    #expect(try await studio.reprint([ReprintLine("R-2")]).refusals.isEmpty)
    let other = "reprints/2026-06-01-2"
    try Data("R-1\nR-2\n".utf8).write(to: studio.folder.prints.appending(path: "\(other)/orders.txt"))
    let ledger = try studio.ledger()
    let report = try studio.rights(ledger).erase(.order(OrderNumber("R-1"))).report
    #expect(report.reprintsDeleted == [other: DeletedReprint(staying: [OrderNumber("R-2")])])
    #expect(report.reprintsLaidOut == ["reprints/2026-06-01-1"])
    #expect(try ledger.reprints().map(\.folder) == ["reprints/2026-06-01-1"])
    #expect(!FileManager.default.fileExists(atPath: studio.folder.prints.appending(path: other).path))
  }

  @Test func whatAKilledReprintLeftIsTakenAway() async throws {
    let studio = try await Self.studio()
    let before = try studio.files(studio.folder.prints)
    let ledger = try studio.ledger()
    let photos = try #require(try ledger.reprints().first).photos
    let begun = try ledger.beginReprint(of: Array(photos.prefix(1)), on: try StudioSample.day("2026-06-01"))
    let left = studio.folder.prints.appending(path: begun.folder)
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: left.appending(path: "orders.txt"))
    _ = try studio.rights(ledger).ender.settle()
    #expect(try studio.files(studio.folder.prints) == before)
    #expect(try ledger.reprints().count == 1)
  }

  private func bitmap(_ bytes: [UInt8]?) throws -> Bitmap {
    let bytes = try #require(bytes)
    return try Picture(decoding: bytes, header: PictureHeader(bytes)).bitmap()
  }

  /// Left, top, width and height of an order's first print, in pixels.
  private func frame(of order: String, in list: String) throws -> [Int] {
    let row = try #require(list.split(separator: "\r\n").first { $0.contains(",\(order),") }).split(separator: ",")
    #expect(row.last == "no")
    return row[6..<10].map { Int(((Double($0) ?? 0) / 25.4 * 300).rounded()) }
  }

  /// The mean of the differences, of 255 levels.
  private func difference(_ a: [Int], of first: Bitmap, to b: [Int], of second: Bitmap) throws -> Double {
    var sum = 0
    for y in 0..<a[3] {
      for x in 0..<a[2] {
        let (p, q) = (first[a[0] + x, a[1] + y], second[b[0] + x, b[1] + y])
        for channel in 0..<3 { sum += abs(Int(p[channel]) - Int(q[channel])) }
      }
    }
    return Double(sum) / Double(3 * a[2] * a[3])
  }
}
