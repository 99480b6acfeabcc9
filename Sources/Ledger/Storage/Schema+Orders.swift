import GRDB

extension Schema {
  /// Version 1: orders with their consents, what was delivered, how to make it again, and the events.
  static func createOrders(_ db: Database) throws {
    try db.execute(sql: orders)
    try db.execute(sql: deliveries)
    try db.execute(sql: events)
  }

  private static let orders = """
    CREATE TABLE studio (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      key_check BLOB NOT NULL
    ) STRICT;

    CREATE TABLE orders (
      id INTEGER PRIMARY KEY,
      pseudonym BLOB NOT NULL UNIQUE,
      number TEXT NOT NULL UNIQUE,
      uid TEXT NOT NULL,
      nickname TEXT,
      language TEXT NOT NULL,
      paid_on TEXT NOT NULL,
      paid_at TEXT NOT NULL,
      method TEXT,
      reference TEXT,
      amount TEXT,
      ip TEXT,
      last_day TEXT NOT NULL,
      delivery TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      ending TEXT,
      ended_as TEXT,
      ended_at TEXT
    ) STRICT;
    CREATE INDEX orders_by_uid ON orders (uid);
    CREATE INDEX orders_to_end ON orders (last_day, id) WHERE ended_at IS NULL;
    CREATE INDEX orders_ending ON orders (id) WHERE ending IS NOT NULL;
    CREATE INDEX orders_by_day ON orders (paid_on, id);

    CREATE TABLE items (
      order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
      position INTEGER NOT NULL,
      photo TEXT NOT NULL,
      PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX items_by_photo ON items (photo);

    -- Position 0 is the whole order, from 1 on its pictures.
    CREATE TABLE consents (
      order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      wording TEXT NOT NULL,
      given_at TEXT NOT NULL,
      withdrawn_at TEXT,
      withdrawn_by TEXT,
      PRIMARY KEY (order_id, position, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE exchange_codes (
      digest BLOB PRIMARY KEY,
      order_id INTEGER UNIQUE REFERENCES orders ON DELETE SET NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE erased_numbers (digest BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;

    CREATE TABLE holds (
      id INTEGER PRIMARY KEY,
      order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
      reason TEXT NOT NULL,
      legal_case TEXT,
      origin TEXT NOT NULL,
      since TEXT NOT NULL,
      lifted_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX one_hold_of_an_origin ON holds (order_id, origin) WHERE lifted_at IS NULL;
    """

  private static let deliveries = """
    CREATE TABLE deliveries (
      id INTEGER PRIMARY KEY,
      order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
      revision INTEGER NOT NULL,
      last_day TEXT NOT NULL,
      path TEXT,
      reference TEXT,
      status TEXT NOT NULL,
      begun_at TEXT NOT NULL,
      published_at TEXT,
      ended_at TEXT
    ) STRICT;
    CREATE INDEX deliveries_by_order ON deliveries (order_id);
    CREATE INDEX deliveries_by_status ON deliveries (status, last_day, id);
    CREATE UNIQUE INDEX one_intended_delivery ON deliveries (order_id) WHERE status = 'intended';
    CREATE UNIQUE INDEX one_published_delivery ON deliveries (order_id) WHERE status = 'published';

    CREATE TABLE files (
      delivery_id INTEGER NOT NULL REFERENCES deliveries ON DELETE CASCADE,
      place TEXT NOT NULL,
      path TEXT NOT NULL,
      sha256 BLOB NOT NULL,
      bytes INTEGER NOT NULL,
      superseded INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (delivery_id, place, path)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX files_by_path ON files (place, path);

    CREATE TABLE recipes (
      delivery_id INTEGER NOT NULL REFERENCES deliveries ON DELETE CASCADE,
      output TEXT NOT NULL,
      position INTEGER NOT NULL,
      source TEXT NOT NULL,
      source_sha256 BLOB NOT NULL,
      specification TEXT NOT NULL,
      rule_sha256 BLOB NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      dpi REAL NOT NULL,
      quality INTEGER,
      background TEXT,
      face TEXT NOT NULL,
      accepted TEXT NOT NULL,
      program TEXT NOT NULL,
      models TEXT NOT NULL,
      PRIMARY KEY (delivery_id, output)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sheet_recipes (
      delivery_id INTEGER NOT NULL REFERENCES deliveries ON DELETE CASCADE,
      output TEXT NOT NULL,
      turn INTEGER NOT NULL,
      paper TEXT NOT NULL,
      width_mm REAL NOT NULL,
      height_mm REAL NOT NULL,
      dpi REAL NOT NULL,
      edge TEXT NOT NULL,
      margin_mm REAL NOT NULL,
      gutter_mm REAL NOT NULL,
      overscan_mm REAL NOT NULL,
      quality INTEGER NOT NULL,
      photo TEXT NOT NULL,
      copies INTEGER,
      program TEXT NOT NULL,
      PRIMARY KEY (delivery_id, output, turn)
    ) STRICT, WITHOUT ROWID;
    """

  private static let events = """
    CREATE TABLE events (
      sequence INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      subject BLOB,
      facts TEXT NOT NULL,
      previous BLOB NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE INDEX events_by_subject ON events (subject);

    CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE (ABORT, 'events are not changed'); END;

    CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE (ABORT, 'events are not deleted'); END;

    CREATE TRIGGER events_are_appended BEFORE INSERT ON events
    WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM events)
      OR NEW.previous <> coalesce((SELECT hash FROM events ORDER BY sequence DESC LIMIT 1), zeroblob(32))
    BEGIN SELECT RAISE (ABORT, 'events are appended'); END;
    """
}
