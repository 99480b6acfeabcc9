import Foundation
import GRDB

extension Ledger {
  /// The list of erasures is written first: a backup that is restored after a crash in between must not bring back
  /// whom somebody asked to forget.
  func anonymise(_ orders: [StoredOrder], at now: Date) throws(LedgerError) {
    try Erasures(path: LedgerFiles(main: path).erasures).add(orders.map(\.pseudonym))
    let secret = secret
    try writeDurably { db in
      let anonymising = Anonymising(db: db, secret: secret, now: now)
      for order in orders { try anonymising.anonymise(order) }
    }
  }

  /// Takes the bytes of what was anonymised out of the ledger's file and its log.
  func scrub() throws(LedgerError) {
    try outsideTransaction { db in
      try Scrubbing.scrub(db)
    }
  }
}

enum Scrubbing {
  static func isDue(_ db: Database) throws -> Bool {
    try db.row("SELECT scrub_due FROM studio").map { try $0.field("scrub_due", as: Int.self) == 1 } ?? false
  }

  /// Deleted rows are overwritten as they go, but pages keep remains of rows that were moved, and the log keeps pages
  /// as they were: the file is written anew, and the log is cut to nothing.
  static func scrub(_ db: Database) throws {
    try db.execute(sql: "VACUUM")
    let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    guard try row?.field("busy", as: Int.self) == 0 else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
    try db.execute(sql: "UPDATE studio SET scrub_due = 0")
  }
}
