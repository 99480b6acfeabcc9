import Foundation

/// All regular files below a folder, one after the other. Links are not followed, and whatever else is no file, such as
/// a pipe, is passed over: reading it would fail, or wait for ever.
struct FileWalk {
  struct Found {
    /// Relative to the folder.
    var path: String
    var url: URL
    /// In bytes.
    var size: Int
  }

  let root: URL

  var isThere: Bool { FileManager.default.fileExists(atPath: root.path) }

  func count() throws -> Int {
    var count = 0
    try each { _ in count += 1 }
    return count
  }

  /// A folder that is not there has no files.
  func each(_ body: (Found) throws -> Void) throws {
    guard isThere else { return }
    guard let paths = FileManager.default.enumerator(atPath: root.path) else {
      throw FileFailure(path: root.path, reason: "the folder cannot be read")
    }
    while let path = paths.nextObject() as? String {
      let url = root.appending(path: path)
      var status = stat()
      guard unsafe lstat(url.path, &status) == 0 else {
        if errno == ENOENT { continue }
        throw FileFailure(path: url.path, reason: unsafe String(cString: strerror(errno)))
      }
      guard status.st_mode & S_IFMT == S_IFREG else { continue }
      try body(Found(path: path, url: url, size: Int(status.st_size)))
    }
  }
}
