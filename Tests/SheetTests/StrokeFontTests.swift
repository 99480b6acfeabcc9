import Testing

@testable import Sheet

@Suite struct StrokeFontTests {
  /// What order numbers and specifications are made of.
  static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./#()+:,;&'\"!?*=%@"

  @Test(arguments: Array(letters))
  func everyLetterHasAShapeOfItsOwnOnTheGrid(_ letter: Character) {
    let (lines, width) = StrokeFont.lines(String(letter))
    #expect(lines != StrokeFont.lines("\u{2603}").lines)
    #expect(lines.allSatisfy { $0.count > 1 })
    #expect(lines.joined().allSatisfy { (0...8).contains($0.x) && (0...StrokeFont.depth).contains($0.y) })
    #expect(width <= 8)
    #expect(Self.letters.filter { StrokeFont.lines(String($0)).lines == lines } == String(letter))
  }

  @Test func whatTheFontLacksIsABox() {
    #expect(StrokeFont.lines("\u{2603}").lines == StrokeFont.lines("\u{6F22}").lines)
    #expect(StrokeFont.lines("\u{2603}").lines.count == 1)
  }

  @Test func nothingIsNothing() {
    #expect(StrokeFont.lines("").lines == [])
    #expect(StrokeFont.lines("").width == 0)
  }
}
