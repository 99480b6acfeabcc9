public import Ledger

/// Why a run that deletes could not be finished. The next one carries on where it stopped.
public enum EndingError: Error, Equatable {
  case ledger(LedgerError)
  case file(FileFailure)
  /// A shared sheet could not be laid out anew; the words are those of whoever lays it out.
  case layout(path: String, reason: String)
  /// These were found again after they were deleted; relative to the studio's folder.
  case stillThere([String])

  init(_ error: any Error) {
    switch error {
    case let error as EndingError: self = error
    case let error as LedgerError: self = .ledger(error)
    case let error as FileFailure: self = .file(error)
    default: self = .file(FileFailure(error, path: ""))
    }
  }
}
