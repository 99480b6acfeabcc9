import Foundation
import GRDB
import Orders
import Testing

@testable import Ledger

@Suite struct MigrationTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  /// A ledger as an earlier version of the program left it, with one order in it.
  func make(version: Int) throws {
    let queue = try DatabaseQueue(path: folder.ledger)
    try Schema.migrator(upTo: version).migrate(queue)
    try queue.write { db in
      try db.execute(
        sql: "INSERT INTO studio (id, key_check) VALUES (1, ?)", arguments: [Samples.secret.digest("", for: .check)])
      try db.execute(
        sql: """
          INSERT INTO orders (pseudonym, number, uid, language, paid_on, paid_at, last_day, delivery, recorded_at)
          VALUES (randomblob(16), 'A-1', 'u-1', 'en', '2026-05-01', '2026-05-01', '2026-10-28', 'open',
            '2026-05-01T10:00:00Z');
          INSERT INTO items (order_id, position, photo) VALUES (1, 1, 'a.jpg');
          """)
    }
    try queue.close()
  }

  @Test(arguments: 1...Schema.version)
  func bringsEveryEarlierLedgerUpToDate(version: Int) throws {
    try make(version: version)
    let ledger = try Samples.open(folder.ledger)
    #expect(try ledger.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } == Schema.version)
    #expect(try ledger.order(OrderNumber("A-1"))?.photos == ["a.jpg"])
    try ledger.beginEnding([OrderNumber("A-1")], as: .erased, at: Samples.noon)
    try ledger.finishEnding([OrderNumber("A-1")], at: Samples.noon)
    #expect(try ledger.order(OrderNumber("A-1")) == nil)
    _ = try ledger.inspect()
  }

  @Test(arguments: 1...Schema.version)
  func givesTheSameTablesByEveryWay(version: Int) throws {
    try make(version: version)
    let migrated = try schema(try Samples.open(folder.ledger))
    let other = try TestFolder()
    #expect(try schema(try Samples.open(other.ledger)) == migrated)
  }

  @Test(arguments: 1..<Schema.version)
  func bringsALedgerUpToDateThatIsOnlyRead(version: Int) throws {
    try make(version: version)
    let ledger = try Ledger(
      path: folder.ledger, secret: Samples.secret, access: .reading, holder: Samples.holder, now: Samples.noon)
    #expect(try ledger.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } == Schema.version)
    let writer = try Samples.open(folder.ledger)
    withExtendedLifetime(writer) {}
  }

  /// Earlier versions remembered a code as it was typed.
  @Test(arguments: [1, 6])
  func anEarlierLedgerKnowsItsCodesHoweverTheyAreTyped(version: Int) throws {
    try make(version: version)
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.write { db in
      try db.execute(sql: "UPDATE orders SET method = 'exchange_code', reference = 'LK-7Q2M-9FXA'")
      for (code, order) in [("LK-7Q2M-9FXA", 1), ("LK-ERASED-77", nil)] as [(String, Int64?)] {
        try db.execute(
          sql: "INSERT INTO exchange_codes (digest, order_id) VALUES (?, ?)",
          arguments: [Samples.secret.digest(code, for: .exchangeCode), order])
      }
    }
    try queue.close()
    let ledger = try Samples.open(folder.ledger)
    let orders = try ["lk7q2m9fxa", "lk-7q2m-9fxa", "lk-erased-77"].enumerated().map { index, code in
      try Samples.order("B-\(index)", method: .exchangeCode, reference: code)
    }
    #expect(
      try ledger.admit(orders, retention: Samples.retention, at: Samples.noon) == [
        .refused(.exchangeCodeUsed(by: OrderNumber("A-1"))), .refused(.exchangeCodeUsed(by: OrderNumber("A-1"))),
        .refused(.exchangeCodeUsed(by: nil)),
      ])
  }

  private func schema(_ ledger: Ledger) throws -> [String] {
    try ledger.read { db in
      try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
    }
  }
}
