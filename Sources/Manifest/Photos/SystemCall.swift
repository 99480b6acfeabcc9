import Foundation

/// The calls of the system by which files are reached relative to an open folder.
enum SystemCall {
  enum Kind {
    case file
    case folder
    case link
    case other
  }

  /// Negative where it cannot be entered. Follows links: the studio's folder may be one.
  static func openFolder(_ path: String) -> Int32 {
    unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  static func kind(of name: String, in folder: Int32) throws(PhotoFileDefect) -> Kind {
    var status = stat()
    guard unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw defect(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  static func enter(_ name: String, in folder: Int32) throws(PhotoFileDefect) -> Int32 {
    let entered = unsafe openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard entered >= 0 else { throw defect(errno) }
    return entered
  }

  /// Not blocking, so that a pipe that was put there in between cannot stop the run.
  static func openFile(_ name: String, in folder: Int32) throws(PhotoFileDefect) -> OpenFile {
    let descriptor = unsafe openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw defect(errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      _ = close(descriptor)
      throw .notAFile
    }
    return OpenFile(descriptor: descriptor, length: Int(status.st_size))
  }

  /// Bytes from where the file stands: fewer than asked for only at its end.
  static func read(_ descriptor: Int32, upTo count: Int) throws(PhotoFileDefect) -> [UInt8] {
    var fault: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let start = buffer.baseAddress else { return }
      while filled < count, fault == 0 {
        let part = unsafe Glibc.read(descriptor, start + filled, count - filled)
        if part == 0 { return }
        if part > 0 { filled += part } else if errno != EINTR { fault = errno }
      }
    }
    guard fault == 0 else { throw defect(fault) }
    return bytes
  }

  static func target(of name: String, in folder: Int32) throws(PhotoFileDefect) -> String {
    var bytes = [CChar](repeating: 0, count: 4096)
    let length = unsafe readlinkat(folder, name, &bytes, bytes.count)
    guard length >= 0 else { throw defect(errno) }
    return String(decoding: bytes.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func defect(_ number: Int32) -> PhotoFileDefect {
    switch number {
    case ENOENT: .missing
    case ENOTDIR: .notAFolder
    case EACCES, EPERM: .unreadable
    case ELOOP: .leadsOut
    default: .system(number)
    }
  }
}
