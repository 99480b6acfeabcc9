import Foundation
import GRDB
import Orders
import Testing

@testable import Ledger

@Suite struct BackupTests {
  let folder: TestFolder
  let backup: String

  init() throws {
    folder = try TestFolder()
    backup = folder.path + "/kept.sqlite"
  }

  func restore(_ erased: Ledger.ErasureList = .nobody) throws(LedgerError) -> Ledger.Restoration {
    try Ledger.restore(
      path: folder.ledger, from: backup, erased: erased, secret: Samples.secret, holder: Samples.holder,
      now: Samples.noon)
  }

  func makeBackup() throws -> EventHead {
    let ledger = try Samples.open(folder.ledger)
    _ = try ledger.admit([Samples.order("A-1")], retention: Samples.retention, at: Samples.noon)
    let head = try ledger.backUp(to: backup, at: Samples.noon)
    _ = try ledger.admit([Samples.order("A-2")], retention: Samples.retention, at: Samples.noon)
    return head
  }

  @Test func bringsBackWhatWasKept() throws {
    let head = try makeBackup()
    #expect(try restore() == Ledger.Restoration(head: head, erasedAgain: 0))
    let ledger = try Samples.open(folder.ledger)
    #expect(try ledger.order(OrderNumber("A-1")) != nil)
    #expect(try ledger.order(OrderNumber("A-2")) == nil)
    #expect(try ledger.verifyEvents(through: head).count == head.count + 1)
    #expect(try ledger.latestEvents(1).map(\.kind) == [.restored])
  }

  @Test func bringsBackWhereTheLedgerIsLostOrBroken() throws {
    let head = try makeBackup()
    try FileManager.default.removeItem(atPath: folder.ledger)
    try Data("a log that has lost its ledger".utf8).write(to: URL(filePath: folder.ledger + "-wal"))
    #expect(throws: LedgerError.corrupt(path: folder.ledger, .logWithoutLedger)) { try Samples.open(folder.ledger) }
    #expect(try restore().head == head)
    #expect(try Samples.open(folder.ledger).order(OrderNumber("A-1")) != nil)

    try Data("this is no ledger at all".utf8).write(to: URL(filePath: folder.ledger))
    #expect(try restore().head == head)
    #expect(try Samples.open(folder.ledger).order(OrderNumber("A-1")) != nil)
  }

  @Test func needsNothingBesideIt() throws {
    _ = try makeBackup()
    let other = try TestFolder()
    try FileManager.default.copyItem(atPath: backup, toPath: other.path + "/only.sqlite")
    _ = try Ledger.restore(
      path: other.ledger, from: other.path + "/only.sqlite", erased: .nobody, secret: Samples.secret,
      holder: Samples.holder, now: Samples.noon)
    #expect(try Samples.open(other.ledger).order(OrderNumber("A-1")) != nil)
    #expect(try other.contents().keys.sorted() == ["ledger.lock", "ledger.sqlite", "only.sqlite"])
  }

  @Test func asksWhoWasErasedSince() throws {
    let head = try makeBackup()
    #expect(throws: LedgerError.erasuresMissing(path: folder.path + "/ledger.erased")) { try restore(.beside) }
    let copy = folder.path + "/copy"
    #expect(throws: LedgerError.erasuresMissing(path: copy)) { try restore(.copy(path: copy)) }
    #expect(throws: LedgerError.erasuresMissing(path: backup)) { try restore(.copy(path: backup)) }
    #expect(try Samples.open(folder.ledger).order(OrderNumber("A-2")) != nil)
    // A list on which nobody stands is one.
    try Data().write(to: URL(filePath: copy))
    #expect(try restore(.copy(path: copy)) == Ledger.Restoration(head: head, erasedAgain: 0))
  }

  @Test func bringsABackupOfAnEarlierVersionUpToDate() throws {
    let queue = try DatabaseQueue(path: backup)
    try Schema.migrator(upTo: 1).migrate(queue)
    try queue.write { db in
      try db.execute(
        sql: "INSERT INTO studio (id, key_check) VALUES (1, ?)", arguments: [Samples.secret.digest("", for: .check)])
    }
    try queue.close()
    #expect(try restore().head.count == 0)
    _ = try Samples.open(folder.ledger).inspect()
  }

  enum Fault: CaseIterable {
    case missing, empty, truncated, otherDatabase, otherKey, newer, brokenChain, brokenReference
  }

  @Test(arguments: Fault.allCases)
  func refusesWhatCannotBeTrustedAndKeepsTheLedger(fault: Fault) throws {
    _ = try makeBackup()
    let expected = try spoil(fault)
    let before = try folder.contents()["ledger.sqlite"]
    #expect(throws: expected) { try restore() }
    #expect(try folder.contents()["ledger.sqlite"] == before)
    #expect(try folder.contents().keys.sorted().filter { $0.contains(".new") } == [])
    #expect(try Samples.open(folder.ledger).order(OrderNumber("A-2")) != nil)
  }

  @Test func waitsForNobodyWhoHoldsTheLedger() throws {
    _ = try makeBackup()
    let ledger = try Samples.open(folder.ledger)
    #expect(throws: LedgerError.locked(path: folder.lock, by: Samples.holder)) { try restore() }
    withExtendedLifetime(ledger) {}
  }

  /// - Returns: the error that the backup must be refused with.
  private func spoil(_ fault: Fault) throws -> LedgerError {
    switch fault {
    case .missing:
      try FileManager.default.removeItem(atPath: backup)
      return .missing(path: backup)
    case .empty:
      try Data().write(to: URL(filePath: backup))
      return .corrupt(path: backup, .notALedger)
    case .truncated:
      let content = try #require(try folder.contents()["kept.sqlite"])
      try content.prefix(content.count / 2).write(to: URL(filePath: backup))
      return .corrupt(path: backup, .malformed)
    case .otherDatabase:
      try FileManager.default.removeItem(atPath: backup)
      try alter("CREATE TABLE x (y)")
      return .corrupt(path: backup, .notALedger)
    case .otherKey:
      try alter("UPDATE studio SET key_check = zeroblob(32)")
      return .otherKey(path: backup)
    case .newer:
      try alter("PRAGMA user_version = 99")
      return .newer(path: backup, schema: 99, known: Schema.version)
    case .brokenChain:
      try alter("DROP TRIGGER events_are_not_changed; UPDATE events SET at = '2026-01-01T00:00:00Z' WHERE sequence = 2")
      return .corrupt(path: backup, .chain(.altered(sequence: 2)))
    case .brokenReference:
      try alter("PRAGMA foreign_keys = OFF; INSERT INTO items VALUES (77, 1, 'x.jpg')")
      return .corrupt(path: backup, .malformed)
    }
  }

  private func alter(_ sql: String) throws {
    let queue = try DatabaseQueue(path: backup)
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try queue.close()
  }
}
