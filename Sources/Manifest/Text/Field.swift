/// One value as it was written, with its place.
struct Field: Hashable, Sendable {
  var text: String
  var position: TextPosition
  /// Set where the value was written as a list.
  var parts: [Field]?

  init(text: String, position: TextPosition, parts: [Field]? = nil) {
    self.text = text
    self.position = position
    self.parts = parts
  }

  /// Without the blanks around it that typing and spreadsheets leave.
  var trimmed: String {
    guard let first = text.utf8.first, let last = text.utf8.last, !Self.isPlain(first) || !Self.isPlain(last) else {
      return text
    }
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !Self.isBlank($0) }),
      let end = scalars.lastIndex(where: { !Self.isBlank($0) })
    else { return "" }
    return String(scalars[start...end])
  }

  /// The parts of a list, or of a text in which `;` stands between them; without empty ones.
  var listed: [Field] {
    if let parts { return parts }
    return text.split(separator: ";").compactMap { part in
      let text = Field(text: String(part), position: position).trimmed
      return text.isEmpty ? nil : Field(text: text, position: position)
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\n" || scalar == "\r"
  }
}
