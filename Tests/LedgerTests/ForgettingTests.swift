import Foundation
import Orders
import Testing

@testable import Ledger

@Suite struct ForgettingTests {
  let folder: TestFolder
  let ledger: Ledger

  /// paid on 1 to 4 May; have ended, A-2 is held since, A-4 was ended with its original due.
  init() throws {
    folder = try TestFolder()
    ledger = try Samples.open(folder.ledger)
    let orders = try (1...4).map {
      try Samples.order(
        "A-\($0)", uid: "uid-\($0)", nickname: "Nick-\($0)", paidOn: "2026-05-0\($0)", reference: "ref-\($0)",
        ip: "192.0.2.\($0)")
    }
    _ = try ledger.admit(orders, retention: Samples.retention, at: Samples.noon)
    try ledger.beginEnding([1, 2, 4].map { OrderNumber("A-\($0)") }, as: .expired, at: Samples.noon)
    try ledger.finishEnding([OrderNumber("A-1"), OrderNumber("A-2")], at: Samples.noon)
    try ledger.finishEnding([OrderNumber("A-4")], originals: .due, at: Samples.noon)
    try ledger.putHold(on: OrderNumber("A-2"), reason: "court", legalCase: .courts, at: Samples.noon)
  }

  @Test func forgetsTheCustomersOfWhatHasEnded() throws {
    #expect(try ledger.forgetCustomers(paidBefore: Samples.day("2026-05-04"), at: Samples.noon) == 1)
    #expect(try ledger.forgetCustomers(paidBefore: Samples.day("2026-05-04"), at: Samples.noon) == 0)
    try ledger.scrubForgotten()
    #expect(try ledger.order(OrderNumber("A-1"))?.customer == Customer(uid: "", nickname: nil, language: .spanish))
    #expect(try ledger.orders(ofUID: "") == [])
    #expect(try ledger.orderRecords().all().map(\.customer.uid) == ["", "uid-2", "uid-3", "uid-4"])
    #expect(try words(["uid-1", "Nick-1"]) == [])
    #expect(try words(["uid-2", "Nick-3", "ref-1"]) == ["uid-2", "Nick-3", "ref-1"])
    // The manifest does not bring the customer back.
    #expect(
      try ledger.admit([Samples.order("A-1", uid: "uid-1")], retention: Samples.retention, at: Samples.noon)
        == [.refused(.ended(.expired))])
    #expect(try ledger.order(OrderNumber("A-1"))?.customer.uid == "")
  }

  @Test func makesOldAccountsAnonymous() throws {
    // A-2 is held, A-3 has not ended, the original of A-4 is still there.
    #expect(try ledger.anonymiseAccounts(paidBefore: Samples.day("2027-01-01"), at: Samples.noon) == 1)
    try ledger.scrubForgotten()
    #expect(try ledger.orderRecords().all().map(\.number.text) == ["A-2", "A-3", "A-4"])
    #expect(try words(["A-1", "uid-1", "Nick-1", "ref-1", "192.0.2.1"]) == [])
    let rows = try ledger.auditRows(paid: Samples.day("2026-05-01")...Samples.day("2026-05-01")).all()
    #expect(rows.map(\.number) == [nil] && rows.map(\.amount) == ["19.90 EUR"])
    _ = try ledger.inspect()
  }

  @Test func keepsHoldsOfOrdersThatAreOver() throws {
    let (first, other) = (try Samples.order("A-1", uid: "uid-1", hold: "tax"), try Samples.order("A-1", uid: "x"))
    try ledger.keepHolds(of: [first, try Samples.order("B-9", hold: "unknown")], at: Samples.noon)
    #expect(try ledger.holds().map(\.reason) == ["tax", "court"])
    // Another customer's order of that number lifts nothing.
    try ledger.keepHolds(of: [other], at: Samples.noon)
    #expect(try ledger.hold(of: OrderNumber("A-1"))?.reason == "tax")
    try ledger.keepHolds(of: [try Samples.order("A-1", uid: "uid-1")], at: Samples.noon)
    #expect(try ledger.hold(of: OrderNumber("A-1")) == nil)
    #expect(try ledger.order(OrderNumber("B-9")) == nil)
  }

  /// Those of `words` that stand in the ledger's files, byte by byte.
  private func words(_ words: [String]) throws -> [String] {
    let files = [folder.ledger, folder.ledger + "-wal"].compactMap { FileManager.default.contents(atPath: $0) }
    return words.filter { word in files.contains { $0.range(of: Data(word.utf8)) != nil } }
  }
}
