import Foundation
import GRDB
import Orders
import Testing

@testable import Ledger

/// What the ledger knows of sheets that were printed once more, and how it forgets them.
@Suite struct ReprintRecordTests {
  let folder: TestFolder
  let ledger: Ledger
  let day: CalendarDay

  init() throws {
    folder = try TestFolder()
    ledger = try Samples.open(folder.ledger)
    day = try Samples.day("2026-06-01")
    let orders = try ["A", "B"].map { try Samples.order($0, uid: "u-\($0)") }
    _ = try ledger.admit(orders, retention: Samples.retention, at: Samples.noon)
  }

  private func photo(_ order: String, copies: Int? = 2) -> ReprintedPhoto {
    ReprintedPhoto(
      order: OrderNumber(order), output: "us-passport-1", paper: "photo-10x15", copies: copies,
      delivered: ContentHash(of: Array("photo of \(order)".utf8)))
  }

  private func sheet(_ text: String, in reprint: ReprintRecord) -> DeliveredFile {
    DeliveredFile(
      place: .prints, path: reprint.folder + "/sheet.jpg", hash: ContentHash(of: Array(text.utf8)), size: text.count)
  }

  @Test func theSamePhotosOfADayAreTheSameReprint() throws {
    let first = try ledger.beginReprint(of: [photo("A"), photo("B")], on: day)
    #expect(first.folder == "reprints/2026-06-01-1")
    #expect(try ledger.beginReprint(of: [photo("B"), photo("A")], on: day) == first)
    #expect(try ledger.beginReprint(of: [photo("A")], on: day).folder == "reprints/2026-06-01-2")
    #expect(try ledger.beginReprint(of: [photo("A", copies: nil)], on: day).folder == "reprints/2026-06-01-3")
    #expect(try ledger.beginReprint(of: [photo("A")], on: Samples.day("2026-06-02")).turn == 1)
    #expect(try ledger.unfinishedReprints().count == 4)
    #expect(throws: LedgerError.unknownOrder) { try ledger.beginReprint(of: [photo("C")], on: day) }
    #expect(try ledger.reprints().count == 4)
  }

  @Test func eachOrderHasAnEventOfIt() throws {
    let begun = try ledger.beginReprint(of: [photo("A"), photo("B")], on: day)
    #expect(try ledger.events(of: OrderNumber("A")).contains { $0.kind == .reprinted } == false)
    let file = sheet("both", in: begun)
    try ledger.confirmReprint(begun.id, files: [file], sheets: 3, at: Samples.noon)
    #expect(try ledger.unfinishedReprints() == [])
    #expect(try ledger.reprints().map(\.files) == [[file]])
    for number in ["A", "B"] {
      let event = try #require(try ledger.events(of: OrderNumber(number)).last)
      #expect(event.kind == .reprinted && event.at == Samples.noon)
      #expect(event.facts == [.photos: "1", .sheets: "3", .digest: try digest(of: [file])])
    }
  }

  /// The events stay for ever: what they say of the sheets can be checked while the ledger knows them, and then no more.
  @Test func whatTheEventsSayOfTheSheetsGoesWithThem() throws {
    let begun = try ledger.beginReprint(of: [photo("A"), photo("B")], on: day)
    let (both, alone) = (sheet("both", in: begun), sheet("B alone", in: begun))
    try ledger.confirmReprint(begun.id, files: [both], sheets: 1, at: Samples.noon)
    let (digest, salt) = (try digest(of: [both]), try salt())
    try ledger.beginEnding([OrderNumber("A")], as: .erased, at: Samples.noon)
    let ending = try ledger.endingReprints()
    #expect(ending.map(\.staying) == [[photo("B")]])
    #expect(try !ledger.keepsReprinted(both.path))

    try ledger.replaceReprint(begun.id, photos: [photo("B")], files: [alone], sheets: 1, at: Samples.noon)
    try ledger.finishEnding([OrderNumber("A")], at: Samples.noon)
    #expect(try ledger.endingReprints() == [])
    #expect(try ledger.keepsReprinted(both.path))
    #expect(try ledger.reprints().map(\.photos) == [[photo("B")]])
    let event = try #require(try ledger.events(of: OrderNumber("B")).last)
    let left = try self.digest(of: [alone])
    #expect(event.kind == .reprintLaidOutAnew && event.facts[.digest] == left)
    let head = try ledger.inspect()
    #expect(head.count > 6)

    // The event of the first sheets is still there; neither their hash nor the salt is.
    let bytes = try Data(contentsOf: URL(filePath: folder.ledger))
    #expect(bytes.range(of: Data(digest.utf8)) != nil)
    for gone in [both.hash.data, Data(both.hash.hex.utf8), salt, photo("A").delivered.data] {
      #expect(bytes.range(of: gone) == nil)
    }
    #expect(try self.salt() != salt)
  }

  @Test func aHeldOrderStaysOnItsSheets() throws {
    let begun = try ledger.beginReprint(of: [photo("A"), photo("B")], on: day)
    try ledger.confirmReprint(begun.id, files: [sheet("both", in: begun)], sheets: 1, at: Samples.noon)
    try ledger.beginEnding([OrderNumber("A")], as: .expired, at: Samples.noon)
    try ledger.putHold(on: OrderNumber("A"), reason: "court", legalCase: .courts, at: Samples.noon)
    #expect(try ledger.endingReprints() == [])
    _ = try ledger.liftHold(on: OrderNumber("A"), at: Samples.noon)
    #expect(try ledger.endingReprints().map(\.staying) == [[photo("B")]])
  }

  @Test func anErasureWaitsForItsReceipt() throws {
    let counts = ErasureRecord(orders: 1, files: 7, originals: 1)
    try ledger.beginErasure("uid u-A", of: [OrderNumber("A")], counts, on: day, at: Samples.noon)
    #expect(try ledger.pendingEndings().all().map(\.order.number.text) == ["A"])
    // Once more, with an order that came later.
    try ledger.beginErasure("uid u-A", of: [OrderNumber("B")], counts, on: day, at: Samples.noon)
    try ledger.noteErasuresSearched(41)
    try ledger.finishEnding([OrderNumber("A"), OrderNumber("B")], at: Samples.noon)
    let record = ErasureRecord(orders: 2, files: 14, originals: 2, searched: 41)
    #expect(try ledger.erasure("uid u-A") == record)
    #expect(try ledger.erasure("uid u-B") == nil)
    #expect(try Data(contentsOf: URL(filePath: folder.ledger)).range(of: Data("u-A".utf8)) == nil)
    try ledger.forgetErasures(begunBefore: day)
    #expect(try ledger.erasure("uid u-A") == record)
    try ledger.forgetErasures(begunBefore: day.adding(days: 1))
    #expect(try ledger.erasure("uid u-A") == nil)
    try ledger.beginErasure("x", of: [], counts, on: day, at: Samples.noon)
    try ledger.forgetErasure("x")
    #expect(try ledger.erasure("x") == nil)
  }

  private func salt() throws -> Data {
    try #require(try ledger.read { db in try Data.fetchOne(db, sql: "SELECT salt FROM reprints") })
  }

  private func digest(of files: [DeliveredFile]) throws -> String { ReprintSeal(salt: try salt()).digest(of: files) }
}
