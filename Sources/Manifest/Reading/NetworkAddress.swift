/// The address of a customer's machine, version 4 or 6.
enum NetworkAddress {
  static func read(_ field: Field) throws(Problem) -> String {
    let text = field.text
    guard isVersion4(text[...]) || isVersion6(text) else { throw .notAnAddress(text) }
    return text
  }

  /// Four numbers to 255 with points between, none with a needless 0 before it (some programs read that as octal).
  static func isVersion4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
          && (part == "0" || !part.hasPrefix("0")) && (Int(part) ?? 256) <= 255
      }
  }

  /// The forms of RFC 4291, section 2.2: eight groups, once shortened by `::`, the last two as version 4 or not.
  static func isVersion6(_ text: String) -> Bool {
    guard (2...45).contains(text.utf8.count) else { return false }
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    var groups = 0
    for (index, half) in halves.enumerated() where !half.isEmpty {
      let parts = half.split(separator: ":", omittingEmptySubsequences: false)
      for (place, part) in parts.enumerated() {
        let isLast = index == halves.count - 1 && place == parts.count - 1
        if isLast, isVersion4(part) {
          groups += 2
        } else if (1...4).contains(part.utf8.count), part.utf8.allSatisfy(isHexDigit) {
          groups += 1
        } else {
          return false
        }
      }
    }
    return halves.count == 2 ? groups <= 7 : groups == 8
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
  }
}
