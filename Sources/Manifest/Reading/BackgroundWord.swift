import Orders

/// The words for a background.
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

  static func read(_ field: Field) throws(Problem) -> Background {
    let word = field.text.lowercased()
    if word == "keep" { return .keep }
    if let named = colours.first(where: { $0.name == word }) { return .colour(named.colour) }
    if word.hasPrefix("#") { return .colour(try field.colour("background")) }
    let known = ["keep"] + colours.map(\.name) + ["#RRGGBB"]
    throw .unknownValue("background", value: field.text, known: known)
  }

  /// Where a rule names colours, the colour must be one of them; where it refuses any change, none is good.
  static func check(_ background: Background, against specification: Specification) throws(Problem) {
    guard case .colour(let colour) = background else { return }
    if specification.retouching.isForbidden {
      throw .backgroundForbidden(specification: specification.id, source: specification.retouching.source)
    }
    if !specification.backgrounds.isEmpty, !specification.backgrounds.contains(colour) {
      throw .backgroundNotAllowed(colour, specification: specification.id, allowed: specification.backgrounds)
    }
  }
}
