import GRDB

extension LedgerError {
  /// What an error of the database means for the ledger at `path`.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as UnreadableField: self = .corrupt(path: path, .unreadable(field: error.name))
    case let error as DatabaseError: self.init(error, path: path)
    default: self = .corrupt(path: path, .malformed)
    }
  }

  private init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .corrupt(path: path, .notADatabase)
    case .SQLITE_CORRUPT: self = .corrupt(path: path, .malformed)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    // The file is there: it is the log beside it that cannot be made.
    case .SQLITE_CANTOPEN where FileBytes.exists(path): self = .readOnly(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    // The log's index, which lies beside it, has no room to grow.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .full(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    default: self = .database(code: error.extendedResultCode.rawValue)
    }
  }
}
