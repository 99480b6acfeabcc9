import Crypto
import Foundation

/// The SHA-256 digest of a content.
public struct ContentHash: Hashable, Sendable {
  /// 32 of them.
  public let bytes: [UInt8]

  /// Nil where there are not 32 bytes.
  public init?(bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 hexadecimal digits.
  public init?(hex: some StringProtocol) {
    guard let bytes = Hexadecimal.bytes(hex) else { return nil }
    self.init(bytes: bytes)
  }

  public init(of content: [UInt8]) {
    bytes = Array(SHA256.hash(data: content))
  }

  /// Of a regular file, read piece by piece; nil where there is none. A pipe is not waited for.
  public init?(ofFileAt path: String) throws(LedgerError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0, errno == ENOENT || errno == ENXIO { return nil }
    guard descriptor >= 0 else { throw LedgerError(errno: errno, path: path) }
    defer { close(descriptor) }
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { throw LedgerError(errno: errno, path: path) }
    guard facts.st_mode & S_IFMT == S_IFREG else { return nil }
    var hasher = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { break }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw LedgerError(errno: errno, path: path)
      }
      hasher.update(data: buffer.prefix(count))
    }
    bytes = Array(hasher.finalize())
  }

  public var hex: String { Hexadecimal.text(bytes) }
}
