/// A customer's name as a page may show it.
enum Nickname {
  /// At most this many characters; more end in an ellipsis.
  static let limit = 40

  /// Without control characters and without those that turn the direction of text around them; white space runs
  /// become one space. Nil where nothing is left. What it means in HTML is for the template to escape.
  static func shown(_ nickname: String?) -> String? {
    guard let nickname else { return nil }
    var scalars = String.UnicodeScalarView()
    // A character can carry thousands of combining marks.
    for scalar in nickname.unicodeScalars.prefix(limit * 40) where !isHidden(scalar) {
      scalars.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    let words = String(scalars).split(separator: " ")
    let text = words.joined(separator: " ")
    guard !text.isEmpty else { return nil }
    let isLong = text.count > limit || nickname.unicodeScalars.count > limit * 40
    let kept = text.prefix(limit).map { character in
      character.unicodeScalars.count > 12 ? Character(character.unicodeScalars.first ?? " ") : character
    }
    return String(kept) + (isLong ? "…" : "")
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: !scalar.properties.isWhitespace
    case .privateUse, .surrogate, .unassigned: true
    default: directions.contains(scalar.value)
    }
  }

  /// Embeddings, overrides, isolates, marks: the page isolates the name itself.
  private static let directions: Set<UInt32> = [
    0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF,
  ]
}
