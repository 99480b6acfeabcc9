import Foundation
import Orders
import Testing

struct BackdropTests {
  private static let blue = Colour(red: 0xD9, green: 0xE6, blue: 0xF2)

  @Test(arguments: [
    ("#FFFFFF", Backdrop.white),
    ("vertical #FFFFFF to #D9E6F2", .gradient(Gradient(.vertical, from: .white, to: blue))),
    ("radial #D9E6F2 to #FFFFFF", .gradient(Gradient(.radial, from: blue, to: .white))),
  ])
  func areWhatTheirWordsSay(words: String, backdrop: Backdrop) throws {
    #expect(Backdrop(words: words) == backdrop)
    #expect(backdrop.words == words)
    let encoded = try JSONEncoder().encode(backdrop)
    #expect(try JSONDecoder().decode(Backdrop.self, from: encoded) == backdrop)
  }

  @Test(arguments: [
    "", "white", "#FFF", "vertical", "vertical #FFFFFF #D9E6F2", "vertical #FFFFFF to", "diagonal #FFFFFF to #D9E6F2",
    "vertical  #FFFFFF to #D9E6F2", "vertical #FFFFFF to #D9E6F2 ",
  ])
  func areNothingElse(words: String) {
    #expect(Backdrop(words: words) == nil)
  }

  /// What was stored as a colour is still one.
  @Test func aPlainColourIsStoredAsTheColour() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(try encoder.encode(Backdrop.white) == encoder.encode(Colour.white))
  }

  @Test func coloursGoFromOneEndToTheOther() {
    let colours = Backdrop.gradient(Gradient(.radial, from: .white, to: Self.blue)).colours
    #expect(colours.first == .white && colours.last == Self.blue)
    #expect(colours[8] == Colour(red: 236, green: 243, blue: 249))
    #expect(zip(colours, colours.dropFirst()).allSatisfy { $0.red - $1.red <= 3 })
    #expect(Backdrop.white.colours == [.white])
  }
}
