import Foundation
import Measures
import PixelViews
import Raster
import Testing

@Suite struct EncodingTests {
  /// Smooth enough to survive a JPEG.
  static let smooth = Bitmap.coloured(width: 90, height: 70) { x, y in
    (127 + 100 * sin(x / 13), 127 + 100 * cos(y / 11), 40 + x + y)
  }

  // MARK: JPEG

  private static func segments(_ jpeg: [UInt8]) -> [(marker: UInt8, data: ArraySlice<UInt8>)] {
    var segments: [(UInt8, ArraySlice<UInt8>)] = []
    var start = 2
    while start + 4 <= jpeg.count, jpeg[start] == 0xFF, jpeg[start + 1] != 0xDA {
      let length = Int(jpeg[start + 2]) << 8 | Int(jpeg[start + 3])
      segments.append((jpeg[start + 1], jpeg[start + 4..<start + 2 + length]))
      start += 2 + length
    }
    return segments
  }

  /// JFIF and the tables: no EXIF, no comment, nothing else that was not asked for.
  @Test func aPlainJPEGHasNothingElse() throws {
    let bytes = try Self.smooth.jpeg(JPEGOptions(embedsProfile: false))
    let markers = Self.segments(bytes).map(\.marker)
    #expect(Set(markers) == [0xE0, 0xDB, 0xC0, 0xC4])
    #expect(bytes.prefix(3) == [0xFF, 0xD8, 0xFF])
    #expect(bytes.suffix(2) == [0xFF, 0xD9])
  }

  @Test(arguments: [(72.0, 72), (254, 254), (300, 300), (320, 320), (299.7, 300)])
  func density(dotsPerInch: Double, written: Int) throws {
    let bytes = try Self.smooth.jpeg(JPEGOptions(resolution: Resolution(dotsPerInch: dotsPerInch)))
    let jfif = try #require(Self.segments(bytes).first { $0.marker == 0xE0 }).data
    let (high, low) = (UInt8(written >> 8), UInt8(written & 0xFF))
    #expect(Array(jfif) == Array("JFIF\0".utf8) + [1, 1, 1, high, low, high, low, 0, 0])
  }

  @Test func theProfileIsSRGB() throws {
    let bytes = try Self.smooth.jpeg(JPEGOptions(embedsProfile: true))
    let data = try #require(Self.segments(bytes).first { $0.marker == 0xE2 }).data
    #expect(Array(data.prefix(14)) == Array("ICC_PROFILE\0".utf8) + [1, 1])
    let profile = Array(data.dropFirst(14))
    // Version 2.1, a display's, RGB to XYZ, and a date that is not today's.
    #expect(profile[8...11] == [2, 0x10, 0, 0])
    #expect(String(decoding: profile[12..<24], as: UTF8.self) == "mntrRGB XYZ ")
    #expect(profile[24..<36] == [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    #expect(profile.count < 1500)
    #expect(try ColourTransform(from: profile, isGrey: false).isIdentity)
  }

  @Test func theComment() throws {
    let bytes = try Self.smooth.jpeg(JPEGOptions(comment: "padding to 10 kB"))
    let comment = try #require(Self.segments(bytes).first { $0.marker == 0xFE }).data
    #expect(String(decoding: comment, as: UTF8.self) == "padding to 10 kB")
  }

  /// The sampling factors stand in the frame header.
  @Test(arguments: [(true, UInt8(0x11)), (false, 0x22)])
  func chroma(isFull: Bool, factors: UInt8) throws {
    let bytes = try Self.smooth.jpeg(JPEGOptions(hasFullChroma: isFull))
    let frame = try #require(Self.segments(bytes).first { $0.marker == 0xC0 }).data
    #expect(frame[frame.startIndex + 7] == factors)
  }

  @Test(arguments: [true, false])
  func aJPEGComesBack(isFull: Bool) throws {
    let bytes = try Self.smooth.jpeg(JPEGOptions(quality: 100, hasFullChroma: isFull))
    let back = try Picture(decoding: bytes, header: PictureHeader(bytes)).bitmap()
    #expect(back.distance(to: Self.smooth) <= (isFull ? 5 : 12))
  }

  /// Chroma of half the resolution lies between the pixels, not on every second one.
  @Test func halfChromaStaysInPlace() throws {
    let ramp = Bitmap.coloured(width: 64, height: 64) { x, _ in (4 * x - 2, 128, 254 - 4 * x) }
    let bytes = try ramp.jpeg(JPEGOptions(quality: 100, hasFullChroma: false))
    let back = try Picture(decoding: bytes, header: PictureHeader(bytes)).bitmap()
    var shift = 0
    for x in 8..<56 { shift += Int(back[x, 30].x) - Int(ramp[x, 30].x) - Int(back[x, 30].z) + Int(ramp[x, 30].z) }
    // A shift by half a pixel would change each of both by two.
    #expect(abs(Double(shift) / 96) < 0.3)
  }

  @Test func qualityIsReadBack() throws {
    for quality in [30, 50, 75, 90, 95, 100] {
      let bytes = try Self.smooth.jpeg(JPEGOptions(quality: quality))
      #expect(try PictureHeader(bytes).jpegQuality == quality)
    }
  }

  @Test func theSameBytesEachTime() throws {
    #expect(try Self.smooth.jpeg() == Self.smooth.jpeg())
    #expect(try Self.smooth.png() == Self.smooth.png())
  }

  // MARK: PNG

  private static func chunks(_ png: [UInt8]) -> [(name: String, data: ArraySlice<UInt8>)] {
    var chunks: [(String, ArraySlice<UInt8>)] = []
    var start = 8
    while start + 12 <= png.count {
      let length = png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      chunks.append((String(decoding: png[start + 4..<start + 8], as: UTF8.self), png[start + 8..<start + 8 + length]))
      start += 12 + length
    }
    return chunks
  }

  @Test func aPNGHasItsDensityAndIsSRGB() throws {
    let bytes = try Self.smooth.png(resolution: Resolution(dotsPerInch: 300))
    let chunks = Self.chunks(bytes)
    #expect(chunks.map(\.name).filter { $0 != "IDAT" } == ["IHDR", "sRGB", "pHYs", "IEND"])
    // 300 / 0.0254 dots to the metre.
    #expect(Array(chunks[2].data) == [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1])
    // Eight bits, three channels: no alpha.
    #expect(chunks[0].data.suffix(5) == [8, 2, 0, 0, 0])
  }

  @Test(arguments: [(1, 1), (37, 71), (256, 3)])
  func aPNGComesBackAsItWas(width: Int, height: Int) throws {
    let bitmap = Bitmap.noise(width: width, height: height)
    let bytes = try bitmap.png()
    #expect(try Picture(decoding: bytes, header: PictureHeader(bytes)).bitmap().pixels == bitmap.pixels)
  }

  // MARK: Errors

  @Test(arguments: [(0, 0), (0, 5), (65_501, 1)])
  func unencodable(width: Int, height: Int) {
    let bitmap = Bitmap(width: width, height: height, filledWith: .init(repeating: 255))
    #expect(throws: RasterError.unencodable(width: width, height: height)) { try bitmap.jpeg() }
    if width == 0 { #expect(throws: RasterError.unencodable(width: width, height: height)) { try bitmap.png() } }
  }
}
