import Foundation

/// The list of orders that were erased, by their random pseudonyms: it says nothing by itself, and tells a restored
/// backup, in which the pseudonyms still lead to orders, whom it must not bring back.
struct Erasures {
  let path: String

  /// Waits until they are on the disk.
  func add(_ pseudonyms: [Pseudonym]) throws(LedgerError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw LedgerError(errno: errno, path: path) }
    defer { close(descriptor) }
    let text = pseudonyms.map { $0.hex + "\n" }.joined()
    try FileBytes.write(Array(text.utf8), to: descriptor, path: path)
    guard fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0 else { throw LedgerError(errno: errno, path: path) }
  }

  /// As `all`, of a file that must be such a list.
  func whole() throws(LedgerError) -> [Pseudonym] {
    let all = try all()
    guard !all.isEmpty || (FileBytes.exists(path) && FileManager.default.contents(atPath: path) == Data()) else {
      throw .erasuresMissing(path: path)
    }
    return all
  }

  /// A line that a crash cut short is passed over.
  func all() throws(LedgerError) -> [Pseudonym] {
    guard FileBytes.exists(path) else { return [] }
    guard let content = FileManager.default.contents(atPath: path) else { throw .file(path: path, code: EACCES) }
    return String(decoding: content, as: UTF8.self).split(separator: "\n")
      .compactMap { Hexadecimal.bytes($0).flatMap { Pseudonym(bytes: $0) } }
  }
}
