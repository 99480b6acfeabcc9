import Measures
public import PixelViews

extension Picture {
  /// A copy of a bitmap, to resample it.
  ///
  /// - Precondition: the bitmap has pixels.
  public init(_ bitmap: Bitmap) {
    precondition(bitmap.width > 0 && bitmap.height > 0, "a picture has pixels")
    let pixels = UnsafeMutablePointer<Bitmap.Pixel>.allocate(capacity: bitmap.pixels.count)
    unsafe pixels.initialize(from: bitmap.pixels, count: bitmap.pixels.count)
    let bytes = unsafe UnsafeRawPointer(pixels).assumingMemoryBound(to: UInt8.self)
    unsafe self.init(
      frame: .colours(
        Plane(
          base: bytes, stride: 4 * bitmap.width, width: bitmap.width, height: bitmap.height, step: 4,
          offsets: [0, 1, 2], owner: ForeignMemory { unsafe pixels.deallocate() })))
  }

  /// All pixels, as they are stored.
  public borrowing func bitmap() -> Bitmap {
    resampled(by: Transform<Stored, Stored>.identity, to: extent)
  }
}
