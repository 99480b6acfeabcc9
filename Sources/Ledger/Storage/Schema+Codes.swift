import GRDB

extension Schema {
  /// Version 7: whether exchange codes are remembered by digests that are the same however a code is typed.
  static func createCodeSpelling(_ db: Database) throws {
    try db.execute(sql: "ALTER TABLE studio ADD COLUMN codes_are_unified INTEGER NOT NULL DEFAULT 0")
  }
}
