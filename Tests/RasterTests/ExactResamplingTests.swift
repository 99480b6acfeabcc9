import Measures
import PixelViews
import Raster
import Testing

/// Where a transform moves pixels onto pixels, nothing is filtered.
@Suite struct ExactResamplingTests {
  let source = Bitmap.noise(width: 37, height: 71)

  @Test func identity() {
    #expect(Picture(source).bitmap().pixels == source.pixels)
  }

  /// Wider and higher than a tile.
  @Test func identityOfSeveralTiles() {
    let source = Bitmap.noise(width: 150, height: 130)
    #expect(Picture(source).bitmap().pixels == source.pixels)
  }

  typealias Move = @Sendable (_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> (x: Int, y: Int)

  static let moves: [(Transform<Stored, Output>, turnsSides: Bool, Move)] = [
    (Transform(a: -1, b: 0, c: 0, d: 1, tx: 37, ty: 0), false, { x, y, width, _ in (width - 1 - x, y) }),
    (Transform(a: -1, b: 0, c: 0, d: -1, tx: 37, ty: 71), false, { x, y, w, h in (w - 1 - x, h - 1 - y) }),
    (Transform(a: 1, b: 0, c: 0, d: -1, tx: 0, ty: 71), false, { x, y, _, height in (x, height - 1 - y) }),
    (Transform(a: 0, b: 1, c: 1, d: 0, tx: 0, ty: 0), true, { x, y, _, _ in (y, x) }),
    (Transform(a: 0, b: 1, c: -1, d: 0, tx: 71, ty: 0), true, { x, y, _, height in (height - 1 - y, x) }),
    (Transform(a: 0, b: -1, c: -1, d: 0, tx: 71, ty: 37), true, { x, y, w, h in (h - 1 - y, w - 1 - x) }),
    (Transform(a: 0, b: -1, c: 1, d: 0, tx: 0, ty: 37), true, { x, y, width, _ in (y, width - 1 - x) }),
  ]

  @Test(arguments: moves.indices)
  func quarterTurnsAndMirrors(index: Int) {
    let (transform, turnsSides, move) = Self.moves[index]
    let (width, height) = turnsSides ? (71, 37) : (37, 71)
    var expected = Bitmap(width: width, height: height, filledWith: .init(repeating: 0))
    for y in 0..<71 {
      for x in 0..<37 {
        let place = move(x, y, 37, 71)
        expected[place.x, place.y] = source[x, y]
      }
    }
    let result = Picture(source).resampled(by: transform, to: Extent(width: width, height: height))
    #expect(result.pixels == expected.pixels)
  }

  @Test(arguments: [0, 90, 180, 270])
  func turnsByDegrees(degrees: Double) {
    let square = Bitmap.noise(width: 48, height: 48)
    let centre = Transform<Stored, Output>(
      scale: 1, degrees: degrees, carrying: Point(x: 24, y: 24), to: Point(x: 24, y: 24))
    let back = Transform<Stored, Stored>(
      scale: 1, degrees: -degrees, carrying: Point(x: 24, y: 24), to: Point(x: 24, y: 24))
    let there = Picture(square).resampled(by: centre, to: Extent(width: 48, height: 48))
    #expect(Picture(there).resampled(by: back, to: Extent(width: 48, height: 48)).pixels == square.pixels)
  }

  @Test func whiteBeyondTheEdges() {
    let moved = Picture(source).resampled(
      by: Transform<Stored, Output>(a: 1, b: 0, c: 0, d: 1, tx: 5, ty: -3), to: Extent(width: 60, height: 80))
    for y in 0..<80 {
      for x in 0..<60 {
        let inside = (5..<42).contains(x) && (0..<68).contains(y)
        #expect(moved[x, y] == (inside ? source[x - 5, y + 3] : Bitmap.Pixel(repeating: 255)))
      }
    }
  }

  @Test func farAwayIsWhite() {
    let result = Picture(source).resampled(
      by: Transform<Stored, Output>(a: 1, b: 0, c: 0, d: 1, tx: 1e7, ty: 0), to: Extent(width: 9, height: 9))
    #expect(result.pixels.allSatisfy { $0 == Bitmap.Pixel(repeating: 255) })
  }

  static let odd: [Transform<Stored, Output>] = [
    Transform(a: 0, b: 0, c: 0, d: 0, tx: 0, ty: 0),
    Transform(a: 1, b: 1, c: 1, d: 1, tx: 0, ty: 0),
    Transform(a: .nan, b: 0, c: 0, d: 1, tx: 0, ty: 0),
    Transform(a: 1, b: 0, c: 0, d: .infinity, tx: 0, ty: 0),
    Transform(a: 1, b: 0, c: 0, d: 1, tx: .nan, ty: 0),
    Transform(a: 1, b: 0, c: 0, d: 1, tx: 1e300, ty: -1e300),
    Transform(a: 1e-8, b: 0, c: 0, d: 1e-8, tx: 4, ty: 4),
    Transform(a: 1e8, b: 0, c: 0, d: 1e8, tx: 0, ty: 0),
    Transform(a: 1e-5, b: 0, c: 0, d: 1e5, tx: 3, ty: 3),
    Transform(a: 300, b: 200, c: -1e-3, d: 1e-3, tx: 0, ty: 0),
  ]

  /// No transform traps, and none reads beyond the picture.
  @Test(arguments: odd)
  func oddTransforms(transform: Transform<Stored, Output>) {
    let result = Picture(source).resampled(by: transform, to: Extent(width: 21, height: 17))
    #expect(result.pixels.count == 21 * 17)
    #expect(result.pixels.allSatisfy { $0.w == 255 })
  }

  @Test(arguments: [(0, 5), (5, 0), (0, 0), (-1, 4)])
  func emptyExtents(width: Int, height: Int) {
    let result = Picture(source).resampled(
      by: Transform<Stored, Output>.scaling(0.5), to: Extent(width: width, height: height))
    #expect(result.pixels.isEmpty)
  }

  @Test(arguments: [(1, 1), (1, 90), (90, 1), (2, 3), (65, 64)])
  func smallPictures(width: Int, height: Int) {
    let source = Bitmap.noise(width: width, height: height)
    #expect(Picture(source).bitmap().pixels == source.pixels)
    for scale in [0.01, 0.3, 0.9, 7.3] {
      let result = Picture(source).resampled(
        by: Transform<Stored, Output>.scaling(scale), to: Extent(width: 20, height: 20))
      #expect(result.pixels.count == 400)
    }
  }
}
