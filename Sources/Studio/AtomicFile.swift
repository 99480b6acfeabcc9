import Foundation

/// Writes files so that nobody ever sees half of one.
enum AtomicFile {
  /// Writes beside the place, brings the bytes to the disk, and renames.
  ///
  /// - Parameter permissions: as of `chmod`.
  static func write(_ contents: some DataProtocol, to place: URL, permissions: Int = 0o644) throws(FileFailure) {
    let folder = place.deletingLastPathComponent()
    let beside = folder.appending(path: ".\(place.lastPathComponent).\(UUID().uuidString).part")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      guard
        FileManager.default.createFile(
          atPath: beside.path, contents: nil, attributes: [.posixPermissions: permissions])
      else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
      let handle = try FileHandle(forWritingTo: beside)
      try handle.write(contentsOf: Data(contents))
      try handle.synchronize()
      try handle.close()
      guard unsafe rename(beside.path, place.path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    } catch {
      try? FileManager.default.removeItem(at: beside)
      throw FileFailure(error, path: place.path)
    }
  }
}
