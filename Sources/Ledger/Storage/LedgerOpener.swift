import Foundation
import GRDB

/// Brings a ledger from the disk to where it can be used: locked, private, of this program's schema, under this key.
struct LedgerOpener {
  let files: LedgerFiles
  let secret: LedgerSecret
  let holder: LockHolder
  let waiting: Duration

  func open(_ access: Ledger.Access, now: Date) throws(LedgerError) -> LedgerConnection {
    switch access {
    case .reading:
      guard FileBytes.exists(files.main) else { throw .missing(path: files.main) }
      if try schema() < Schema.version { _ = try openToWrite(now: now) }
      var queue = try connect(readOnly: true)
      // A run that was killed brought the tables up to date and no more.
      if try !isSealed(queue) {
        try close(queue)
        _ = try openToWrite(now: now)
        queue = try connect(readOnly: true)
      }
      return LedgerConnection(queue: queue, lock: nil)
    case .writing:
      return try openToWrite(now: now)
    }
  }

  private func openToWrite(now: Date) throws(LedgerError) -> LedgerConnection {
    let lock = try LedgerLock(path: files.lock, holder: holder, waiting: waiting)
    try files.nascent.remove()
    if !FileBytes.exists(files.main) { try create(now: now) }
    try files.makePrivate()
    _ = try schema()
    let queue = try connect(readOnly: false)
    do {
      try Schema.migrator().migrate(queue)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
      }
    } catch {
      throw LedgerError(error, path: files.main)
    }
    _ = try isSealed(queue)
    do {
      try queue.write { db in
        try CodeDigests.unify(in: db, secret: secret)
        try Sealing.begin(in: db, secret: secret, path: files.main, now: now)
      }
    } catch {
      throw LedgerError(error, path: files.main)
    }
    return LedgerConnection(queue: queue, lock: lock)
  }

  /// Makes the ledger beside its place, so that a run that is killed here leaves none rather than half of one.
  private func create(now: Date) throws(LedgerError) {
    // The log would be replayed into the new file.
    guard !FileBytes.exists(files.log) else { throw .corrupt(path: files.main, .logWithoutLedger) }
    let nascent = files.nascent
    try FileBytes.create(nascent.main)
    do {
      let queue = try DatabaseQueue(path: nascent.main, configuration: Self.configuration())
      try Schema.migrator().migrate(queue)
      try queue.write { db in
        try db.execute(
          sql: "INSERT INTO studio (id, key_check) VALUES (1, ?)", arguments: [Sealing.check(secret)])
        try EventChain(db: db, secret: secret).append(.ledgerCreated, at: now)
      }
      try queue.close()
    } catch {
      throw LedgerError(error, path: files.main)
    }
    try FileBytes.synchronize(nascent.main)
    try FileBytes.rename(nascent.main, to: files.main)
    try FileBytes.synchronize(files.folder)
  }

  /// The version of the ledger's tables, looked up without changing anything.
  func schema() throws(LedgerError) -> Int {
    let queue = try connect(readOnly: true)
    do {
      defer { try? queue.close() }
      let (application, version) = try queue.read { db in
        (
          try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0, try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        )
      }
      guard application == Schema.applicationID else { throw LedgerError.corrupt(path: files.main, .notALedger) }
      guard version <= Schema.version else {
        throw LedgerError.newer(path: files.main, schema: version, known: Schema.version)
      }
      return version
    } catch {
      throw LedgerError(error, path: files.main)
    }
  }

  /// - Throws: `otherKey`.
  private func isSealed(_ queue: DatabaseQueue) throws(LedgerError) -> Bool {
    do {
      return try queue.read { db in try Sealing.isBegun(in: db, secret: secret, path: files.main) }
    } catch {
      throw LedgerError(error, path: files.main)
    }
  }

  private func close(_ queue: DatabaseQueue) throws(LedgerError) {
    do {
      try queue.close()
    } catch {
      throw LedgerError(error, path: files.main)
    }
  }

  private func connect(readOnly: Bool) throws(LedgerError) -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: files.main, configuration: Self.configuration(readOnly: readOnly))
    } catch {
      throw LedgerError(error, path: files.main)
    }
  }

  static func configuration(readOnly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      // What is deleted is overwritten, and a damaged page is noticed before it is used.
      try db.execute(
        sql: """
          PRAGMA secure_delete = ON;
          PRAGMA cell_size_check = ON;
          PRAGMA trusted_schema = OFF;
          PRAGMA recursive_triggers = ON;
          """)
    }
    return configuration
  }
}
