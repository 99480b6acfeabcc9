public import Orders

/// What pages use in the place of the studio's colour, where that cannot be read on them in the light.
///
/// In the dark no colour serves that does in the light: there it is always a lighter one.
public struct AccentAdvice: Hashable, Sendable {
  public var asked: Colour
  /// WCAG 2.2 contrast ratio with the page's nearest background, 1 to 21; text needs 4.5.
  public var ratio: Double
  /// The same, darker, with enough contrast.
  public var used: Colour

  /// Nil where the colour serves as it is.
  public init?(for brand: Brand) {
    used = Palette(brand: brand).accent
    guard used != brand.accent else { return nil }
    asked = brand.accent
    ratio = Palette.light.map { Contrast.ratio(brand.accent, $0) }.min() ?? 1
  }
}
