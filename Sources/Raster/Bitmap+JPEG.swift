import CJPEG
import Measures
public import PixelViews

extension Bitmap {
  /// The bitmap as a baseline JPEG file with a density tag and nothing else that is not asked for.
  ///
  /// libjpeg-turbo and not gd writes it, which cannot embed a profile, choose the chroma's resolution, or leave out a
  /// comment of its own.
  public func jpeg(_ options: JPEGOptions = JPEGOptions()) throws(RasterError) -> [UInt8] {
    guard (1...65_500).contains(width), (1...65_500).contains(height) else {
      throw .unencodable(width: width, height: height)
    }
    let profile = options.embedsProfile && !options.isMono ? ColourProfile.sRGB ?? [] : []
    let comment = Array((options.comment ?? "").utf8.prefix(65_533))
    var start: UnsafeMutablePointer<UInt8>?
    var size = 0
    var fault = cjpeg_fault()
    let status = unsafe pixels.withUnsafeBytes { pixels in
      unsafe profile.withUnsafeBufferPointer { profile in
        unsafe comment.withUnsafeBufferPointer { comment in
          var picture = unsafe cjpeg_picture()
          unsafe picture.pixels = pixels.baseAddress?.assumingMemoryBound(to: UInt8.self)
          unsafe picture.stride = 4 * width
          unsafe picture.width = UInt32(width)
          unsafe picture.height = UInt32(height)
          unsafe picture.quality = Int32(min(max(options.quality, 1), 100))
          unsafe picture.full_chroma = options.hasFullChroma ? 1 : 0
          unsafe picture.optimized = options.isOptimized ? 1 : 0
          unsafe picture.grey = options.isMono ? 1 : 0
          unsafe picture.density = UInt16(min(max(options.resolution.dotsPerInch.rounded(), 1), 65_535))
          unsafe picture.icc = profile.baseAddress
          unsafe picture.icc_size = UInt32(profile.count)
          unsafe picture.comment = comment.baseAddress
          unsafe picture.comment_size = UInt32(comment.count)
          return unsafe cjpeg_encode(&picture, &start, &size, &fault)
        }
      }
    }
    guard status == CJPEG_OK, let start = unsafe start else { throw .notEncoded(detail: fault.text) }
    defer { unsafe cjpeg_free(start) }
    return unsafe Array(UnsafeBufferPointer(start: start, count: size))
  }
}
