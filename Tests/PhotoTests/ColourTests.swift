import Measures
import Photo
import PixelViews
import Raster
import Testing

/// Pictures in the colours of other profiles come out in sRGB.
@Suite struct ColourTests {
  /// JPEG is off around the places where two colours meet, as without a profile.
  static let formats: [(name: String, tolerance: Int)] = [
    ("jpg", 14), ("png", 2), ("webp", 2), ("tif", 2), ("heic", 8), ("avif", 6),
  ]

  @Test(arguments: ["p3", "adobe"], formats.indices)
  func profiles(profile: String, index: Int) throws {
    let (format, tolerance) = Self.formats[index]
    let photo = try Fixture.photo("\(profile).\(format)")
    #expect(photo.notes == [])
    #expect(try #require(TestPicture.distance(of: photo.bitmap())) <= tolerance)
  }

  /// And would have been wrong otherwise, so that the test above means something.
  @Test(arguments: ["p3.png", "adobe.png"])
  func theyDifferFromTheirStoredColours(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let stored = try Picture(decoding: bytes, header: PictureHeader(bytes)).bitmap()
    #expect(try #require(TestPicture.distance(of: stored)) > 12)
  }

  /// Colours numbered by ITU-T H.273 instead of a profile.
  @Test func displayP3ByNumber() throws {
    let photo = try Fixture.photo("p3-by-number.avif")
    #expect(try #require(TestPicture.distance(of: photo.bitmap())) <= 6)
  }

  @Test func highDynamicRangeIsRefused() throws {
    #expect(throws: PhotoError.unsupported(.avif, detail: "high dynamic range")) {
      _ = try Fixture.photo("high-dynamic-range.avif")
    }
  }

  /// Grey stored in linear light.
  @Test func greyProfile() throws {
    let photo = try Fixture.photo("grey-profile.png")
    #expect(photo.notes == [])
    let distance = TestPicture.distance(of: photo.bitmap()) { x, y in
      let colour = TestPicture.colour(x: x, y: y)
      return SIMD3(repeating: (299 * colour.x + 587 * colour.y + 114 * colour.z + 500) / 1000)
    }
    // Eight bits of linear light are coarse: the darkest of the four is known to about two levels.
    #expect(try #require(distance) <= 3)
  }

  @Test func greyProfileInAColourPicture() throws {
    let profile = try #require(PictureHeader(Fixture.bytes("grey-profile.png")).profile)
    let photo = try UprightPhoto(
      JPEGSegments.inserting(profile, into: Fixture.bytes("1.jpg")), limits: Fixture.limits)
    #expect(photo.notes == [.profileMismatched("GRAY")])
    #expect(try #require(TestPicture.distance(of: photo.bitmap())) <= 12)
  }

  @Test func brokenProfile() throws {
    let photo = try UprightPhoto(
      JPEGSegments.inserting([UInt8](repeating: 0x5A, count: 300), into: Fixture.bytes("1.jpg")), limits: Fixture.limits
    )
    #expect(photo.notes == [.profileBroken])
    #expect(try #require(TestPicture.distance(of: photo.bitmap())) <= 12)
  }

  /// What was written with sRGB's own profile is not touched.
  @Test func ourOwnProfileChangesNothing() throws {
    let bitmap = Bitmap.smoothNoise(width: 80, height: 70)
    let with = try UprightPhoto(bitmap.jpeg(JPEGOptions(embedsProfile: true)))
    let without = try UprightPhoto(bitmap.jpeg(JPEGOptions(embedsProfile: false)))
    #expect(with.bitmap().pixels == without.bitmap().pixels)
  }

  /// White beyond the picture stays white, and white stays white.
  @Test func whiteIsWhite() throws {
    let photo = try Fixture.photo("adobe.png")
    let bitmap = photo.resampled(
      by: Transform<Upright, Output>(a: 1, b: 0, c: 0, d: 1, tx: 60, ty: 0), to: Extent(width: 120, height: 37))
    #expect(bitmap[0, 0] == Bitmap.Pixel(255, 255, 255, 255))
  }

  /// Inks go through the file's own profile: one in which cyan prints as pure red.
  @Test func inksByTheirProfile() throws {
    let profile = try #require(InkProfile.cyanIsRed())
    let bytes = JPEGSegments.inserting(profile, into: try Fixture.bytes("cmyk.jpg"))
    let photo = try UprightPhoto(bytes, limits: Fixture.limits)
    #expect(photo.notes == [.cmyk])
    // The area of (50, 80, 190) has 205 of cyan and 175 of magenta, which this profile prints as black.
    let pixel = photo.bitmap()[8, 31]
    #expect(pixel.x > pixel.z)
  }
}
