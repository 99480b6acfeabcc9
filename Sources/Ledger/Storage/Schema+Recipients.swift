import GRDB

extension Schema {
  /// Version 6: who received data when orders were admitted last, and under which material policy.
  static func createRecipients(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE studio ADD COLUMN recipients TEXT;
        ALTER TABLE studio ADD COLUMN recipients_policy TEXT;
        """)
  }
}
