import Foundation
import Ledger
import Site

/// The 32 random bytes under which links are made and the ledger is kept. Whoever has them can make every link.
enum StudioKey {
  static let length = 32

  static func read(_ folder: StudioFolder) throws(StudioKeyError) -> [UInt8] {
    let path = folder.key.path
    guard let data = FileManager.default.contents(atPath: path) else { throw .missing(path: path) }
    guard data.count == length else { throw .wrongLength(path: path, bytes: data.count) }
    let mode = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int ?? 0
    guard mode & 0o077 == 0 else { throw .readableByOthers(path: path, mode: mode) }
    return Array(data)
  }

  /// Makes a key where there is none; never replaces one.
  static func make(in folder: StudioFolder) throws(FileFailure) {
    guard !FileManager.default.fileExists(atPath: folder.key.path) else { return }
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    try AtomicFile.write(bytes, to: folder.key, permissions: 0o600)
  }
}

public enum StudioKeyError: Error, Equatable {
  case missing(path: String)
  case wrongLength(path: String, bytes: Int)
  case readableByOthers(path: String, mode: Int)

  public var sentence: String {
    switch self {
    case .missing(let path):
      """
      \(path) is missing. `likeness init` makes one; where the studio had one before, put that one back: links that \
      were sent out and the ledger depend on it.
      """
    case .wrongLength(let path, let bytes):
      "\(path) has \(bytes) bytes, and a key has \(StudioKey.length). Put the studio's own key back."
    case .readableByOthers(let path, let mode):
      "\(path) can be read by others (mode \(String(mode, radix: 8))). Run: chmod 600 \(path.shellWord)"
    }
  }
}
