import Orders
import Photo
import PixelViews
import Raster
import Testing

@testable import FaceCrop

/// A document that asks for colour gets none from a picture without, whatever it was toned in.
struct NaturalColourTests {
  /// From a pixel's lightness to what the darkroom makes of it.
  struct Tone: Sendable {
    var dark: SIMD3<Double>
    var light: SIMD3<Double>

    static let grey = Tone(dark: .zero, light: SIMD3(repeating: 255))
    static let all = [
      grey, Tone(dark: SIMD3(30, 15, 5), light: SIMD3(255, 240, 205)),
      Tone(dark: SIMD3(10, 10, 60), light: SIMD3(220, 235, 255)),
      Tone(dark: SIMD3(40, 0, 0), light: SIMD3(255, 180, 150)),
    ]

    func applied(to pixel: Bitmap.Pixel) -> SIMD3<Double> {
      let grey = (0.299 * Double(pixel.x) + 0.587 * Double(pixel.y) + 0.114 * Double(pixel.z)) / 255
      return dark + (light - dark) * grey
    }
  }

  @Test(arguments: BasePortrait.all)
  func colourIsFound(portrait: BasePortrait) throws {
    let verdicts = try portrait.untouched().verdicts.filter { $0.name == .naturalColour }
    #expect(verdicts.map(\.authority) == ["icao-9303-portrait", "ISO/IEC 29794-5"])
    #expect(verdicts.map(\.isMust) == [true, false])
    #expect(verdicts.allSatisfy { $0.outcome == .pass }, "\(verdicts.map(\.measured))")
  }

  @Test(arguments: BasePortrait.all)
  func noColourIsFoundOut(portrait: BasePortrait) throws {
    for tone in Tone.all {
      let spread = try Self.spread(portrait) { tone.applied(to: $0) }
      #expect(spread < 1.25, "\(tone)")
    }
  }

  /// Compression leaves specks of colour in what was toned: that is doubted at least, and grey stays grey.
  @Test(arguments: BasePortrait.all, [50, 75])
  func compressionMakesNoColour(portrait: BasePortrait, quality: Int) throws {
    for (tone, most) in [(Tone.grey, 0.5), (Tone.all[1], 2)] {
      var bitmap = portrait.bitmap
      bitmap.recolour { tone.applied(to: $0) }
      let photo = try UprightPhoto(bitmap.jpeg(JPEGOptions(quality: quality, hasFullChroma: false)))
      let picture = try Self.picture(portrait, photo)
      let spread = try #require(picture.colourSpread)
      #expect(spread < most)
    }
  }

  /// Cold light takes the red of the skin, and a pale face has little of it: both are in colour all the same.
  @Test(arguments: BasePortrait.all)
  func coldLightIsNoGrey(portrait: BasePortrait) throws {
    let spread = try Self.spread(portrait) { SIMD3(Double($0.x) * 0.85, Double($0.y) * 0.97, Double($0.z) * 1.15) }
    #expect(spread >= 2)
  }

  @Test func theMustRuleOfAColourDocumentFails() throws {
    var portrait = try JudgedPortrait("02-marc-white")
    portrait.change { _, _, pixel in Tone.grey.applied(to: pixel) }
    let failed = portrait.verdicts.filter { $0.outcome == .fail && $0.isMust }
    #expect(failed.map(\.name) == [.naturalColour])
    // A document that is printed in grey asks for no colour.
    var inspection = portrait.inspection
    inspection.specification.isMono = true
    let verdicts = inspection.verdicts(of: portrait.framed, matte: portrait.matte)
    #expect(!verdicts.contains { $0.name == .naturalColour })
  }

  private static func spread(
    _ portrait: BasePortrait, _ body: (Bitmap.Pixel) -> SIMD3<Double>
  ) throws -> Double {
    var bitmap = portrait.bitmap
    bitmap.recolour(body)
    let picture = try picture(portrait, BitmapPhoto(bitmap))
    return try #require(picture.colourSpread)
  }

  /// Framed by the face as it was found in colour, since this is not about finding.
  private static func picture(
    _ portrait: BasePortrait, _ photo: borrowing some UprightPixels & ~Copyable
  ) throws -> FacePicture {
    let face = try portrait.untouched().face
    let specification = try #require(CatalogueNumbers.named("icao-9303-portrait"))
    let framing = try Framing.solve(
      face: face, specification: specification, target: .print(specification.resolution), photo: photo.extent,
      background: .replaced)
    let framed = photo.resampled(by: framing.transform, to: framing.extent)
    return FacePicture(framed, face: face, transform: framing.transform)
  }
}

extension Bitmap {
  fileprivate mutating func recolour(_ body: (Pixel) -> SIMD3<Double>) {
    for index in pixels.indices {
      let colour = body(pixels[index]).clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255))
      let bytes = SIMD3<UInt8>(colour.rounded(.toNearestOrAwayFromZero))
      pixels[index] = Pixel(bytes.x, bytes.y, bytes.z, 255)
    }
  }
}
