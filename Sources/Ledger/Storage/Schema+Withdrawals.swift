import GRDB

extension Schema {
  /// Version 5: consents that people withdrew, wherever in their order the picture stands by now.
  static func createWithdrawals(_ db: Database) throws {
    try db.execute(
      sql: """
        -- The words and the picture are known by keyed digests alone; the whole order has no picture.
        CREATE TABLE withdrawals (
          order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
          kind TEXT NOT NULL,
          words BLOB NOT NULL,
          picture BLOB NOT NULL,
          at TEXT NOT NULL,
          PRIMARY KEY (order_id, kind, words, picture)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
