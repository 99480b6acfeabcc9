import Measures
import PixelViews
import Raster
import Testing

@Suite struct CanvasTests {
  private let white = Bitmap.Pixel(255, 255, 255, 255)
  private let red = Bitmap.Pixel(255, 0, 0, 255)

  @Test func aNewCanvasIsWhite() {
    let canvas = Canvas(Extent(width: 3, height: 2))
    #expect(canvas.bitmap.pixels == [white, white, white, white, white, white])
  }

  @Test(arguments: [(0, 0), (3, 2), (-2, -1), (8, 8), (-9, 0), (0, 40), (9, -3)])
  func bitmapsAreCopiedAndClipped(x: Int, y: Int) {
    let picture = Bitmap.noise(width: 4, height: 5)
    var canvas = Canvas(Extent(width: 10, height: 9))
    canvas.draw(picture, x: x, y: y)
    for line in 0..<9 {
      for column in 0..<10 {
        let inside = (x..<x + 4).contains(column) && (y..<y + 5).contains(line)
        #expect(canvas.bitmap[column, line] == (inside ? picture[column - x, line - y] : white))
      }
    }
  }

  @Test(arguments: [(1, 2, 3, 4), (-5, -5, 30, 30), (9, 8, 5, 5), (-4, 2, 3, 3), (2, 2, 0, 5), (2, 2, -3, 4)])
  func rectanglesAreFilledAndClipped(x: Int, y: Int, width: Int, height: Int) {
    var canvas = Canvas(Extent(width: 10, height: 9))
    canvas.fill(x: x, y: y, width: width, height: height, with: red)
    for line in 0..<9 {
      for column in 0..<10 {
        let inside = column >= x && column < x + width && line >= y && line < y + height
        #expect(canvas.bitmap[column, line] == (inside ? red : white))
      }
    }
  }

  // MARK: Text

  /// A capital's height is about 0.73 of the em in DejaVu Sans.
  @Test(arguments: [12.0, 29, 50])
  func textHasItsSize(size: Double) throws {
    let text = try Text("HEH", size: size)
    #expect(abs(Double(text.height) - 0.73 * size) <= 2)
  }

  @Test func textIsDrawnWhereItIsPut() throws {
    let text = try Text("Nr. 1047", size: 20)
    var canvas = Canvas(Extent(width: text.width + 20, height: text.height + 30))
    canvas.draw(text, x: 8, y: 13)
    let inked = canvas.bitmap.pixels.indices.filter { canvas.bitmap.pixels[$0] != white }
    let columns = inked.map { $0 % canvas.bitmap.width }
    let lines = inked.map { $0 / canvas.bitmap.width }
    #expect(columns.min() == 8 && columns.max() == 8 + text.width - 1)
    #expect(lines.min() == 13 && lines.max() == 13 + text.height - 1)
    // Strokes are black somewhere.
    #expect(canvas.bitmap.pixels.contains(Canvas.black))
  }

  @Test func textRunsInThreeDirections() throws {
    let upright = try Text("L", size: 30)
    let upwards = try Text("L", size: 30, direction: .upwards)
    let downwards = try Text("L", size: 30, direction: .downwards)
    #expect(upwards.width == upright.height && upwards.height == upright.width)
    #expect(downwards.width == upright.height && downwards.height == upright.width)
    /// The corner in which an L has its ink on both sides.
    func ink(_ text: Text, x: Int, y: Int) -> Bool {
      var canvas = Canvas(Extent(width: text.width, height: text.height))
      canvas.draw(text, x: 0, y: 0)
      return canvas.bitmap[x, y].x < 128
    }
    #expect(ink(upright, x: 1, y: 1) && !ink(upright, x: upright.width - 2, y: 1))
    #expect(!ink(upwards, x: 1, y: 1) && ink(upwards, x: upwards.width - 2, y: 1))
    #expect(ink(downwards, x: 1, y: 1) && !ink(downwards, x: downwards.width - 2, y: downwards.height - 2))
  }

  @Test func textIsNotReadAsMarkup() throws {
    #expect(try Text("A&amp;B", size: 20).width > Text("A&B", size: 20).width)
    #expect(try Text("&#65;", size: 20).width > Text("A", size: 20).width)
  }

  @Test func accentsAreShown() throws {
    #expect(try Text("É", size: 30).height > Text("E", size: 30).height)
    #expect(try Text("Ñandú 35×45 mm", size: 30).width > 100)
  }

  @Test func emptyTextHasNoSize() throws {
    for text in [try Text("", size: 20), try Text("   ", size: 20), try Text("A", size: 0)] {
      #expect(text.width == 0 && text.height == 0)
    }
  }

  @Test func textTakesItsColour() throws {
    var canvas = Canvas(Extent(width: 60, height: 60))
    canvas.draw(try Text("█", size: 40), x: 5, y: 5, with: red)
    #expect(canvas.bitmap.pixels.contains(red))
    #expect(!canvas.bitmap.pixels.contains(Canvas.black))
  }

  @Test func aMissingTypefaceIsAnError() {
    #expect {
      try Text("A", size: 20, typeface: Typeface(path: "/nowhere/none.ttf"))
    } throws: { error in
      guard case RasterError.typeface(path: "/nowhere/none.ttf", _) = error else { return false }
      return true
    }
  }
}
