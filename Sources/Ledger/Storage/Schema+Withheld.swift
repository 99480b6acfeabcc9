import GRDB

extension Schema {
  /// Version 9: orders that consent forbids to work on. Of one that was never admitted only number, account, days and
  /// originals are there.
  static func createWithheld(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE orders ADD COLUMN is_admitted INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE orders ADD COLUMN withheld TEXT;
        """)
  }
}
