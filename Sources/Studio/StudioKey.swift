import Foundation
import Ledger
import Site

/// The 32 random bytes under which links are made and the ledger is kept. Whoever has them can make every link.
enum StudioKey {
  static let length = 32

  static func read(_ folder: StudioFolder) throws(StudioKeyError) -> [UInt8] {
    let path = folder.key.path
    let data: Data
    do {
      data = try Data(contentsOf: folder.key)
    } catch {
      throw StudioKeyError(error, path: path)
    }
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
  /// - Parameter owner: whose file it is; nil where that cannot be told.
  case notPermitted(path: String, owner: String?)
  case unreadable(path: String, reason: String)
  case wrongLength(path: String, bytes: Int)
  case readableByOthers(path: String, mode: Int)

  /// A key that is there and cannot be read is not missing: nobody must be led to make another.
  init(_ error: any Error, path: String) {
    switch FileFailure.code(of: error) {
    case ENOENT: self = .missing(path: path)
    case EACCES, EPERM:
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      self = .notPermitted(path: path, owner: attributes?[.ownerAccountName] as? String)
    default: self = .unreadable(path: path, reason: FileFailure(error, path: path).reason)
    }
  }

  public var sentence: String {
    switch self {
    case .missing(let path):
      """
      \(path) is missing. `likeness init` makes one; where the studio had one before, put that one back: links that \
      were sent out and the ledger depend on it.
      """
    case .notPermitted(let path, let owner):
      """
      \(path) cannot be read: this user may not\(owner.map { ", it belongs to \($0)" } ?? ""). Work as its owner, or hand \
      it over: sudo chown "$(id -un)" \(path.shellWord) && chmod 600 \(path.shellWord)
      Make no other key: links that were sent out and the ledger depend on this one.
      """
    case .unreadable(let path, let reason):
      "\(path) cannot be read: \(reason). Links that were sent out and the ledger depend on it: make no other key."
    case .wrongLength(let path, let bytes):
      "\(path) has \(bytes) bytes, and a key has \(StudioKey.length). Put the studio's own key back."
    case .readableByOthers(let path, let mode):
      "\(path) can be read by others (mode \(String(mode, radix: 8))). Run: chmod 600 \(path.shellWord)"
    }
  }
}
