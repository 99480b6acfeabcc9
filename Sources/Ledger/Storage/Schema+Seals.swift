import GRDB

extension Schema {
  /// Version 10: seals under the studio's key, of events.
  static func createSeals(_ db: Database) throws {
    try db.execute(
      sql: """
        -- Nothing in events of earlier versions: the first that is sealed vouches for them.
        ALTER TABLE events ADD COLUMN seal BLOB;
        """)
  }
}
