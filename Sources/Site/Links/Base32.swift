/// RFC 4648 base32 in lower case and without padding: it survives disks that do not tell capitals apart.
enum Base32 {
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")

  static func text(of bytes: some Sequence<UInt8>) -> String {
    var text = ""
    var held: UInt32 = 0
    var bits = 0
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[Int(held >> UInt32(bits) & 31)])
      }
      held &= (1 << UInt32(bits)) - 1
    }
    if bits > 0 { text.append(alphabet[Int(held << UInt32(5 - bits) & 31)]) }
    return text
  }

  static func isText(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { (97...122).contains($0) || (50...55).contains($0) }
  }
}
