import GRDB

/// Whether a ledger's file can be trusted as a whole.
struct LedgerInspection {
  let path: String
  let secret: LedgerSecret

  /// Reads every page, every reference between tables, and every event.
  ///
  /// - Returns: the end of the chain of events.
  func inspect(_ db: Database) throws -> EventHead {
    let verdicts = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
    guard verdicts == ["ok"] else { throw LedgerError.corrupt(path: path, .malformed) }
    guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
      throw LedgerError.corrupt(path: path, .malformed)
    }
    return try EventVerification(path: path, secret: secret).verify(db)
  }
}
