import Measures
import PixelViews
import Raster
import Testing

/// The memory of a decoded picture is used again for the next: nothing of the one before may be seen in it.
@Suite struct RecycledFrameTests {
  private static func file(_ width: Int, _ height: Int, _ level: Double) throws -> [UInt8] {
    try Bitmap.coloured(width: width, height: height) { x, y in
      (level, (x + y).remainder(dividingBy: 200), level)
    }.jpeg()
  }

  private static func decoded(_ file: [UInt8]) throws -> Picture {
    try Picture(decoding: file, header: PictureHeader(file))
  }

  private static func pixels(_ picture: borrowing Picture) -> [Bitmap.Pixel] {
    let unchanged = Transform<Stored, Output>(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0)
    return picture.resampled(
      by: unchanged, to: Extent(width: picture.extent.width, height: picture.extent.height)
    ).pixels
  }

  /// One after the other, and with another held meanwhile, in sizes that fit each other's memory and that do not.
  @Test func picturesDecodedByTurnsAreThemselves() throws {
    let sizes = [(640, 480), (633, 475), (480, 640), (1200, 900), (640, 480), (90, 70), (635, 480)]
    let files = try sizes.enumerated().map { try Self.file($1.0, $1.1, Double(30 * $0)) }
    let expected = try files.map { try Self.pixels(Self.decoded($0)) }
    for (first, file) in files.enumerated() {
      for second in files.indices {
        let held = try Self.decoded(file)
        #expect(try Self.pixels(Self.decoded(files[second])) == expected[second])
        #expect(Self.pixels(held) == expected[first])
      }
    }
  }

  /// A file that is cut off is refused, whatever its memory holds.
  @Test func aPictureThatEndsEarlyIsRefusedAfterAWholeOne() throws {
    let whole = try Self.file(640, 480, 200)
    let pixels = try Self.pixels(Self.decoded(whole))
    #expect(throws: RasterError.truncated(.jpeg)) {
      try Self.pixels(Self.decoded(Array(whole.dropLast(whole.count / 2))))
    }
    #expect(try Self.pixels(Self.decoded(whole)) == pixels)
  }
}
