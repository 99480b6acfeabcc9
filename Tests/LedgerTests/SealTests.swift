import Foundation
import GRDB
import Orders
import Testing

@testable import Ledger

/// Who has the file and not the key.
@Suite struct SealTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private func fill() throws -> Ledger {
    let ledger = try Samples.open(folder.ledger)
    _ = try ledger.admit([Samples.order("A-1")], retention: Samples.retention, at: Samples.noon)
    return ledger
  }

  /// Seals as they are, taken away, those of other events, and those of another key.
  @Test(arguments: [
    ("seal", ChainFault.forged(sequence: 2)), ("NULL", .unsealed(sequence: 2)),
    ("(SELECT seal FROM events WHERE sequence = 1)", .forged(sequence: 2)), ("zeroblob(32)", .forged(sequence: 2)),
  ])
  func noticesAChainThatIsWrittenAnew(seal: String, fault: ChainFault) throws {
    let ledger = try fill()
    let sql = "UPDATE events SET at = '2020-01-01T00:00:00Z', seal = \(seal) WHERE sequence > 1"
    try ledger.rewriteEvents(from: 2, sql)
    #expect(throws: LedgerError.corrupt(path: folder.ledger, .chain(fault))) { try ledger.verifyEvents() }
    #expect(throws: LedgerError.corrupt(path: folder.ledger, .chain(fault))) { try ledger.inspect() }
  }

  @Test func aChainWithoutSealsIsNoneOfAnEarlierVersion() throws {
    let ledger = try fill()
    let head = try ledger.verifyEvents()
    try ledger.rewriteEvents(from: 1, "UPDATE events SET seal = NULL")
    let fault = LedgerError.corrupt(path: folder.ledger, .chain(.unsealed(sequence: head.count)))
    #expect(throws: fault) { try ledger.verifyEvents() }
  }

  @Test func sealsWhatEarlierVersionsWrote() throws {
    try folder.makeVersion9(events: 3)
    let ledger = try Samples.open(folder.ledger)
    #expect(try ledger.latestEvents(1).map(\.kind) == [.sealingBegun])
    let head = try ledger.verifyEvents()
    #expect(head.count == 4)
    try ledger.rewriteEvents(from: 2, "UPDATE events SET kind = 'hold-lifted' WHERE sequence = 2")
    let fault = LedgerError.corrupt(path: folder.ledger, .chain(.forged(sequence: 4)))
    #expect(throws: fault) { try ledger.verifyEvents() }
  }

  /// A run that was killed between the tables and the seals.
  @Test func sealsALedgerThatIsOnlyRead() throws {
    try folder.makeVersion9(events: 1, upTo: Schema.version)
    let ledger = try Ledger(
      path: folder.ledger, secret: Samples.secret, access: .reading, holder: Samples.holder, now: Samples.noon)
    #expect(try ledger.verifyEvents().count == 2)
  }

  /// The first seal comes no earlier than the event before, and hides from nobody that the clock stands before it.
  @Test func asksForTheClockAllTheSame() throws {
    try folder.makeVersion9(events: 1)
    let yearBefore = Samples.noon - 365 * 86_400
    #expect(throws: LedgerError.clockWentBack(recorded: Samples.noon, given: yearBefore)) {
      try Samples.open(folder.ledger, at: yearBefore)
    }
  }

  @Test func restoresABackupWithoutSeals() throws {
    try folder.makeVersion9(events: 2)
    let backup = folder.path + "/kept.sqlite"
    try FileManager.default.moveItem(atPath: folder.ledger, toPath: backup)
    let restoration = try Ledger.restore(
      path: folder.ledger, from: backup, erased: .nobody, secret: Samples.secret, holder: Samples.holder,
      now: Samples.noon)
    #expect(restoration.head.count == 2)
    let ledger = try Samples.open(folder.ledger)
    #expect(try ledger.verifyEvents(through: restoration.head).count == 4)
    #expect(try ledger.latestEvents(2).map(\.kind) == [.restored, .sealingBegun])
  }
}

extension TestFolder {
  /// A ledger with events and no orders, as version 9 left it.
  func makeVersion9(events count: Int, upTo version: Int = 9) throws {
    let queue = try DatabaseQueue(path: ledger)
    try Schema.migrator(upTo: version).migrate(queue)
    try queue.write { db in
      try db.execute(
        sql: "INSERT INTO studio (id, key_check) VALUES (1, ?)", arguments: [Samples.secret.digest("", for: .check)])
      var previous = EventLink.beginning
      for sequence in 1...count {
        let link = EventLink(
          sequence: sequence, at: Instant.text(Samples.noon), kind: EventKind.backedUp.rawValue, subject: nil,
          facts: "{}", previous: previous)
        previous = link.hash
        try db.execute(
          sql: "INSERT INTO events (sequence, at, kind, facts, previous, hash) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [link.sequence, link.at, link.kind, link.facts, link.previous, link.hash])
      }
    }
    try queue.close()
  }
}

extension Ledger {
  /// As somebody without the key who takes the triggers away, changes events, and hashes all from there on anew.
  func rewriteEvents(from first: Int, _ sql: String) throws {
    try write { db in
      for trigger in ["events_are_not_changed", "events_are_not_deleted"] {
        try db.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try db.execute(sql: sql)
      for row in try db.rows("SELECT * FROM events WHERE sequence >= ? ORDER BY sequence", [first]) {
        var link = try EventLink(row)
        if let before = try db.row("SELECT hash FROM events WHERE sequence = ?", [link.sequence - 1]) {
          link.previous = try before.field("hash")
        }
        try db.run(
          "UPDATE events SET previous = ?, hash = ? WHERE sequence = ?", [link.previous, link.hash, link.sequence])
      }
    }
  }
}
