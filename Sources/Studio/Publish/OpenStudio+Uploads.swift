import Ledger
import Site

extension OpenStudio {
  /// The host holds what the lists of that number say; what changed since then is listed from now on.
  ///
  /// - Returns: false, and nothing changes, where there are later lists.
  public func confirmUpload(_ number: Int) throws(BatchError) -> Bool {
    try BatchError.telling {
      guard try uploads.confirm(number) else { return false }
      try uploads.write()
      return true
    }
  }
}
