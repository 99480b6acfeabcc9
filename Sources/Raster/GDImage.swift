import CGD
import PixelViews

/// Owns an image of gd.
@safe struct GDImage: ~Copyable {
  let pointer: gdImagePtr

  /// White.
  init(width: Int, height: Int) throws(RasterError) {
    guard width > 0, height > 0, width <= Int(Int32.max), height <= Int(Int32.max) else {
      throw .unencodable(width: width, height: height)
    }
    guard let image = unsafe GDMessages.heard({ unsafe gdImageCreateTrueColor(Int32(width), Int32(height)) }).result
    else { throw .outOfMemory }
    unsafe pointer = image
    unsafe gdImageFilledRectangle(image, 0, 0, Int32(width) - 1, Int32(height) - 1, 0xFFFFFF)
  }

  init(_ bitmap: Bitmap) throws(RasterError) {
    try self.init(width: bitmap.width, height: bitmap.height)
    for y in 0..<bitmap.height {
      guard let row = unsafe pointer.pointee.tpixels[y] else { continue }
      for x in 0..<bitmap.width {
        let pixel = bitmap[x, y]
        unsafe row[x] = Int32(pixel.x) << 16 | Int32(pixel.y) << 8 | Int32(pixel.z)
      }
    }
  }

  deinit {
    unsafe gdImageDestroy(pointer)
  }
}
