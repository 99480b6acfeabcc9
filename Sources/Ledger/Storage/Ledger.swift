public import Foundation
import GRDB

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
  private let queue: DatabaseQueue
  /// Held for as long as the ledger is open to be written.
  private let lock: LedgerLock?

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
    let opened = try opener.open(access, now: now)
    try self.init(path: path, access: access, secret: secret, queue: opened.queue, lock: opened.lock)
    if access == .writing {
      try write { db in try EventChain.checkClock(db, now: now, accepting: acceptsEarlierClock) }
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
    path: String, access: Access, secret: LedgerSecret, queue: DatabaseQueue, lock: LedgerLock?
  ) throws(LedgerError) {
    self.path = path
    self.access = access
    self.secret = secret
    self.queue = queue
    self.lock = lock
  }

  deinit {
    try? queue.close()
  }

  // MARK: - The funnel

  /// One transaction: all of `body` is kept, or nothing.
  func write<T>(_ body: (Database) throws -> T) throws(LedgerError) -> T {
    guard access == .writing else { throw .notWritable }
    do {
      return try queue.write(body)
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// One consistent view.
  func read<T>(_ body: (Database) throws -> T) throws(LedgerError) -> T {
    do {
      return try queue.read(body)
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// For what SQLite does not do within a transaction.
  func outsideTransaction<T>(_ body: (Database) throws -> T) throws(LedgerError) -> T {
    guard access == .writing else { throw .notWritable }
    do {
      return try queue.writeWithoutTransaction(body)
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}
