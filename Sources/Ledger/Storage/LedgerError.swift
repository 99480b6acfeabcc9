public import Foundation

/// Why the ledger could not be used. Nothing was changed.
public enum LedgerError: Error, Hashable, Sendable {
  /// There is no ledger to read.
  case missing(path: String)
  /// Written by a later version of the program.
  case newer(path: String, schema: Int, known: Int)
  /// The content cannot be trusted: a backup has to be restored.
  case corrupt(path: String, Damage)
  /// The disk, the folder or the file refuses to be written.
  case readOnly(path: String)
  /// The disk is full.
  case full(path: String)
  /// Another run holds the ledger; nil where it did not say who it is.
  case locked(path: String, by: LockHolder?)
  /// Another program reads the ledger, and what was deleted cannot be taken out of its files yet.
  case busy(path: String)
  /// The ledger was made with another studio key.
  case otherKey(path: String)
  /// The clock stands before the last event, by more than a day.
  case clockWentBack(recorded: Date, given: Date)
  /// An operating system call failed.
  case file(path: String, code: Int32)
  /// SQLite failed otherwise.
  case database(code: Int32)
  /// No such order.
  case unknownOrder
  /// The order must be kept for now, so nothing of it may be deleted.
  case held(Hold)
  /// Another company answers for the data than before, and no material version of the policy says so.
  case controllerChanged(from: String, to: String)
  /// Others receive data than before, or for other purposes or elsewhere, and no material version of the policy says so.
  case recipientsChanged(from: String, to: String)
  /// Nothing tells a restoration who was erased since the backup was made.
  case erasuresMissing(path: String)
  /// The ledger was opened only to be read.
  case notWritable
  /// The ledger was closed before.
  case closed
  /// The publication was not begun, or has ended already.
  case unknownPublication(PublicationID)
  /// A publication of the same order was begun before, and neither confirmed nor abandoned.
  case unsettledPublication(PublicationID)

  public enum Damage: Hashable, Sendable {
    case notADatabase
    /// A database, but of another program.
    case notALedger
    case malformed
    /// The log of a ledger lies there without the ledger.
    case logWithoutLedger
    /// A value that no version of this program writes.
    case unreadable(field: String)
    /// The chain of events is broken.
    case chain(ChainFault)
  }
}
