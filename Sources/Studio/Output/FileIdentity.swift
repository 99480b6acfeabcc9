import Foundation

/// Which file a path leads to, whatever it is called there: hard links and other ways to it are the same file.
struct FileIdentity: Hashable {
  private let device: UInt
  private let number: UInt
  private let mode: mode_t

  /// Nil where nothing is there.
  init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Nil where the descriptor is closed.
  init?(descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
    mode = status.st_mode & S_IFMT
  }

  var isFolder: Bool { mode == S_IFDIR }
  /// Neither a device nor a pipe: it can be replaced by another file of its name.
  var isOrdinary: Bool { mode == S_IFREG }
}
