import Crypto

/// The studio's secret, 32 random bytes, from which every link follows. Its description never shows it.
public struct LinkKey: Sendable, CustomStringConvertible, CustomReflectable {
  private let secret: SymmetricKey

  /// - Parameter bytes: what `studio.key` holds.
  /// - Throws: `wrongLength` unless there are exactly 32.
  public init(bytes: [UInt8]) throws(LinkKeyError) {
    guard bytes.count == 32 else { throw .wrongLength(found: bytes.count, expected: 32) }
    secret = SymmetricKey(data: bytes)
  }

  public var description: String { "LinkKey(hidden)" }
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// What a derived secret is for: two purposes never share one.
  enum Purpose: String {
    case token = "likeness link token v1"
    case canary = "likeness canary token v1"
    case reference = "likeness reference v1"
    case sealing = "likeness sealing key v1"
    case nonce = "likeness sealing nonce v1"
    case salt = "likeness exchange code salt v1"
  }

  /// HMAC-SHA256 over the purpose and the fields, each behind its length so that no two lists run together.
  func digest(_ purpose: Purpose, _ fields: String...) -> [UInt8] {
    var code = HMAC<SHA256>(key: secret)
    for field in [purpose.rawValue] + fields {
      let bytes = Array(field.utf8)
      let count = UInt64(bytes.count)
      code.update(data: (0..<8).map { UInt8(truncatingIfNeeded: count >> (56 - 8 * $0)) })
      code.update(data: bytes)
    }
    return Array(code.finalize())
  }
}

public enum LinkKeyError: Error, Hashable, Sendable {
  case wrongLength(found: Int, expected: Int)
}
