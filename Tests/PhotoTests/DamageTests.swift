import Measures
import Photo
import PixelViews
import Raster
import Testing

/// Damaged files: never a trap, never a part of a picture.
@Suite struct DamageTests {
  static let names = [
    "1.jpg", "6.jpg", "progressive.jpg", "grey.jpg", "cmyk.jpg", "arithmetic.jpg", "half-chroma.jpg", "1.png",
    "palette.png", "sixteen-bit.png", "alpha.png", "1.webp", "lossy.webp", "animated.webp", "alpha.webp", "1.heic",
    "6.heic", "alpha.heic", "1.avif", "6.avif", "ten-bit.avif", "1.tif", "lzw.tif", "one-bit.tif", "jpeg-in.tif",
    "pages.tif", "cmyk.tif", "plain.bmp", "one-bit.bmp", "plain.gif", "animated.gif",
  ]

  /// Cut off anywhere, a file is refused as such, or as nothing that is known where little is left of it.
  @Test(arguments: names)
  func cutOff(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let format = try #require(PictureFormat(signature: bytes))
    let whole = try Fixture.photo(name).bitmap()
    // A file of thousands of bytes is cut at some hundreds of places.
    for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 500)) {
      do throws(PhotoError) {
        let photo = try UprightPhoto(Array(bytes.prefix(count)), limits: Fixture.limits)
        // What may be missing is what follows the first of several pictures, and the end mark of a GIF.
        #expect((format == .gif || name == "pages.tif") && photo.bitmap().pixels == whole.pixels, "\(count)")
      } catch {
        switch error {
        case .truncated(format), .broken(format, _): break
        case .empty: #expect(count == 0)
        case .notAPicture: #expect(count < 24, "\(count)")
        default: Issue.record("\(error) at \(count)")
        }
      }
    }
  }

  /// Where every other format can, it says that the file is cut off.
  @Test(arguments: ["1.jpg", "1.png", "1.webp", "1.heic", "1.avif", "1.tif", "plain.bmp", "plain.gif"])
  func cutInHalf(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let format = try #require(PictureFormat(signature: bytes))
    #expect(throws: PhotoError.truncated(format)) {
      _ = try UprightPhoto(Array(bytes.prefix(bytes.count / 2)), limits: Fixture.limits)
    }
  }

  /// Seeded damage gives a picture or an error, always; and where the file carries checksums, never a wrong picture.
  @Test(arguments: names)
  func flippedBits(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let whole = try Fixture.photo(name).bitmap()
    var numbers = SeededNumbers(state: UInt64(bytes.count))
    for _ in 0..<150 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        let place = Int.random(in: 0..<damaged.count, using: &numbers)
        if Bool.random(using: &numbers) {
          damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
        } else {
          damaged[place] = UInt8.random(in: 0...255, using: &numbers)
        }
      }
      do throws(PhotoError) {
        let limits = PhotoLimits(maxPixels: 1_000_000, minSide: 1)
        let bitmap = try UprightPhoto(damaged, limits: limits).bitmap()
        if name.hasSuffix(".png"), bitmap.width == whole.width { #expect(bitmap.pixels == whole.pixels) }
      } catch {
        // Any of them will do.
      }
    }
  }

  /// A picture of the size that JPEG comes in: one flipped bit in its data is noticed, or does no harm to speak of.
  @Test func noHalfAFace() throws {
    let bytes = try Bitmap.smoothNoise(width: 320, height: 400).jpeg()
    let whole = try UprightPhoto(bytes).bitmap()
    var numbers = SeededNumbers(state: 5)
    for _ in 0..<60 {
      let count = Int.random(in: 2000..<bytes.count, using: &numbers)
      #expect(throws: PhotoError.truncated(.jpeg)) { _ = try UprightPhoto(Array(bytes.prefix(count))) }
    }
    #expect(whole.pixels.count == 128_000)
  }
}
