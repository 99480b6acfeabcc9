import Measures
import PixelViews
import Raster

/// What is left of a picture in its file.
enum PictureComparison {
  private static let stripHeight = 16

  /// How far the samples of `file`, decoded, are from those of `bitmap`, of 255 and on average over all; nil where
  /// the sizes differ. Strip by strip, so that the picture is not held a second time.
  static func meanDifference(of file: [UInt8], from bitmap: Bitmap) throws(RasterError) -> Double? {
    let picture = try Picture(decoding: file, header: PictureHeader(file))
    guard picture.extent == Extent(width: bitmap.width, height: bitmap.height) else { return nil }
    var sum = 0.0
    for top in stride(from: 0, to: bitmap.height, by: stripHeight) {
      let frame = PixelFrame(x: 0, y: top, width: bitmap.width, height: min(stripHeight, bitmap.height - top))
      let strip = picture.resampled(
        by: Transform<Stored, Output>(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: Double(-top)),
        to: Extent(width: frame.width, height: frame.height))
      sum += meanDifference(of: strip, from: bitmap, in: frame) * Double(frame.height)
    }
    return sum / Double(max(bitmap.height, 1))
  }

  /// How far the samples of `part` are from those of `frame` in `whole`, as above.
  /// - Precondition: the part is as large as the frame, and the frame is within the whole.
  static func meanDifference(of part: Bitmap, from whole: Bitmap, in frame: PixelFrame) -> Double {
    var sum = 0
    unsafe part.pixels.withUnsafeBytes { part in
      unsafe whole.pixels.withUnsafeBytes { pixels in
        for y in 0..<frame.height {
          unsafe sum += difference(
            part, from: 4 * y * frame.width, pixels, from: 4 * ((frame.y + y) * whole.width + frame.x),
            count: 4 * frame.width)
        }
      }
    }
    return Double(sum) / Double(3 * max(frame.width * frame.height, 1))
  }

  /// The sum of the differences of as many bytes, save the fourth of each pixel.
  private static func difference(
    _ a: UnsafeRawBufferPointer, from first: Int, _ b: UnsafeRawBufferPointer, from second: Int, count: Int
  ) -> Int {
    let colours = unsafe unsafeBitCast(SIMD4<UInt32>(repeating: 0x00FF_FFFF), to: SIMD16<UInt8>.self)
    var sum = 0
    var byte = 0
    while byte + 16 <= count {
      // So many that no lane overflows.
      let end = min(count, byte + 16 * 256)
      var differences = SIMD16<UInt16>(repeating: 0)
      while byte + 16 <= end {
        let x = unsafe a.loadUnaligned(fromByteOffset: first + byte, as: SIMD16<UInt8>.self)
        let y = unsafe b.loadUnaligned(fromByteOffset: second + byte, as: SIMD16<UInt8>.self)
        let difference = (pointwiseMax(x, y) &- pointwiseMin(x, y)) & colours
        differences &+= SIMD16<UInt16>(truncatingIfNeeded: difference)
        byte += 16
      }
      sum += Int(SIMD16<UInt32>(truncatingIfNeeded: differences).wrappedSum())
    }
    for byte in byte..<count where byte % 4 < 3 {
      unsafe sum += abs(Int(a[first + byte]) - Int(b[second + byte]))
    }
    return sum
  }
}
