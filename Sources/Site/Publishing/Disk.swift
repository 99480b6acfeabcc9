import CExchange
import Foundation

/// The few calls to the system that publication needs; each failure names its step and path.
///
/// `path` in an error is what the caller passes as `shown`.
struct Disk: Sendable {
  /// Part of every path that is to be left out of errors.
  let root: String

  func shown(_ path: String) -> String {
    path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
  }

  func fail(_ step: PublicationError.Step, _ path: String) -> PublicationError {
    PublicationError(step: step, path: shown(path), code: errno)
  }

  /// Makes the folder and those above it that are missing.
  func createFolder(_ path: String, mode: mode_t = 0o755) throws(PublicationError) {
    if unsafe mkdir(path, mode) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw fail(.createFolder, path)
    }
    try createFolder(String(path[..<slash]), mode: mode)
    guard unsafe mkdir(path, mode) == 0 || errno == EEXIST else { throw fail(.createFolder, path) }
  }

  /// Takes away from an existing folder what `mode` does not grant, and grants nothing; without one nothing happens.
  func restrictFolder(_ path: String, to mode: mode_t) throws(PublicationError) {
    var facts = stat()
    guard unsafe lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR, facts.st_mode & 0o777 & ~mode != 0
    else { return }
    guard unsafe chmod(path, facts.st_mode & mode) == 0 else { throw fail(.createFolder, path) }
  }

  /// Writes a file that does not exist yet.
  func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(PublicationError) {
    let file = try create(path, mode: mode)
    do throws(PublicationError) {
      try write(bytes, to: file, of: path)
    } catch {
      _ = close(file)
      throw error
    }
    guard close(file) == 0 else { throw fail(.write, path) }
  }

  /// Opens a file that does not exist yet, to be written and closed by the caller.
  func create(_ path: String, mode: mode_t) throws(PublicationError) -> Int32 {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard file >= 0 else { throw fail(.write, path) }
    return file
  }

  /// - Parameter path: of the open file, for errors.
  func write(_ bytes: [UInt8], to file: Int32, of path: String) throws(PublicationError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Foundation.write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw fail(.write, path) }
      done += count
    }
  }

  /// Whether the file holds exactly these bytes; false where there is none.
  func holds(_ path: String, _ bytes: [UInt8]) throws(PublicationError) -> Bool {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      if errno == ENOENT || errno == ELOOP || errno == ENOTDIR { return false }
      throw fail(.read, path)
    }
    defer { _ = close(file) }
    var facts = stat()
    guard unsafe fstat(file, &facts) == 0 else { throw fail(.read, path) }
    guard facts.st_mode & S_IFMT == S_IFREG, Int(facts.st_size) == bytes.count else { return false }
    var block = [UInt8](repeating: 0, count: min(1 << 16, bytes.count))
    var done = 0
    while done < bytes.count {
      let count = unsafe block.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw fail(.read, path) }
      guard count > 0, count <= bytes.count - done else { return false }
      // Every file of every order is compared in every run: by the system, not element by element.
      let isSame = unsafe bytes.withUnsafeBytes { all in
        unsafe block.withUnsafeBytes { part in
          guard let all = all.baseAddress, let part = part.baseAddress else { return false }
          return unsafe memcmp(all + done, part, count) == 0
        }
      }
      guard isSame else { return false }
      done += count
    }
    return true
  }

  /// Whether both files hold the same bytes; false where one is missing.
  func isSame(_ path: String, _ other: String) throws(PublicationError) -> Bool {
    guard exists(path), exists(other) else { return false }
    let (one, two) = (try BlockReader(path, disk: self), try BlockReader(other, disk: self))
    while true {
      let (a, b) = (try one.next(), try two.next())
      guard a == b else { return false }
      if a.isEmpty { return true }
    }
  }

  /// Gives a file a second name, which keeps its age; false where the file system cannot.
  func links(_ path: String, as other: String) -> Bool { unsafe link(path, other) == 0 }

  func rename(_ path: String, to other: String) throws(PublicationError) {
    guard unsafe Foundation.rename(path, other) == 0 else { throw fail(.rename, other) }
  }

  /// Puts each in the other's place, in one step where the file system can.
  ///
  /// - Parameter spare: a free path for the moment in between where it cannot.
  func exchange(_ fresh: String, with old: String, spare: String) throws(PublicationError) {
    if unsafe exchange_paths(fresh, old) == 0 { return }
    guard errno == EINVAL || errno == ENOSYS else { throw fail(.exchange, old) }
    try rename(old, to: spare)
    try rename(fresh, to: old)
    try rename(spare, to: fresh)
  }

  /// Removes the file, link or whole folder; nothing happens where there is none.
  func remove(_ path: String) throws(PublicationError) {
    if unsafe unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR { return }
    guard errno == EISDIR || errno == EPERM else { throw fail(.remove, path) }
    for name in try names(in: path) { try remove(path + "/" + name) }
    guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw fail(.remove, path) }
  }

  /// Removes the folder if it is empty.
  func removeEmptyFolder(_ path: String) throws(PublicationError) {
    if unsafe rmdir(path) == 0 || errno == ENOENT || errno == ENOTEMPTY || errno == EEXIST { return }
    throw fail(.remove, path)
  }

  /// Sorted; none where there is no such folder.
  func names(in path: String) throws(PublicationError) -> [String] {
    guard let folder = unsafe opendir(path) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw fail(.list, path)
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else {
        if errno != 0 { throw fail(.list, path) }
        return names.sorted()
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
  }

  /// Not following links.
  func exists(_ path: String) -> Bool {
    var facts = stat()
    return unsafe lstat(path, &facts) == 0
  }

  /// Not following links.
  func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return unsafe lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// Every file below `path`, relative to it, sorted.
  func files(below path: String) throws(PublicationError) -> [String] {
    var found: [String] = []
    for name in try names(in: path) {
      let inner = path + "/" + name
      if isFolder(inner) {
        for file in try files(below: inner) { found.append(name + "/" + file) }
      } else {
        found.append(name)
      }
    }
    return found.sorted()
  }
}
