import Foundation
import GRDB
import Orders
import Testing

@testable import Ledger

@Suite struct EventChainTests {
  let folder: TestFolder
  let ledger: Ledger

  init() throws {
    folder = try TestFolder()
    ledger = try Samples.open(folder.ledger)
    let orders = try (1...3).map { try Samples.order("A-\($0)") }
    _ = try ledger.admit(orders, retention: Samples.retention, at: Samples.noon)
  }

  @Test func holdsTogetherAsWritten() throws {
    // One for the ledger, three for each order: admitted, policy consented to, sealed.
    let head = try ledger.verifyEvents()
    #expect(head.count == 10)
    _ = try ledger.admit([try Samples.order("A-9")], retention: Samples.retention, at: Samples.noon)
    #expect(try ledger.verifyEvents(through: head).count == 13)
  }

  @Test(arguments: [
    "UPDATE events SET at = '2020-01-01T00:00:00Z' WHERE sequence = 2",
    "DELETE FROM events WHERE sequence = 10",
    "INSERT OR REPLACE INTO events SELECT * FROM events WHERE sequence = 2",
    "INSERT INTO events SELECT 12, at, kind, subject, facts, hash, hash, seal FROM events WHERE sequence = 10",
    "INSERT INTO events SELECT 11, at, kind, subject, facts, previous, hash, seal FROM events WHERE sequence = 10",
  ])
  func refusesEveryOtherWrite(sql: String) throws {
    let before = try ledger.verifyEvents()
    #expect(throws: LedgerError.database(code: 1811)) { try ledger.write { db in try db.execute(sql: sql) } }
    #expect(try ledger.verifyEvents() == before)
  }

  /// Someone who takes the triggers away first.
  @Test(arguments: [
    ("UPDATE events SET at = '2020-01-01T00:00:00Z' WHERE sequence = 3", ChainFault.altered(sequence: 3)),
    ("UPDATE events SET kind = 'held' WHERE sequence = 3", .altered(sequence: 3)),
    ("UPDATE events SET subject = zeroblob(16) WHERE sequence = 4", .altered(sequence: 4)),
    ("UPDATE events SET facts = '{}' WHERE sequence = 6", .altered(sequence: 6)),
    ("UPDATE events SET hash = zeroblob(32) WHERE sequence = 7", .altered(sequence: 7)),
    ("UPDATE events SET previous = zeroblob(32) WHERE sequence = 5", .detached(sequence: 5)),
    ("DELETE FROM events WHERE sequence = 5", .missing(sequence: 5)),
    ("DELETE FROM events WHERE sequence = 1", .missing(sequence: 1)),
  ])
  func findsTheFirstBrokenLink(sql: String, fault: ChainFault) throws {
    try tamper(sql)
    #expect(throws: LedgerError.corrupt(path: folder.ledger, .chain(fault))) { try ledger.verifyEvents() }
  }

  @Test func findsACutEndByWhatWasNoted() throws {
    let head = try ledger.verifyEvents()
    try tamper("DELETE FROM events WHERE sequence = 10")
    #expect(try ledger.verifyEvents().count == 9)
    #expect(throws: LedgerError.corrupt(path: folder.ledger, .chain(.doesNotReach(head)))) {
      try ledger.verifyEvents(through: head)
    }
  }

  @Test func saysNothingOfThePerson() throws {
    let text = try ledger.read { db in
      try Row.fetchAll(db, sql: "SELECT at, kind, facts FROM events").map(\.description).joined()
    }
    for secret in ["u-1", "Ada", "ref-77", "192.0.2.7", "A-1", "a.jpg", "19.90"] {
      #expect(!text.contains(secret))
    }
  }

  @Test(arguments: ["", "a b", "\"\\/", "\n\u{1}\u{1F}", "é 名前", "{\"a\":1}"])
  func readsBackEveryFact(text: String) throws {
    try ledger.write { db in
      try ledger.chain(db).append(.held, [.policy: text, .consent: "x"], at: Samples.noon)
    }
    #expect(try ledger.latestEvents(1).map(\.facts) == [[.policy: text, .consent: "x"]])
  }

  @Test func refusesAClockThatWentBack() throws {
    let yearBefore = Samples.noon - 365 * 86_400
    let fault = LedgerError.clockWentBack(recorded: Samples.noon, given: yearBefore)
    #expect(throws: fault) {
      try ledger.admit([try Samples.order("B-1")], retention: Samples.retention, at: yearBefore)
    }
    #expect(try ledger.order(OrderNumber("B-1")) == nil)
    _ = try ledger.admit([try Samples.order("B-1")], retention: Samples.retention, at: Samples.noon - 86_400)
  }

  private func tamper(_ sql: String) throws {
    try ledger.write { db in
      for trigger in ["events_are_not_changed", "events_are_not_deleted"] {
        try db.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try db.execute(sql: sql)
    }
  }
}
