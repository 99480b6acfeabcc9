import PixelViews

/// Pixels moved onto pixels: nothing has to be filtered, and every decoded file is looked at so once more.
extension Frame {
  /// Copies the part of the frame that shows in `bitmap`.
  ///
  /// - Parameters:
  ///   - x: the bitmap's column of the frame's first; `y` likewise.
  /// - Returns: whether the frame has a sample of each channel for each pixel; if not, nothing was copied.
  func copy(to bitmap: inout Bitmap, x: Int, y: Int) -> Bool {
    let columns = max(0, x)..<max(0, x, min(bitmap.width, x + width))
    let lines = max(0, y)..<max(0, y, min(bitmap.height, y + height))
    let bitmapWidth = bitmap.width
    func copy(_ row: (Int, UnsafeMutablePointer<Bitmap.Pixel>) -> Void) {
      unsafe bitmap.pixels.withUnsafeMutableBufferPointer { pixels in
        guard let pixels = pixels.baseAddress, !columns.isEmpty else { return }
        for line in lines { unsafe row(line - y, pixels + line * bitmapWidth + columns.lowerBound) }
      }
    }
    let first = columns.lowerBound - x
    switch self {
    case .grey(let plane):
      unsafe copy { line, pixels in
        let source = unsafe plane.rows[line] + (first * plane.step + (plane.offsets.first ?? 0))
        for index in 0..<columns.count {
          unsafe pixels[index] = Bitmap.Pixel(source[index * plane.step], 0, 0, 255)
          unsafe pixels[index].y = pixels[index].x
          unsafe pixels[index].z = pixels[index].x
        }
      }
    case .colours(let plane):
      guard plane.offsets.count == 3 else { return false }
      let (red, green, blue) = (plane.offsets[0], plane.offsets[1], plane.offsets[2])
      unsafe copy { line, pixels in
        var source = unsafe plane.rows[line] + first * plane.step
        for index in 0..<columns.count {
          unsafe pixels[index] = Bitmap.Pixel(source[red], source[green], source[blue], 255)
          unsafe source += plane.step
        }
      }
    case .lumaChroma(let luma, let cb, let cr):
      guard cb.width == luma.width, cb.height == luma.height, cr.width == luma.width, cr.height == luma.height
      else { return false }
      unsafe copy { line, pixels in
        unsafe Self.copy(
          luma: luma.rows[line] + first, cb: cb.rows[line] + first, cr: cr.rows[line] + first, count: columns.count,
          to: pixels)
      }
    }
    return true
  }

  private static func copy(
    luma: UnsafePointer<UInt8>, cb: UnsafePointer<UInt8>, cr: UnsafePointer<UInt8>, count: Int,
    to pixels: UnsafeMutablePointer<Bitmap.Pixel>
  ) {
    var index = 0
    let target = UnsafeMutableRawPointer(pixels)
    while index + 8 <= count {
      // Most of a sheet is bare paper.
      let isWhite = unsafe word(luma + index) == .max && word(cb + index) == grey && word(cr + index) == grey
      let colours =
        isWhite
        ? SIMD8<UInt32>(repeating: .max)
        : unsafe Colours.bytes(
          luma: eight(luma + index), cb: eight(cb + index) - 128, cr: eight(cr + index) - 128)
      unsafe target.storeBytes(of: colours, toByteOffset: 4 * index, as: SIMD8<UInt32>.self)
      index += 8
    }
    for index in index..<count {
      let colour = unsafe Colours.bytes(
        luma: SIMD8(repeating: Float(luma[index])), cb: SIMD8(repeating: Float(cb[index]) - 128),
        cr: SIMD8(repeating: Float(cr[index]) - 128))
      unsafe target.storeBytes(of: colour[0], toByteOffset: 4 * index, as: UInt32.self)
    }
  }

  /// Eight colour differences of zero.
  private static let grey: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
  }

  @inline(__always)
  private static func eight(_ bytes: UnsafePointer<UInt8>) -> SIMD8<Float> {
    unsafe Colours.floats(UnsafeRawPointer(bytes).loadUnaligned(as: SIMD8<UInt8>.self))
  }
}
