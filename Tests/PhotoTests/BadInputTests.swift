import Foundation
import Photo
import Raster
import Testing

/// Files that are no photos, and files that ask for too much.
@Suite struct BadInputTests {
  private func error(_ bytes: [UInt8], _ limits: PhotoLimits = PhotoLimits()) -> PhotoError? {
    do throws(PhotoError) {
      _ = try UprightPhoto(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func empty() {
    #expect(error([]) == .empty)
  }

  static let kinds: [(start: [UInt8], kind: FileKind)] = [
    (Array("Dear Sir or Madam,\nplease find attached".utf8), .text),
    (Array("Añadir las fotos más tarde".utf8), .text),
    (Array("BMW\n320d\nBarcelona, 2026".utf8), .text),
    (Array("<!DOCTYPE html><html>".utf8), .markup),
    (Array("\u{FEFF}<?xml version='1.0'?><svg/>".utf8), .markup),
    (Array("%PDF-1.7\n%".utf8), .document),
    (Array("PK\u{3}\u{4}....".utf8), .archive),
    ([0x1F, 0x8B, 8, 0], .archive),
    (Array("8BPS".utf8) + [0, 1, 0, 0], .layeredPicture),
    (Array("FUJIFILMCCD-RAW 0201".utf8), .cameraRaw),
    ([0, 0, 0, 24] + Array("ftypcrx \0\0\0\u{1}crx isom".utf8), .cameraRaw),
    ([0, 0, 0, 24] + Array("ftypmp42\0\0\0\0mp42isom".utf8), .video),
    ([0xFF, 0x0A, 0x80, 0], .newerPicture),
    ([0, 0, 0, 12] + Array("JXL ".utf8) + [0x0D, 0x0A, 0x87, 0x0A], .newerPicture),
    ([0, 1, 2, 3, 4, 5, 6, 7], .unknown),
    ([0x89], .unknown),
  ]

  @Test(arguments: kinds.indices)
  func notAPicture(index: Int) {
    let (start, kind) = Self.kinds[index]
    #expect(error(start) == .notAPicture(kind))
  }

  /// A sensor's data come with a small preview, which is not the photo.
  @Test func cameraRawInTIFF() throws {
    var bytes = try Fixture.bytes("1.tif")
    bytes.replaceSubrange(8..<10, with: Array("CR".utf8))
    #expect(error(bytes) == .notAPicture(.cameraRaw) || error(bytes) == .truncated(.tiff))
  }

  @Test func tooManyBytes() throws {
    let bytes = try Fixture.bytes("1.jpg")
    #expect(
      error(bytes, PhotoLimits(maxBytes: 500, minSide: 1)) == .tooManyBytes(bytes.count, most: 500))
  }

  @Test func tooSmall() throws {
    let one = try Bitmap1.jpeg(width: 1, height: 1)
    #expect(error(one) == .tooSmall(width: 1, height: 1, least: 64))
    let line = try Bitmap1.jpeg(width: 65_500, height: 1)
    #expect(error(line) == .tooSmall(width: 65_500, height: 1, least: 64))
    #expect(error(line, PhotoLimits(minSide: 1)) == .sideTooLong(width: 65_500, height: 1, most: 30_000))
  }

  /// The size is read, and nothing is decoded: these files have no more than a header.
  static let bombs: [(PictureFormat, [UInt8])] = [
    (.png, pngHeader(width: 29_000, height: 28_000)),
    (
      .bmp,
      Array("BM".utf8) + little(58) + little(0) + little(54) + little(40) + little(29_000) + little(28_000)
        + [1, 0, 24, 0] + [UInt8](repeating: 0, count: 28)
    ),
    (
      .webp,
      Array("RIFF".utf8) + little(22) + Array("WEBPVP8X".utf8) + little(10) + [0, 0, 0, 0]
        + little(14_999).prefix(3) + little(14_999).prefix(3)
    ),
  ]

  @Test(arguments: bombs.indices)
  func tooManyPixels(index: Int) {
    guard case .tooManyPixels = error(Self.bombs[index].1) else {
      Issue.record("\(String(describing: error(Self.bombs[index].1)))")
      return
    }
  }

  @Test func tooManyPixelsInJPEG() throws {
    var bytes = try Fixture.bytes("1.jpg")
    let frame = try #require(bytes.indices.first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 })
    bytes.replaceSubrange(frame + 5..<frame + 9, with: [0x70, 0, 0x70, 0])
    #expect(error(bytes) == .tooManyPixels(width: 28_672, height: 28_672, most: 120_000_000))
  }

  @Test func tooManyPixelsInTIFFHEICAndAVIF() throws {
    for name in ["1.tif", "1.heic", "1.avif"] {
      let bytes = try Fixture.bytes(name)
      #expect(
        error(bytes, PhotoLimits(maxPixels: 1000, minSide: 1))
          == .tooManyPixels(width: 51, height: 37, most: 1000))
    }
  }

  /// PNG's chunks say how long they are.
  @Test func wrongLengthInPNG() throws {
    var bytes = try Fixture.bytes("palette.png")
    bytes[34] = 0x7F
    #expect(error(bytes) == .truncated(.png) || error(bytes) == .broken(.png, detail: ""))
  }

  static func little(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
  static func big(_ number: Int) -> [UInt8] { little(number).reversed() }

  /// With room for the chunks that a decoder would look for.
  static func pngHeader(width: Int, height: Int) -> [UInt8] {
    let data = Array("IHDR".utf8) + big(width) + big(height) + [8, 2, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13) + data + big(Checksum.crc32(data))
      + big(0) + Array("IDAT".utf8) + big(Checksum.crc32(Array("IDAT".utf8)))
      + big(0) + Array("IEND".utf8) + big(Checksum.crc32(Array("IEND".utf8)))
  }
}
