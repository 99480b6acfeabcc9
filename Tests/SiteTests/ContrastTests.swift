import Orders
import SiteTesting
import Testing

@testable import Site

struct ContrastTests {
  /// Ratios as the W3C's own examples and every checker give them.
  @Test(arguments: [("#000000", "#FFFFFF", 21.0), ("#767676", "#FFFFFF", 4.54), ("#FF0000", "#FFFFFF", 4.0)])
  func knownRatios(_ first: String, _ second: String, _ ratio: Double) throws {
    let (a, b) = (try #require(Colour(hex: first)), try #require(Colour(hex: second)))
    // The published values have two digits.
    #expect(abs(Contrast.ratio(a, b) - ratio) < 0.005)
    #expect(Contrast.ratio(a, b) == Contrast.ratio(b, a))
  }

  /// Each corner and middle of the colour cube as the studio's colour.
  @Test(arguments: [UInt8(0), 128, 255], [UInt8(0), 128, 255])
  func anyStudioColourBecomesReadable(_ red: UInt8, _ green: UInt8) {
    for blue in [UInt8(0), 128, 255] {
      let accent = Colour(red: red, green: green, blue: blue)
      let palette = Palette(brand: Brand(name: "", logo: nil, accent: accent))
      #expect(Palette.light.count == 3 && Palette.dark.count == 3)
      for background in Palette.light { #expect(Contrast.ratio(palette.accent, background) >= 4.5) }
      for background in Palette.dark { #expect(Contrast.ratio(palette.darkAccent, background) >= 4.5) }
      #expect(Contrast.ratio(palette.accent, palette.accentInk) >= 4.5)
      #expect(Contrast.ratio(palette.darkAccent, palette.darkAccentInk) >= 4.5)
    }
  }

  @Test func aColourThatIsReadableStaysAsItIs() throws {
    let accent = try #require(Colour(hex: "#1F4E5F"))
    #expect(Palette(brand: Brand(name: "", logo: nil, accent: accent)).accent == accent)
  }

  /// The palette is checked against these: they must be the style sheet's.
  @Test func pageColoursAreThoseOfTheStyleSheet() throws {
    let style = try #require(TemplateSet.builtIn["style.css"])
    for colour in Palette.light + Palette.dark { #expect(style.contains(": \(colour.hex);")) }
  }
}
