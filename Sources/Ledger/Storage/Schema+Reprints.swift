import GRDB

extension Schema {
  /// Version 4: what was printed once more, and requests whose receipt was not handed out yet.
  static func createReprints(_ db: Database) throws {
    try db.execute(
      sql: """
        -- Made at no time yet: begun, and not finished.
        CREATE TABLE reprints (
          id INTEGER PRIMARY KEY,
          day TEXT NOT NULL,
          turn INTEGER NOT NULL,
          made_at TEXT,
          salt BLOB,
          UNIQUE (day, turn)
        ) STRICT;

        CREATE TABLE reprinted_photos (
          reprint_id INTEGER NOT NULL REFERENCES reprints ON DELETE CASCADE,
          order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
          output TEXT NOT NULL,
          paper TEXT NOT NULL,
          copies INTEGER,
          sha256 BLOB NOT NULL,
          PRIMARY KEY (reprint_id, order_id, output, paper)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX reprinted_photos_by_order ON reprinted_photos (order_id);

        CREATE TABLE reprint_files (
          reprint_id INTEGER NOT NULL REFERENCES reprints ON DELETE CASCADE,
          path TEXT NOT NULL,
          sha256 BLOB NOT NULL,
          bytes INTEGER NOT NULL,
          PRIMARY KEY (reprint_id, path)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX reprint_files_by_path ON reprint_files (path);

        -- Whose request it was is known by a keyed digest alone.
        CREATE TABLE erasures (
          digest BLOB PRIMARY KEY,
          begun_on TEXT NOT NULL,
          orders INTEGER NOT NULL,
          files INTEGER NOT NULL,
          originals INTEGER NOT NULL,
          searched INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
