/// What a text of a person may consist of.
enum TextRules {
  /// The first scalar that has no place in a visible text: a control, a line or paragraph separator, or one that turns
  /// the direction of writing for what follows (it could make one text look like another).
  static func forbiddenScalar(in text: String, lines: Bool) -> Unicode.Scalar? {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return nil }
    return text.unicodeScalars.first { scalar in
      if lines, scalar == "\n" || scalar == "\r" || scalar == "\t" { return false }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: return true
      default: return (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      }
    }
  }

  /// Digits with at most one point and a sign before them: no exponent, no `inf`, no hexadecimal.
  static func isDecimal(_ text: String) -> Bool {
    var digits = 0
    var points = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"): if index > 0 { return false }
      default: return false
      }
    }
    return (1...18).contains(digits) && points <= 1
  }
}
