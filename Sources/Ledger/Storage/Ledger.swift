public import Foundation
import GRDB
import Synchronization

/// What was ordered, agreed to, delivered and deleted: one SQLite file that one run writes at a time.
///
/// No face data ever comes here. Moments are passed in; they are kept in UTC to the second.
public final class Ledger: Sendable {
  public enum Access: Hashable, Sendable {
    case reading
    case writing
  }

  public let path: String
  public let access: Access
  let secret: LedgerSecret
  /// Nil once it is closed.
  private let connection: Mutex<LedgerConnection?>

  /// Opens the ledger; with `.writing` it is made where it is missing, and held alone.
  ///
  /// - Parameters:
  ///   - path: of `ledger.sqlite`; its lock, log and index lie beside it. All are 0600.
  ///   - secret: the same for the whole life of the ledger.
  ///   - holder: what another run is told while this one holds the ledger.
  ///   - waiting: for how long another holder is waited for.
  ///   - now: the moment of opening. A ledger whose last event is more than a day later refuses to be written.
  ///   - acceptsEarlierClock: writes all the same, and records that it did.
  public convenience init(
    path: String, secret: LedgerSecret, access: Access, holder: LockHolder, waiting: Duration = .zero, now: Date,
    acceptsEarlierClock: Bool = false
  ) throws(LedgerError) {
    let opener = LedgerOpener(files: LedgerFiles(main: path), secret: secret, holder: holder, waiting: waiting)
    try self.init(path: path, access: access, secret: secret, connection: opener.open(access, now: now))
    if access == .writing {
      try write { db in try chain(db).checkClock(now: now, accepting: acceptsEarlierClock) }
      try finishScrubbing()
    }
  }

  /// A run that was killed, or another program that read the ledger, may have kept it from being done.
  private func finishScrubbing() throws(LedgerError) {
    guard try read({ db in try Scrubbing.isDue(db) }) else { return }
    do throws(LedgerError) {
      try scrub()
    } catch {
      guard case .busy = error else { throw error }
    }
  }

  private init(
    path: String, access: Access, secret: LedgerSecret, connection: LedgerConnection
  ) throws(LedgerError) {
    self.path = path
    self.access = access
    self.secret = secret
    self.connection = Mutex(connection)
  }

  /// Lets the next run in. Every later call throws `closed`. It happens by itself when the last reference goes.
  public func close() {
    connection.withLock { $0 = nil }
  }

  // MARK: - The funnel

  /// One transaction: all of `body` is kept, or nothing.
  ///
  /// A process that is killed loses nothing of it. A power failure may lose the last transactions, and the next run
  /// does again what they did.
  func write<T>(_ body: (Database) throws -> T) throws(LedgerError) -> T {
    guard access == .writing else { throw .notWritable }
    return try use { queue in try queue.write(body) }
  }

  /// One transaction that no power failure loses: for what a person was promised.
  func writeDurably<T>(_ body: (Database) throws -> T) throws(LedgerError) -> T {
    guard access == .writing else { throw .notWritable }
    return try use { queue in
      let answer = try queue.write(body)
      // It was committed: a checkpoint that another program is in the way of changes nothing in that.
      _ = try? queue.writeWithoutTransaction { db in try db.checkpoint(.passive) }
      return answer
    }
  }

  /// One consistent view.
  func read<T>(_ body: (Database) throws -> T) throws(LedgerError) -> T {
    try use { queue in try queue.read(body) }
  }

  /// For what SQLite does not do within a transaction.
  func outsideTransaction<T>(_ body: (Database) throws -> T) throws(LedgerError) -> T {
    guard access == .writing else { throw .notWritable }
    return try use { queue in try queue.writeWithoutTransaction(body) }
  }

  /// Whoever uses the connection keeps it open until he is done.
  private func use<T>(_ body: (DatabaseQueue) throws -> T) throws(LedgerError) -> T {
    guard let connection = connection.withLock({ $0 }) else { throw .closed }
    defer { withExtendedLifetime(connection) {} }
    do {
      return try body(connection.queue)
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}

/// A ledger's file, open, with the right to write it; both end together.
final class LedgerConnection: Sendable {
  let queue: DatabaseQueue
  private let lock: LedgerLock?

  init(queue: DatabaseQueue, lock: LedgerLock?) {
    self.queue = queue
    self.lock = lock
  }

  deinit {
    try? queue.close()
  }
}
