import Foundation

/// A file, read block by block.
final class BlockReader {
  private let path: String
  private let disk: Disk
  private let file: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(_ path: String, disk: Disk) throws(PublicationError) {
    self.path = path
    self.disk = disk
    file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw disk.fail(.read, path) }
  }

  deinit { if file >= 0 { _ = close(file) } }

  /// All blocks but the last are full; empty at the end.
  func next() throws(PublicationError) -> ArraySlice<UInt8> {
    var filled = 0
    while filled < buffer.count {
      let count = unsafe buffer.withUnsafeMutableBytes { block in
        unsafe read(file, block.baseAddress?.advanced(by: filled), block.count - filled)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw disk.fail(.read, path) }
      if count == 0 { break }
      filled += count
    }
    return buffer[..<filled]
  }
}

/// The lines of a text file, one after the other, without their ends.
final class LineReader {
  private let blocks: BlockReader
  private var rest: ArraySlice<UInt8> = []
  private var isOver = false

  init(_ path: String, disk: Disk) throws(PublicationError) {
    blocks = try BlockReader(path, disk: disk)
  }

  /// Nil at the end.
  func next() throws(PublicationError) -> String? {
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        defer { rest = rest[(end + 1)...] }
        return String(decoding: rest[..<end], as: UTF8.self)
      }
      guard !isOver else { break }
      let block = try blocks.next()
      isOver = block.isEmpty
      rest = ArraySlice(Array(rest) + block)
    }
    guard !rest.isEmpty else { return nil }
    defer { rest = [] }
    return String(decoding: rest, as: UTF8.self)
  }
}
