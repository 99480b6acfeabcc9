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

  public var hex: String { Hexadecimal.text(bytes) }
}
