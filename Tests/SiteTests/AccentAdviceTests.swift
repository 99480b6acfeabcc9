import Orders
import SiteTesting
import Testing

@testable import Site

struct AccentAdviceTests {
  private static func advice(_ hex: String) throws -> AccentAdvice? {
    var brand = SampleStudio.configuration.brand
    brand.accent = try #require(Colour(hex: hex))
    return AccentAdvice(for: brand)
  }

  @Test func aColourThatCanBeReadNeedsNone() throws {
    for hex in ["#1B4F8A", "#000000", "#A32A22"] { #expect(try Self.advice(hex) == nil, "\(hex)") }
  }

  @Test(arguments: ["#FFD500", "#FFFFFF", "#8FC7E8", "#E86A92"])
  func aPaleOneIsDarkenedUntilItCan(_ hex: String) throws {
    let advice = try #require(try Self.advice(hex))
    #expect(advice.ratio < 4.5)
    #expect(advice.asked.hex == hex)
    for background in Palette.light { #expect(Contrast.ratio(advice.used, background) >= 4.5) }
    #expect(try Self.advice(advice.used.hex) == nil)
  }
}
