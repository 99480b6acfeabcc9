import Crypto
import Foundation

/// Remembers which announcement the pages of all orders carry, by its hash.
struct AnnouncementRecord: Sendable {
  let file: URL

  /// Pages that were never told anything carry none.
  func carries(_ words: String) -> Bool {
    let known = FileManager.default.contents(atPath: file.path) ?? Self.mark("")
    return known == Self.mark(words)
  }

  func record(_ words: String) throws(FileFailure) {
    try AtomicFile.write(Self.mark(words), to: file, permissions: 0o600)
  }

  private static func mark(_ words: String) -> Data {
    Data((SHA256.hash(data: Data(words.utf8)).hexadecimal + "\n").utf8)
  }
}
