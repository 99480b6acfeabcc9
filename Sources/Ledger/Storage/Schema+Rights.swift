import GRDB

extension Schema {
  /// Version 2: orders without a person, disclosures, and what has still to be taken out of the file.
  static func createRights(_ db: Database) throws {
    try db.execute(
      sql: """
        -- Its key is random: neither the place in the table nor the key tells which order it was.
        CREATE TABLE anonymous_orders (
          id INTEGER NOT NULL,
          paid_on TEXT NOT NULL,
          amount TEXT,
          method TEXT,
          PRIMARY KEY (paid_on, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE disclosures (
          id INTEGER PRIMARY KEY,
          order_id INTEGER REFERENCES orders ON DELETE CASCADE,
          legal_case TEXT NOT NULL,
          recipient TEXT NOT NULL,
          content TEXT NOT NULL,
          at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX disclosures_by_order ON disclosures (order_id);

        ALTER TABLE studio ADD COLUMN scrub_due INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE studio ADD COLUMN addresses_from TEXT;
        CREATE INDEX deliveries_by_reference ON deliveries (reference) WHERE reference IS NOT NULL;
        """)
  }
}
