import Foundation

/// The few calls to the file system that the ledger makes beside SQLite's.
enum FileBytes {
  /// Makes an empty file that its owner alone can read.
  static func create(_ path: String) throws(LedgerError) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw LedgerError(errno: errno, path: path) }
    close(descriptor)
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(LedgerError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw LedgerError(errno: errno, path: path)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Takes the file's permissions back to its owner's alone; a missing file is no fault.
  static func makePrivate(_ path: String) throws(LedgerError) {
    guard unsafe chmod(path, 0o600) == 0 || errno == ENOENT else { throw LedgerError(errno: errno, path: path) }
  }

  static func rename(_ path: String, to place: String) throws(LedgerError) {
    guard unsafe Foundation.rename(path, place) == 0 else { throw LedgerError(errno: errno, path: place) }
  }

  /// A missing file is no fault.
  static func remove(_ path: String) throws(LedgerError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw LedgerError(errno: errno, path: path) }
  }

  /// Waits until the file, or the list of a folder's files, is on the disk.
  static func synchronize(_ path: String) throws(LedgerError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LedgerError(errno: errno, path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw LedgerError(errno: errno, path: path) }
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}

extension LedgerError {
  init(errno code: Int32, path: String) {
    switch code {
    case EROFS: self = .readOnly(path: path)
    case ENOSPC, EDQUOT: self = .full(path: path)
    default: self = .file(path: path, code: code)
    }
  }
}
