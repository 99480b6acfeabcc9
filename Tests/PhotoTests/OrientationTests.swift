import Measures
import Photo
import PixelViews
import Raster
import Testing

/// Every format by its own convention.
@Suite struct OrientationTests {
  /// How far a colour may be off: in JPEG the blocks in which two colours meet are off as a whole.
  static let formats: [(name: String, format: PictureFormat, tolerance: Int)] = [
    ("jpg", .jpeg, 12), ("png", .png, 0), ("webp", .webp, 0), ("tif", .tiff, 0), ("heic", .heic, 8), ("avif", .avif, 8),
  ]

  @Test(arguments: formats.indices, 1...8)
  func allEight(index: Int, number: Int) throws {
    let (name, format, tolerance) = Self.formats[index]
    let photo = try Fixture.photo("\(number).\(name)")
    #expect(photo.format == format)
    #expect(photo.notes == [])
    // libheif turns while it decodes: nothing is left to be done.
    #expect(photo.orientation.rawValue == (format == .heic ? 1 : number))
    #expect(photo.extent == Extent(width: 51, height: 37))
    let distance = try #require(TestPicture.distance(of: photo.bitmap(), seams: tolerance == 0))
    #expect(distance <= tolerance)
  }

  /// A phone's HEIC is turned by the file, and its EXIF says the same once more.
  @Test func turnedOnceOnly() throws {
    let photo = try Fixture.photo("turned-and-tagged.heic")
    #expect(photo.extent == Extent(width: 51, height: 37))
    #expect(try #require(TestPicture.distance(of: photo.bitmap())) <= 8)
  }

  /// A file that names the size after the turning, for which libheif's header and its picture disagree.
  @Test func sizeAfterTheTurning() throws {
    let photo = try Fixture.photo("turned-late.heic")
    #expect(photo.extent == Extent(width: 51, height: 37))
    #expect(try #require(TestPicture.distance(of: photo.bitmap())) <= 8)
  }

  /// In HEIC the file's turning counts and EXIF's tag is for information (ISO/IEC 23008-12, annex A).
  @Test func exifAloneDoesNotTurnHEIC() throws {
    let photo = try Fixture.photo("tagged-only.heic")
    #expect(photo.extent == Extent(width: 51, height: 37))
    #expect(try #require(TestPicture.distance(of: photo.bitmap())) <= 8)
  }

  @Test func unknownOrientationsAreUpright() throws {
    for odd in [0, 9] {
      let photo = try Fixture.photo("orientation-\(odd).jpg")
      #expect(photo.orientation == .upright)
      #expect(photo.notes == [.orientationUnknown(odd)])
      #expect(try #require(TestPicture.distance(of: photo.bitmap())) <= 12)
    }
  }

  @Test func brokenEXIFIsUpright() throws {
    let photo = try Fixture.photo("exif-broken.jpg")
    #expect(photo.orientation == .upright)
    #expect(photo.notes == [.exifBroken])
    #expect(photo.extent == Extent(width: 37, height: 51))
  }

  /// A directory that claims more entries than the block has room for still holds the orientation.
  @Test func shortenedEXIFIsReadAsFarAsItGoes() throws {
    let photo = try Fixture.photo("exif-short.jpg")
    #expect(photo.orientation == .turnedClockwise)
  }

  @Test func absentEXIFIsUpright() throws {
    let photo = try Fixture.photo("half-chroma.jpg")
    #expect(photo.orientation == .upright)
    #expect(photo.notes == [])
  }

  /// A point of the stored picture lands where the viewer shows it.
  @Test func transformsCarryCorners() {
    let stored = Extent<Stored>(width: 40, height: 30)
    let corner = Point<Stored>(x: 0, y: 0)
    let shown: [Orientation: Point<Upright>] = [
      .upright: Point(x: 0, y: 0), .mirrored: Point(x: 40, y: 0), .turnedHalf: Point(x: 40, y: 30),
      .mirroredTurnedHalf: Point(x: 0, y: 30), .transposed: Point(x: 0, y: 0), .turnedClockwise: Point(x: 30, y: 0),
      .transverse: Point(x: 30, y: 40), .turnedAnticlockwise: Point(x: 0, y: 40),
    ]
    for orientation in Orientation.allCases {
      #expect(orientation.transform(of: stored).apply(corner) == shown[orientation])
    }
  }
}
