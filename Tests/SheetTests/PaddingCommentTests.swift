import Measures
import Orders
import PixelViews
import Raster
import Testing

@testable import Sheet

@Suite struct PaddingCommentTests {
  static let picture = TestPicture.portrait(Extent(width: 40, height: 50), noise: 10)

  /// Around the longest that one segment can be, and twice that.
  @Test(arguments: [
    4, 5, 100, 65_536, 65_537, 65_538, 65_540, 65_541, 65_542, 131_073, 131_074, 131_077, 131_078, 600_000,
  ])
  func aJPEGGrowsByExactlyThatAndStaysThePicture(count: Int) throws {
    let file = try Self.picture.jpeg()
    let longer = try #require(PaddingComment(format: .jpeg).inserted(into: file, adding: count))
    #expect(longer.count == file.count + count)
    let (plain, padded) = try (BaselineJPEG.decode(file), BaselineJPEG.decode(longer))
    #expect(plain.bitmap.pixels == padded.bitmap.pixels)
    #expect(padded.comments.allSatisfy { "Padding: this comment".utf8.starts(with: $0.prefix(21)) })
    let again = try Picture(decoding: longer, header: PictureHeader(longer)).bitmap()
    #expect(again.pixels == (try Picture(decoding: file, header: PictureHeader(file)).bitmap().pixels))
  }

  @Test(arguments: [20, 21, 1000, 70_000])
  func aPNGGrowsByExactlyThatAndStaysThePicture(count: Int) throws {
    let file = try Self.picture.png()
    let longer = try #require(PaddingComment(format: .png).inserted(into: file, adding: count))
    #expect(longer.count == file.count + count)
    #expect(try Picture(decoding: longer, header: PictureHeader(longer)).bitmap().pixels == Self.picture.pixels)
    let said = try Tool.run("pngfix", ["--strip=none", "file.png"], files: ["file.png": longer]) {
      String(decoding: $1, as: UTF8.self)
    }
    #expect(said.hasPrefix("IDAT OK"))
  }

  @Test func whatIsNoPictureGetsNoComment() {
    #expect(PaddingComment(format: .jpeg).inserted(into: [1, 2, 3], adding: 100) == nil)
    #expect(PaddingComment(format: .png).inserted(into: [1, 2, 3], adding: 100) == nil)
  }
}
