import Measures
import Photo
import PixelViews
import Raster
import Testing

/// The variants of each format that cameras, phones and editors write.
@Suite struct FormatTests {
  static let variants: [(name: String, format: PictureFormat, tolerance: Int, notes: [PhotoNote])] = [
    ("plain.bmp", .bmp, 0, []), ("plain.gif", .gif, 0, []), ("palette.png", .png, 0, []),
    ("sixteen-bit.png", .png, 0, []), ("progressive.jpg", .jpeg, 14, []), ("half-chroma.jpg", .jpeg, 14, []),
    ("half-chroma-across.jpg", .jpeg, 14, []), ("half-chroma-down.jpg", .jpeg, 14, []),
    ("quarter-chroma.jpg", .jpeg, 14, []), ("rgb.jpg", .jpeg, 14, []), ("arithmetic.jpg", .jpeg, 14, []),
    ("lossy.webp", .webp, 8, []), ("lzw.tif", .tiff, 0, []), ("jpeg-in.tif", .tiff, 6, []),
    ("ten-bit.avif", .avif, 6, []), ("animated.gif", .gif, 0, [.firstOfSeveral]),
    ("animated.webp", .webp, 0, [.firstOfSeveral]),
    ("animated.png", .png, 0, [.firstOfSeveral]), ("pages.tif", .tiff, 0, [.firstOfSeveral]),
    ("cmyk.jpg", .jpeg, 14, [.cmyk]), ("cmyk.tif", .tiff, 5, [.cmyk]),
  ]

  @Test(arguments: variants.indices)
  func colours(index: Int) throws {
    let (name, format, tolerance, notes) = Self.variants[index]
    let photo = try Fixture.photo(name)
    #expect(photo.format == format)
    #expect(photo.notes == notes)
    #expect(photo.extent == Extent(width: 51, height: 37))
    let distance = try #require(TestPicture.distance(of: photo.bitmap(), seams: tolerance == 0), "\(name)")
    #expect(distance <= tolerance, "\(name)")
  }

  private static func luma(x: Int, y: Int) -> SIMD3<Int> {
    let colour = TestPicture.colour(x: x, y: y)
    return SIMD3(repeating: (299 * colour.x + 587 * colour.y + 114 * colour.z + 500) / 1000)
  }

  @Test(arguments: ["grey.jpg", "grey.png"])
  func greys(name: String) throws {
    let photo = try Fixture.photo(name)
    let distance = try #require(TestPicture.distance(of: photo.bitmap(), from: Self.luma))
    #expect(distance <= 4)
  }

  /// Neither the one photometric sense nor the other comes out inverted.
  @Test(arguments: ["one-bit.png", "one-bit.tif", "one-bit.bmp"])
  func blackAndWhite(name: String) throws {
    let photo = try Fixture.photo(name)
    let bitmap = photo.bitmap()
    #expect(bitmap[3, 3] == Bitmap.Pixel(0, 0, 0, 255))
    #expect(bitmap[40, 3] == Bitmap.Pixel(255, 255, 255, 255))
    #expect(bitmap[3, 33] == Bitmap.Pixel(0, 0, 0, 255))
    #expect(bitmap[40, 33] == Bitmap.Pixel(255, 255, 255, 255))
  }

  @Test(arguments: [("alpha.png", 1), ("alpha.webp", 1), ("alpha.tif", 1), ("alpha.heic", 8)])
  func transparencyIsLaidOnWhite(name: String, tolerance: Int) throws {
    let photo = try Fixture.photo(name)
    let distance = TestPicture.distance(of: photo.bitmap()) { x, y in
      let colour = TestPicture.colour(x: x, y: y)
      return switch (x < 20, y < 22) {
      case (false, true): SIMD3(255, 255, 255)
      // An alpha of 128.
      case (true, false): (colour &* 128 &+ 255 &* 127 &+ 127) / 255
      default: colour
      }
    }
    #expect(try #require(distance) <= tolerance)
  }

  /// Whatever the name was, which is never asked for.
  @Test func formatsByTheirFirstBytes() throws {
    let names = [
      "1.jpg": PictureFormat.jpeg, "1.png": .png, "1.webp": .webp, "1.tif": .tiff, "1.heic": .heic,
      "1.avif": .avif, "plain.bmp": .bmp, "plain.gif": .gif,
    ]
    for (name, format) in names {
      #expect(PictureFormat(signature: try Fixture.bytes(name)) == format)
    }
  }

  /// The scale of the Independent JPEG Group, in which the fixtures were written.
  @Test(arguments: ["1.jpg", "progressive.jpg", "grey.jpg"])
  func jpegQuality(name: String) throws {
    let photo = try Fixture.photo(name)
    #expect(photo.jpegQuality == 95)
  }

  @Test func otherFormatsHaveNoJPEGQuality() throws {
    let photo = try Fixture.photo("1.png")
    #expect(photo.jpegQuality == nil)
  }
}
