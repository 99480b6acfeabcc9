import Foundation
import Synchronization

/// The way out for results. It remembers when they could not be written, so that nobody takes a part for the whole.
enum StandardOutput {
  private static let fault = Mutex<Int32?>(nil)

  /// After a failure nothing more is written: what is cut off at its end is seen sooner than a gap.
  static func write(_ text: String) {
    fault.withLock { fault in
      if fault == nil { fault = Self.fault(writing: text) }
    }
  }

  /// Ends the output; some file systems say only now that they had no room.
  ///
  /// - Returns: the system's words for what went wrong. A reader that went away (`| head`) is no reason to fail.
  static func finish() -> String? {
    fault.withLock { fault in
      // Where there is no standard output, `write` found out if anything was to be said.
      if close(STDOUT_FILENO) != 0, errno != EBADF, fault == nil { fault = errno }
      return fault.flatMap { $0 == EPIPE ? nil : unsafe String(cString: strerror($0)) }
    }
  }

  private static func fault(writing text: String) -> Int32? {
    var left = Data(text.utf8)[...]
    while !left.isEmpty {
      let written = unsafe left.withUnsafeBytes { unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard written >= 0 || errno == EINTR else { return errno }
      left = left.dropFirst(max(0, written))
    }
    return nil
  }
}
