import Foundation
public import Ledger
import Site

/// Why a run that deletes could not be finished. The next one carries on where it stopped.
public enum EndingError: Error, Equatable {
  case ledger(LedgerError)
  case file(FileFailure)
  /// These were found again after they were deleted; relative to the studio's folder.
  case stillThere([String])

  init(_ error: any Error) {
    switch error {
    case let error as EndingError: self = error
    case let error as LedgerError: self = .ledger(error)
    case let error as FileFailure: self = .file(error)
    case let error as PublicationError:
      self = .file(FileFailure(path: error.path, reason: unsafe String(cString: strerror(error.code))))
    default: self = .file(FileFailure(error, path: ""))
    }
  }
}
