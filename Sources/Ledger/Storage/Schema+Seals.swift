import GRDB

extension Schema {
  /// Version 10: seals under the studio's key, of events, of what the tables say of an order, of disclosures about
  /// none, and of payments whose order was erased.
  static func createSeals(_ db: Database) throws {
    try db.execute(
      sql: """
        -- Nothing in events of earlier versions: the first that is sealed vouches for them.
        ALTER TABLE events ADD COLUMN seal BLOB;
        -- Without it the digests of the order in the events say nothing, and it goes with the order.
        ALTER TABLE orders ADD COLUMN seal_salt BLOB;
        ALTER TABLE disclosures ADD COLUMN seal_salt BLOB;
        ALTER TABLE anonymous_orders ADD COLUMN seal BLOB;
        """)
  }
}
