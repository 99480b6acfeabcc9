import GRDB

/// The tables of the ledger, one migration after the other. A migration that was released is never changed.
enum Schema {
  /// `LkLg`: tells a ledger from any other SQLite file.
  static let applicationID = 0x4C6B_4C67

  /// What this program writes.
  static var version: Int { steps.count }

  /// Each step leads from the version of its index to the next.
  static let steps: [@Sendable (Database) throws -> Void] = [
    createOrders, createRights, createController, createReprints, createWithdrawals,
    createRecipients, createCodeSpelling, createSharedOriginals, createWithheld, createSeals,
  ]

  /// - Parameter last: the version to stop at.
  static func migrator(upTo last: Int = version) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, step) in steps.enumerated() where index < last {
      migrator.registerMigration("\(index + 1)") { db in
        try step(db)
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    return migrator
  }
}
