import GRDB

extension Schema {
  /// Version 8: originals that an erasure leaves because another order uses them, for its receipt.
  static func createSharedOriginals(_ db: Database) throws {
    try db.execute(sql: "ALTER TABLE erasures ADD COLUMN originals_shared INTEGER NOT NULL DEFAULT 0")
  }
}
