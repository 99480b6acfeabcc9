import Foundation
import Measures
import PixelViews
import Raster
import Testing

/// What the filter does to contrast, edges and places, at scales on both sides of where it averages squares first.
@Suite struct FilterTests {
  /// Source pixels to an output pixel.
  static let shrinking = [1.3, 1.9, 2.5, 3.9, 4.0, 5.1, 6.667, 8.9, 9.3, 13.7, 31.25]
  static let growing = [0.9, 0.51, 0.13]
  static let turns = [0.0, 3.0, 12.0, 47.0, 90.0, 181.0]

  /// A picture of 600 pixels a side about its centre.
  private func shrunk(
    _ source: Bitmap, by scale: Double, degrees: Double = 0, side: Int? = nil
  ) -> Bitmap {
    let side = side ?? max(8, Int(400 / scale))
    return Picture(source).resampled(
      by: Transform<Stored, Output>(
        scale: 1 / scale, degrees: degrees, carrying: Point(x: 300, y: 300),
        to: Point(x: Double(side) / 2, y: Double(side) / 2)),
      to: Extent(width: side, height: side))
  }

  @Test(arguments: shrinking + growing, turns)
  func evenAreasStayAsTheyAre(scale: Double, degrees: Double) {
    let source = Bitmap(width: 600, height: 600, filledWith: .init(201, 17, 94, 255))
    let side = min(80, max(6, Int(380 / scale)))
    let result = shrunk(source, by: scale, degrees: degrees, side: side)
    #expect(result.pixels.allSatisfy { $0 == Bitmap.Pixel(201, 17, 94, 255) })
  }

  /// A halo would leave the range of the two sides.
  @Test(arguments: shrinking + growing, turns)
  func edgesGetNoHalo(scale: Double, degrees: Double) {
    let source = Bitmap.grey(width: 600, height: 600) { x, _ in x < 300.3 ? 64 : 192 }
    let side = min(80, max(6, Int(380 / scale)))
    let result = shrunk(source, by: scale, degrees: degrees, side: side)
    let levels = result.pixels.map(\.x)
    #expect(levels.allSatisfy { (64...192).contains($0) })
    #expect(levels.contains(64) && levels.contains(192))
  }

  /// The place where a shrunk edge passes its middle, by the sum of what is dark in a row.
  @Test(arguments: shrinking)
  func edgesStayInPlace(scale: Double) {
    for edge in [250.0, 283.0, 301.0, 330.0] {
      let source = Bitmap.grey(width: 600, height: 600) { x, _ in x < edge ? 0 : 255 }
      let result = shrunk(source, by: scale)
      let dark = result.row(result.height / 2).reduce(0.0) { $0 + 1 - Double($1) / 255 }
      let expected = (edge - 300) / scale + Double(result.width) / 2
      // Rounding to levels moves the sum by 0.01 at most.
      #expect(abs(dark - expected) < 0.02)
    }
  }

  /// A slope keeps its values at the centres of the pixels, whatever the turn.
  @Test(arguments: shrinking + growing, turns)
  func slopesStayInPlace(scale: Double, degrees: Double) {
    let source = Bitmap.grey(width: 600, height: 600) { x, y in 20 + x * 0.2371 + y * 0.1133 }
    let side = min(60, max(6, Int(380 / scale)))
    let transform = Transform<Stored, Output>(
      scale: 1 / scale, degrees: degrees, carrying: Point(x: 300, y: 300),
      to: Point(x: Double(side) / 2, y: Double(side) / 2))
    let result = Picture(source).resampled(by: transform, to: Extent(width: side, height: side))
    guard let back = transform.inverse else { return }
    var error = 0.0
    for y in 0..<side {
      for x in 0..<side {
        let place = back.apply(Point(x: Double(x) + 0.5, y: Double(y) + 0.5))
        error += Double(result[x, y].x) - (20 + place.x * 0.2371 + place.y * 0.1133)
      }
    }
    // A shift of 0.02 output pixels along the slope, at most; 0.02 levels remain of the rounding of many pixels.
    #expect(abs(error / Double(side * side)) < 0.02 * 0.2371 * scale + 0.02)
  }

  /// The contrast that is left of a grating, by its frequency in cycles to an output pixel.
  private func contrast(frequency: Double, scale: Double, degrees: Double = 0) -> Double {
    let turn = degrees * .pi / 180
    let source = Bitmap.grey(width: 600, height: 600) { x, y in
      127.5 + 127.5 * cos(2 * .pi * frequency / scale * ((x - 299.7) * cos(turn) + (y - 301.1) * sin(turn)))
    }
    let levels = shrunk(source, by: scale).pixels.map { Double($0.x) - 127.5 }
    let power = levels.reduce(0) { $0 + $1 * $1 } / Double(levels.count)
    return (2 * power).squareRoot() / 127.5
  }

  /// What an output pixel cannot show must go, and not come back as a pattern of its own. The bounds are what the
  /// kernel passes (0.16 at 0.75, 0.06 at 0.875), and, where squares are averaged first, what these fold back of a
  /// grating near the finest that the source can hold, where photographs have next to nothing.
  @Test(arguments: [1.9, 2.5, 3.9, 5.1, 6.667, 9.3, 13.7])
  func patternFinerThanThePixelsGoes(scale: Double) {
    #expect(contrast(frequency: 0.77, scale: scale) < 0.17)
    #expect(contrast(frequency: 0.9, scale: scale) < 0.08)
    for frequency in stride(from: 1.03, through: 0.48 * scale, by: 0.13) {
      let isFinest = scale >= 4 && frequency > 0.36 * scale
      #expect(contrast(frequency: frequency, scale: scale) < (isFinest ? 0.17 : 0.09), "\(frequency)")
    }
  }

  @Test(arguments: [2.5, 5.1, 6.667, 13.7])
  func patternAlongADiagonalGoes(scale: Double) {
    #expect(contrast(frequency: 1.03, scale: scale, degrees: 33) < 0.05)
    #expect(contrast(frequency: 1.4, scale: scale, degrees: 33) < 0.05)
  }

  /// And what it can show must stay.
  @Test(arguments: [1.9, 2.5, 3.9, 5.1, 6.667, 9.3, 13.7])
  func patternThatCanBeShownStays(scale: Double) {
    #expect(contrast(frequency: 0.05, scale: scale) > 0.96)
    #expect(contrast(frequency: 0.13, scale: scale) > 0.93)
    #expect(contrast(frequency: 0.26, scale: scale) > 0.78)
  }

  /// A whole picture made smaller keeps its outermost colours: nothing white comes in from beyond.
  @Test(arguments: [2.0, 4.0, 7.5, 50.0])
  func wholePicturesGetNoPaleEdge(scale: Double) {
    let source = Bitmap(width: 600, height: 450, filledWith: .init(10, 20, 30, 255))
    let result = Picture(source).resampled(
      by: Transform<Stored, Output>.scaling(1 / scale),
      to: Extent(width: Int(600 / scale), height: Int(450 / scale)))
    #expect(result.pixels.allSatisfy { $0 == Bitmap.Pixel(10, 20, 30, 255) })
  }

  /// An edge of the picture that falls within a pixel is drawn there.
  @Test func theEdgeIsDrawnWhereItFalls() {
    let source = Bitmap(width: 100, height: 100, filledWith: .init(55, 55, 55, 255))
    let result = Picture(source).resampled(
      by: Transform<Stored, Output>(a: 0.5, b: 0, c: 0, d: 0.5, tx: 2.25, ty: 0), to: Extent(width: 60, height: 10))
    // 55 on three quarters of the third pixel, white on the rest.
    #expect(result.row(5)[0...4] == [255, 255, 105, 55, 55])
    #expect(result.row(5)[51...54] == [55, 205, 255, 255])
  }

  /// The two sides may shrink differently.
  @Test func unevenScales() {
    let source = Bitmap.grey(width: 600, height: 600) { x, y in x < 300 ? 40 : (y < 300 ? 120 : 200) }
    let result = Picture(source).resampled(
      by: Transform<Stored, Output>(a: 0.1, b: 0, c: 0, d: 0.9, tx: 0, ty: 0), to: Extent(width: 60, height: 540))
    #expect(result[10, 100].x == 40)
    #expect(result[50, 100].x == 120)
    #expect(result[50, 500].x == 200)
    #expect(result.pixels.allSatisfy { (40...200).contains($0.x) })
  }
}
