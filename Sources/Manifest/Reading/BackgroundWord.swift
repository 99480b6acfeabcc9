import Orders

/// The words for a background: `keep`, a colour's name or `#RRGGBB`, or a gradient such as `vertical white to light-blue`.
enum BackgroundWord {
  /// Colours that have a name, as the catalogue renders their words.
  static let colours: [(name: String, colour: Colour)] = [
    ("white", .white),
    ("off-white", Colour(red: 0xFA, green: 0xFA, blue: 0xFA)),
    ("light-grey", Colour(red: 0xE6, green: 0xE6, blue: 0xE6)),
    ("cream", Colour(red: 0xF5, green: 0xF0, blue: 0xE1)),
    ("light-blue", Colour(red: 0xD9, green: 0xE6, blue: 0xF2)),
    ("blue", Colour(red: 0x43, green: 0x8E, blue: 0xDB)),
    ("red", Colour(red: 0xD9, green: 0x34, blue: 0x2B)),
  ]

  /// For messages.
  static let gradientExample = "vertical white to light-blue"

  static func read(_ field: Field) throws(Problem) -> Background {
    if field.trimmed.lowercased() == "keep" { return .keep }
    return .backdrop(try backdrop(field, "background", also: ["keep"]))
  }

  /// A colour or a gradient.
  ///
  /// - Parameter also: what else the place takes, for the message.
  static func backdrop(_ field: Field, _ word: String, also: [String] = []) throws(Problem) -> Backdrop {
    let parts = field.trimmed.split(separator: " ").map { $0.lowercased() }
    guard parts.count > 1 else {
      return .colour(try colour(field.trimmed, word, known: also, or: [gradientExample]))
    }
    guard let shape = Gradient.Shape(rawValue: parts[0]) else {
      throw .unknownValue(word, value: parts[0], known: Gradient.Shape.allCases.map(\.rawValue))
    }
    guard parts.count == 4, parts[2] == "to" else { throw .notAGradient(word, value: field.trimmed) }
    return .gradient(Gradient(shape, from: try colour(parts[1], word), to: try colour(parts[3], word)))
  }

  private static func colour(
    _ text: String, _ word: String, known first: [String] = [], or last: [String] = []
  ) throws(Problem) -> Colour {
    if let named = colours.first(where: { $0.name == text.lowercased() }) { return named.colour }
    if text.hasPrefix("#") {
      guard let colour = Colour(hex: text) else { throw .notAColour(word, value: text) }
      return colour
    }
    throw .unknownValue(word, value: text, known: first + colours.map(\.name) + ["#RRGGBB"] + last)
  }

  /// Where a rule names colours, the background must be one of them; where it refuses any change, none is good.
  static func check(_ background: Background, against specification: Specification) throws(Problem) {
    guard case .backdrop(let backdrop) = background else { return }
    if specification.retouching.isForbidden {
      throw .backgroundForbidden(specification: specification.id, source: specification.retouching.source)
    }
    if !specification.backgrounds.isEmpty, !specification.backgrounds.contains(backdrop) {
      throw .backgroundNotAllowed(backdrop, specification: specification.id, allowed: specification.backgrounds)
    }
  }
}
