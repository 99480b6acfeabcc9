import GRDB

extension Schema {
  /// Version 3: who answered for the data when orders were admitted last, and under which material policy.
  static func createController(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE studio ADD COLUMN controller TEXT;
        ALTER TABLE studio ADD COLUMN controller_policy TEXT;
        """)
  }
}
