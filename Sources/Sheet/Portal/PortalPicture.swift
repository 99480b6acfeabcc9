import Measures
import Orders
import PixelViews
import Raster

/// A picture in one size, to be encoded in several qualities.
struct PortalPicture {
  let bitmap: Bitmap
  let format: UploadRule.Format
  let resolution: Resolution
  /// Of equal channels: a JPEG then has one alone.
  var isMono = false

  var extent: Extent<Output> { Extent(width: bitmap.width, height: bitmap.height) }

  /// Colour at full resolution is worth its bytes only where little else is lost.
  private static let fullChroma = 90

  func file(quality: Int) throws(PortalError) -> PortalDraft {
    do throws(RasterError) {
      switch format {
      case .jpeg:
        let options = JPEGOptions(
          quality: quality, resolution: resolution, hasFullChroma: quality >= Self.fullChroma, isMono: isMono)
        return try PortalDraft(picture: self, bytes: bitmap.jpeg(options), quality: quality)
      case .png:
        return try PortalDraft(picture: self, bytes: bitmap.png(resolution: resolution), quality: nil)
      }
    } catch {
      throw .raster(error)
    }
  }
}

extension Bitmap {
  /// Without colour: the luma of ITU-R BT.709.
  var mono: Bitmap {
    var mono = self
    for index in mono.pixels.indices {
      let pixel = mono.pixels[index]
      let luma = (2126 * Int(pixel.x) + 7152 * Int(pixel.y) + 722 * Int(pixel.z) + 5000) / 10_000
      mono.pixels[index] = Pixel(UInt8(luma), UInt8(luma), UInt8(luma), 255)
    }
    return mono
  }
}
