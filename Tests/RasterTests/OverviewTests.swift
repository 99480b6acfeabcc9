import Measures
import PixelViews
import Raster
import Testing

/// A small picture of a large one is the same, whether every sample was read for it or the overview.
@Suite struct OverviewTests {
  /// Large enough for an overview, of a size that squares do not divide, with an edge and waves of 120 pixels and more.
  static let source = Bitmap.coloured(width: 1531, height: 1403) { x, y in
    let wave = 40 * triangle(x / 120 + y / 187)
    return (x < 700 ? 60 : 180, 128 + wave, 128 - wave)
  }

  /// A triangle wave: no mathematical library, whose results differ from one processor to the next.
  private static func triangle(_ turns: Double) -> Double {
    let part = turns - turns.rounded(.down)
    return part < 0.5 ? 4 * part - 1 : 3 - 4 * part
  }

  private static func picture(isFull: Bool, prepared: Bool) throws -> Bitmap.Decoded {
    let jpeg = try source.jpeg(JPEGOptions(quality: 95, hasFullChroma: isFull))
    var picture = try Picture(decoding: jpeg, header: PictureHeader(jpeg))
    if prepared { picture.prepareOverview() }
    return Bitmap.Decoded(picture: picture)
  }

  private static func view(_ scale: Double, degrees: Double) -> (Transform<Stored, Output>, Extent<Output>) {
    let (width, height) = (Int(1700 / scale), Int(1600 / scale))
    return (
      Transform(
        scale: 1 / scale, degrees: degrees, carrying: Point(x: 765, y: 701),
        to: Point(x: Double(width) / 2, y: Double(height) / 2)),
      Extent(width: width, height: height)
    )
  }

  @Test(arguments: [8, 8.7, 12, 16, 33, 120], [0.0, 7, 90])
  func looksTheSame(scale: Double, degrees: Double) throws {
    let (transform, extent) = Self.view(scale, degrees: degrees)
    for isFull in [true, false] {
      let plain = try Self.picture(isFull: isFull, prepared: false).picture.resampled(by: transform, to: extent)
      let seen = try Self.picture(isFull: isFull, prepared: true).picture.resampled(by: transform, to: extent)
      // At the edge of 120 levels squares of half an output pixel round the filter's bell: a fifth at the most.
      #expect(plain.distance(to: seen) <= 24)
      let sum = zip(plain.pixels, seen.pixels).reduce(0) { sum, pair in
        (0..<3).reduce(sum) { $0 + abs(Int(pair.0[$1]) - Int(pair.1[$1])) }
      }
      #expect(Double(sum) / Double(3 * plain.pixels.count) < 0.6)
    }
  }

  /// A photo that is handed over never goes through it.
  @Test(arguments: [0.5, 1, 3.3, 7.9])
  func largerPicturesAreMadeFromEverySample(scale: Double) throws {
    let (transform, _) = Self.view(scale, degrees: 3)
    let extent = Extent<Output>(width: 180, height: 160)
    let plain = try Self.picture(isFull: false, prepared: false).picture.resampled(by: transform, to: extent)
    let seen = try Self.picture(isFull: false, prepared: true).picture.resampled(by: transform, to: extent)
    #expect(plain.pixels == seen.pixels)
  }
}

extension Bitmap {
  /// Carries a picture out of a function.
  struct Decoded: ~Copyable {
    let picture: Picture
  }
}
