import Orders
import Testing

struct ColourTests {
  @Test func readsWhatItWrites() {
    for byte in UInt8.min...UInt8.max {
      for colour in [
        Colour(red: byte, green: 0, blue: 255), Colour(red: 1, green: byte, blue: 2),
        Colour(red: 254, green: 16, blue: byte),
      ] {
        #expect(colour.hex.count == 7)
        #expect(Colour(hex: colour.hex) == colour)
        #expect(Colour(hex: colour.hex.lowercased()) == colour)
      }
    }
  }

  @Test(arguments: [("#0A10FF", 10, 16, 255), ("#ffffff", 255, 255, 255), ("#000000", 0, 0, 0)])
  func readsEachChannel(hex: String, red: UInt8, green: UInt8, blue: UInt8) {
    #expect(Colour(hex: hex) == Colour(red: red, green: green, blue: blue))
  }

  @Test(arguments: [
    "", "#", "#FFF", "FFFFFF", "#FFFFFFF", "#FFFFFG", "#+12345", "#-12345", "# 12345", "#１２３４５６", "##12345",
  ])
  func refusesOthers(text: String) {
    #expect(Colour(hex: text) == nil)
  }
}
