import Orders
import PixelViews
import Testing

@testable import FaceCrop

struct BackdropColoursTests {
  let black = Colour(red: 0, green: 0, blue: 0)

  @Test func aColourIsThatColour() {
    let colours = Backdrop.colour(Colour(red: 1, green: 2, blue: 3)).colours(width: 4, height: 4)
    #expect(colours.pixel(3, 0) == Bitmap.Pixel(1, 2, 3, 255))
  }

  @Test func aVerticalGradientRunsFromTopToBottomWithoutSteps() {
    let colours = Backdrop.gradient(Gradient(.vertical, from: black, to: .white)).colours(width: 16, height: 512)
    let rows = (0..<512).map { y in (0..<16).map { Double(colours.pixel($0, y).x) }.reduce(0, +) / 16 }
    #expect(rows[0] < 1)
    #expect(rows[511] > 254)
    #expect(abs(rows[256] - 127.6) < 0.6)
    // Steps of eight bits are two rows high here; the pattern makes half steps of them.
    for y in stride(from: 0, to: 500, by: 4) {
      let (here, next) = (rows[y..<(y + 4)].reduce(0, +) / 4, rows[(y + 4)..<(y + 8)].reduce(0, +) / 4)
      #expect(abs(next - here - 2) < 0.6)
    }
  }

  @Test func aRadialGradientEndsInTheCorners() {
    let colours = Backdrop.gradient(Gradient(.radial, from: .white, to: black)).colours(width: 100, height: 200)
    #expect(colours.pixel(50, 100).x > 250)
    #expect(colours.pixel(0, 0).x < 5)
    #expect(colours.pixel(99, 199).x < 5)
    #expect(abs(Int(colours.pixel(0, 100).x) - 75) < 4)
  }
}
