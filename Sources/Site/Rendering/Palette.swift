import Orders

/// The studio's colour as the pages can use it: readable on them in the light and in the dark.
struct Palette {
  let accent: Colour
  let accentInk: Colour
  let darkAccent: Colour
  let darkAccentInk: Colour

  /// The page's own colours, as `style.css` has them: paper, card, and tinted card.
  static let light = [Colour(hex: "#F7F6F3"), Colour(hex: "#FFFFFF"), Colour(hex: "#EFEDE8")].compactMap(\.self)
  static let dark = [Colour(hex: "#151617"), Colour(hex: "#1D1F21"), Colour(hex: "#26292B")].compactMap(\.self)

  init(brand: Brand) {
    let black = Colour(red: 0, green: 0, blue: 0)
    // 4.5 : 1 is what AA asks of text.
    accent = Contrast.adjusted(brand.accent, towards: black, against: Self.light, ratio: 4.5)
    accentInk = Contrast.ink(on: accent)
    darkAccent = Contrast.adjusted(brand.accent, towards: .white, against: Self.dark, ratio: 4.5)
    darkAccentInk = Contrast.ink(on: darkAccent)
  }

  var fields: TemplateFields {
    [
      "accent": .text(accent.hex), "accentInk": .text(accentInk.hex), "darkAccent": .text(darkAccent.hex),
      "darkAccentInk": .text(darkAccentInk.hex),
    ]
  }
}
