import Measures
import PixelViews
import Raster
import Testing

@testable import Sheet

/// What a sheet's file is held against: found where it is the sheet's, and where it is another's.
@Suite struct BlockComparisonTests {
  static let extent = Extent<Output>(width: 413, height: 531)
  static let noisy = TestPicture.portrait(extent, noise: 40)

  /// Noise of 40 levels is the worst that a print can have; a limit of 3 stands.
  @Test(arguments: [50, 75, 95, 100], [false, true])
  func aFileOfThePictureIsNear(quality: Int, hasFullChroma: Bool) throws {
    let file = try Self.noisy.jpeg(JPEGOptions(quality: quality, hasFullChroma: hasFullChroma))
    let difference = try #require(try PictureComparison.meanDifferenceOfBlocks(of: file, from: Self.noisy))
    #expect(difference < 2)
  }

  /// The means of blocks that were summed up one sample after the other.
  @Test func theMeansAreThoseOfTheSamples() throws {
    let white = Bitmap(width: Self.extent.width, height: Self.extent.height, filledWith: Bitmap.Pixel(repeating: 255))
    let difference = try #require(
      try PictureComparison.meanDifferenceOfBlocks(of: white.jpeg(), from: Self.noisy))
    var expected = 0
    for row in 0..<Self.extent.height / 8 {
      for column in 0..<Self.extent.width / 8 {
        for channel in 0..<3 {
          let samples = (0..<64).map { Int(Self.noisy[8 * column + $0 % 8, 8 * row + $0 / 8][channel]) }
          expected += 255 - (samples.reduce(0, +) + 32) / 64
        }
      }
    }
    #expect(difference == Double(expected) / Double(3 * (Self.extent.width / 8) * (Self.extent.height / 8)))
  }

  @Test func anotherPictureIsFar() throws {
    let file = try Self.noisy.jpeg()
    #expect(
      try PictureComparison.meanDifferenceOfBlocks(
        of: file, from: TestPicture.portrait(Extent(width: 412, height: 531))) == nil)
    var moved = Self.noisy
    for y in 0..<Self.extent.height {
      for x in 8..<Self.extent.width { moved[x, y] = Self.noisy[x - 8, y] }
    }
    #expect(try #require(try PictureComparison.meanDifferenceOfBlocks(of: file, from: moved)) > 3)
    let upsideDown = Bitmap(width: Self.extent.width, height: Self.extent.height, pixels: Self.noisy.pixels.reversed())
    #expect(try #require(try PictureComparison.meanDifferenceOfBlocks(of: file, from: upsideDown)) > 3)
  }

  @Test func aFileThatIsCutOffIsTold() throws {
    let file = try Self.noisy.jpeg()
    #expect(throws: RasterError.truncated(.jpeg)) {
      try PictureComparison.meanDifferenceOfBlocks(of: Array(file.dropLast(file.count / 3)), from: Self.noisy)
    }
  }

  /// Narrower than a block.
  @Test func aSmallPictureIsComparedSampleBySample() throws {
    let small = TestPicture.portrait(Extent(width: 7, height: 20))
    let difference = try #require(try PictureComparison.meanDifferenceOfBlocks(of: small.jpeg(), from: small))
    #expect(difference < 6)
    #expect(
      try PictureComparison.meanDifferenceOfBlocks(of: small.jpeg(), from: small)
        == PictureComparison.meanDifference(of: small.jpeg(), from: small))
  }
}
