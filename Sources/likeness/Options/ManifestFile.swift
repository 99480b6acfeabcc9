import Foundation
import Studio

/// The text of a manifest, from a file or from the standard input.
enum ManifestFile {
  /// - Parameters:
  ///   - name: `-` for the standard input.
  ///   - kind: what it is called where it cannot be read.
  static func bytes(of name: String, kind: String) throws -> [UInt8] {
    do {
      if name == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
      return Array(try Data(contentsOf: URL(filePath: name), options: .mappedIfSafe))
    } catch {
      let failure = FileFailure(error, path: name)
      throw Failure(.badData, "The \(kind) \(name) cannot be read: \(failure.reason).")
    }
  }
}
