import Measures
import PixelViews
import Raster
import Testing

@testable import Sheet

@Suite struct PhotoProofTests {
  static let picture = TestPicture.portrait(Extent(width: 413, height: 531), noise: 8)

  @Test(arguments: [75, 95, 100])
  func aFileOfItsPictureIsGood(quality: Int) throws {
    try PhotoProof.check(Self.picture.jpeg(JPEGOptions(quality: quality)), against: Self.picture)
  }

  @Test func anotherPictureIsNot() throws {
    let differs = RasterError.notEncoded(detail: "decoded again, the file differs from its picture")
    let file = try Self.picture.jpeg()
    #expect(throws: differs) {
      try PhotoProof.check(file, against: TestPicture.portrait(Extent(width: 412, height: 531), noise: 8))
    }
    let white = Bitmap(width: 413, height: 531, filledWith: Bitmap.Pixel(repeating: 255))
    #expect(throws: differs) { try PhotoProof.check(file, against: white) }
  }

  @Test func aFileThatIsCutOffIsNot() throws {
    let file = try Self.picture.jpeg()
    #expect(throws: RasterError.truncated(.jpeg)) {
      try PhotoProof.check(Array(file.dropLast(file.count / 3)), against: Self.picture)
    }
  }
}
