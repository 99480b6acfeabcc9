import Foundation

/// A file that a command was asked to write: whole or not at all, and for its owner alone.
enum OutputFile {
  static func write(_ bytes: some DataProtocol, to path: String) throws {
    try write(to: path) { handle in try handle.write(contentsOf: Data(bytes)) }
  }

  /// For what is too long to be held in memory.
  static func write(to path: String, _ body: (FileHandle) throws -> Void) throws {
    let part = path + ".part"
    do {
      try? FileManager.default.removeItem(atPath: part)
      guard FileManager.default.createFile(atPath: part, contents: nil, attributes: [.posixPermissions: 0o600]) else {
        throw POSIXError(.init(rawValue: errno) ?? .EIO)
      }
      let handle = try FileHandle(forWritingTo: URL(filePath: part))
      try body(handle)
      try handle.synchronize()
      try handle.close()
      guard unsafe rename(part, path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    } catch let error as Failure {
      try? FileManager.default.removeItem(atPath: part)
      throw error
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      throw Failure(.inputOutput, "\(path) could not be written: \(error.localizedDescription)")
    }
  }
}
