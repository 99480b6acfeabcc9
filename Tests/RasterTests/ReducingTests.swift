import Measures
import PixelViews
import Raster
import Testing

/// Reducing along the axes gives what the filter gives in two dimensions.
@Suite struct ReducingTests {
  static let sizes = [(200, 150), (199, 150), (101, 75), (100, 149), (60, 40), (7, 3), (1, 1)]

  @Test(arguments: sizes)
  func evenAreasStayAsTheyAre(width: Int, height: Int) {
    let source = Bitmap(width: 200, height: 150, filledWith: .init(201, 17, 94, 255))
    let reduced = source.reduced(to: Extent(width: width, height: height))
    #expect((reduced.width, reduced.height) == (width, height))
    #expect(reduced.pixels.allSatisfy { $0 == Bitmap.Pixel(201, 17, 94, 255) })
  }

  /// Up to four pixels for one, the filter forms no squares beforehand either; it takes its weights from a table of
  /// 256 places, which noise of full contrast shows as two levels.
  @Test(arguments: [1.25, 2, 2.5, 3.7])
  func isTheSameFilter(scale: Double) {
    let source = Bitmap.noise(width: 370, height: 185)
    let extent = Extent<Output>(width: Int(370 / scale), height: Int(185 / scale))
    let transform = Transform<Stored, Output>(
      a: Double(extent.width) / 370, b: 0, c: 0, d: Double(extent.height) / 185, tx: 0, ty: 0)
    let filtered = Picture(source).resampled(by: transform, to: extent)
    let reduced = source.reduced(to: extent)
    for y in 8..<extent.height - 8 {
      for x in 8..<extent.width - 8 {
        for channel in 0..<3 {
          #expect(abs(Int(filtered[x, y][channel]) - Int(reduced[x, y][channel])) <= 2)
        }
      }
    }
  }

  @Test func edgesStayInPlace() {
    let source = Bitmap.grey(width: 600, height: 20) { x, _ in x < 283 ? 0 : 255 }
    let row = source.reduced(to: Extent(width: 97, height: 4)).row(2)
    let dark = row.reduce(0.0) { $0 + 1 - Double($1) / 255 }
    // Rounding to levels moves the sum by 0.01 at most.
    #expect(abs(dark - 283 * 97 / 600) < 0.02)
  }
}
