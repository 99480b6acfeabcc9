/// The name of an order in the events: 128 random bits that say nothing by themselves.
///
/// Only the order's own row tells whose it is. Once that row is gone, the events still hold together and lead nowhere.
public struct Pseudonym: Hashable, Sendable {
  /// 16 of them.
  let bytes: [UInt8]

  /// Nil where there are not 16 bytes.
  init?(bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  static func random() -> Pseudonym {
    var generator = SystemRandomNumberGenerator()
    return Pseudonym(drawing: &generator)
  }

  private init(drawing generator: inout some RandomNumberGenerator) {
    bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// 32 hexadecimal digits.
  public var hex: String { Hexadecimal.text(bytes) }
}
