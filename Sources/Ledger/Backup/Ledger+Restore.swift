public import Foundation
import GRDB

extension Ledger {
  /// What came of a restoration.
  public struct Restoration: Hashable, Sendable {
    /// The end of the backup's chain of events.
    public var head: EventHead
    /// Orders that were erased after the backup was made, and were erased from it again.
    public var erasedAgain: Int
  }

  /// From where a restoration knows who was erased after the backup was made.
  public enum ErasureList: Hashable, Sendable {
    /// From the list beside the ledger's place.
    case beside
    /// From a copy of it too, which is put beside the ledger's place.
    case copy(path: String)
    /// Nobody was, as far as no list beside the ledger's place says otherwise.
    case nobody
  }

  /// Puts a backup into the ledger's place, once it was read as a whole. Until the last step the ledger stays as it is.
  ///
  /// What was recorded after the backup is gone; whom somebody asked to erase meanwhile is erased again.
  ///
  /// - Throws: `corrupt`, `newer` and `otherKey` about the backup; `locked` where a run holds the ledger;
  ///   `erasuresMissing` where nothing tells who must not come back.
  public static func restore(
    path: String, from backup: String, erased: ErasureList = .beside, secret: LedgerSecret, holder: LockHolder,
    waiting: Duration = .zero, now: Date
  ) throws(LedgerError) -> Restoration {
    let files = LedgerFiles(main: path)
    let lock = try LedgerLock(path: files.lock, holder: holder, waiting: waiting)
    defer { withExtendedLifetime(lock) {} }
    let restoring = Restoring(files: files, backup: backup, erased: erased, secret: secret, now: now)
    do {
      let restoration = try restoring.prepare()
      try restoring.replace()
      return restoration
    } catch {
      try? files.nascent.remove()
      throw error
    }
  }
}

/// Makes the ledger anew beside its place, and puts it there.
struct Restoring {
  let files: LedgerFiles
  let backup: String
  let erased: Ledger.ErasureList
  let secret: LedgerSecret
  let now: Date

  func prepare() throws(LedgerError) -> Ledger.Restoration {
    guard FileBytes.exists(backup) else { throw .missing(path: backup) }
    let opener = LedgerOpener(
      files: LedgerFiles(main: backup), secret: secret, holder: LockHolder(pid: 0, command: ""), waiting: .zero)
    _ = try opener.schema()
    let nascent = files.nascent
    try nascent.remove()
    try FileBytes.create(nascent.main)
    let erasures = try erasures()
    do {
      let queue = try DatabaseQueue(path: nascent.main, configuration: LedgerOpener.configuration())
      defer { try? queue.close() }
      let source = try DatabaseQueue(path: backup, configuration: LedgerOpener.configuration(readOnly: true))
      try source.backup(to: queue)
      try source.close()
      let head = try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        return try LedgerInspection(path: backup, secret: secret).inspect(db)
      }
      try Schema.migrator().migrate(queue)
      let erased = try queue.write { db in
        try Sealing.begin(in: db, secret: secret, path: backup, now: now)
        let erased = try eraseAgain(erasures, in: db)
        try EventChain(db: db, secret: secret).append(.restored, [.orders: String(erased)], at: now)
        return erased
      }
      try queue.writeWithoutTransaction { db in try db.execute(sql: "VACUUM") }
      return Ledger.Restoration(head: head, erasedAgain: erased)
    } catch {
      throw LedgerError(error, path: backup)
    }
  }

  /// The old log goes first: it would be replayed into the new file.
  func replace() throws(LedgerError) {
    try FileBytes.synchronize(files.nascent.main)
    for path in [files.log, files.index, files.journal] { try FileBytes.remove(path) }
    try FileBytes.rename(files.nascent.main, to: files.main)
    try FileBytes.synchronize(files.folder)
  }

  /// All that are known; those of a copy are written beside the ledger's place, for the next restoration.
  private func erasures() throws(LedgerError) -> [Pseudonym] {
    let beside = Erasures(path: files.erasures)
    let known = try beside.all()
    switch erased {
    case .nobody: return known
    case .beside:
      guard FileBytes.exists(beside.path) else { throw .erasuresMissing(path: beside.path) }
      return known
    case .copy(let path):
      let copy = try Erasures(path: path).whole()
      try beside.add(copy.filter { !known.contains($0) })
      return Array(Set(known + copy))
    }
  }

  private func eraseAgain(_ erasures: [Pseudonym], in db: Database) throws -> Int {
    let anonymising = Anonymising(db: db, secret: secret, now: now)
    var count = 0
    for pseudonym in erasures {
      let rows = try db.rows("SELECT * FROM orders WHERE pseudonym = ?", [pseudonym.data])
      for order in try StoredOrder.all(rows, in: db) {
        try anonymising.anonymise(order)
        count += 1
      }
    }
    return count
  }
}
