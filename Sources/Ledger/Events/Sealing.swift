import Foundation
import GRDB

/// The beginning of the seals in a ledger of an earlier version, once in its life.
enum Sealing {
  /// What `studio.key_check` holds from then on. Nobody makes it without the key: an end of the chain whose seals were
  /// taken away does not pass for that of an earlier version.
  static func check(_ secret: LedgerSecret) -> Data { secret.digest("", for: .sealedCheck) }

  /// Whether events are sealed.
  ///
  /// - Throws: `otherKey`.
  static func isBegun(in db: Database, secret: LedgerSecret, path: String) throws -> Bool {
    let found = try Data.fetchOne(db, sql: "SELECT key_check FROM studio")
    if found == check(secret) { return true }
    guard found == secret.digest("", for: .check) else { throw LedgerError.otherKey(path: path) }
    return false
  }

  /// - Throws: `otherKey`.
  static func begin(in db: Database, secret: LedgerSecret, path: String, now: Date) throws {
    guard try !isBegun(in: db, secret: secret, path: path) else { return }
    let chain = EventChain(db: db, secret: secret)
    // Whether the clock may stand before the last event is asked later.
    let moment = max(now, try chain.last()?.at ?? now)
    try chain.append(.sealingBegun, at: moment)
    let records = RecordSealing(db: db, secret: secret, now: moment)
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM orders ORDER BY id") { try records.seal(id) }
    try ErasedPayment.sealAll(in: db, under: secret)
    try db.run("UPDATE studio SET key_check = ?", [check(secret)])
  }
}
