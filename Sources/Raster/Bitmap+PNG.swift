import CGD
public import Measures
public import PixelViews

extension Bitmap {
  /// The bitmap as a PNG file of three channels with a density tag, marked as sRGB.
  public func png(resolution: Resolution = Resolution(dotsPerInch: 300)) throws(RasterError) -> [UInt8] {
    let image = try GDImage(self)
    let density = UInt32(min(max(resolution.dotsPerInch.rounded(), 1), 65_535))
    var size: Int32 = 0
    let (start, said) = unsafe GDMessages.heard {
      unsafe gdImageSetResolution(image.pointer, density, density)
      return unsafe gdImagePngPtrEx(image.pointer, &size, 6)
    }
    guard let start = unsafe start, size > Self.headerEnd else { throw .notEncoded(detail: said) }
    defer { unsafe gdFree(start) }
    var bytes = unsafe Array(UnsafeRawBufferPointer(start: start, count: Int(size)))
    bytes.insert(contentsOf: Self.sRGBChunk, at: Self.headerEnd)
    return bytes
  }

  /// The signature's eight bytes and the header chunk's 25.
  private static let headerEnd = 33

  /// ISO/IEC 15948, 11.3.2.5: one byte, 0 for perceptual, and the checksum. gd cannot write it.
  private static let sRGBChunk: [UInt8] = [
    0, 0, 0, 1, 0x73, 0x52, 0x47, 0x42, 0, 0xAE, 0xCE, 0x1C, 0xE9,
  ]
}
