import Measures
import PixelViews
import Raster

/// What is left of a picture in its file.
enum PictureComparison {
  private static let stripHeight = 256

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
    for y in 0..<frame.height {
      let (row, wholeRow) = (y * frame.width, (frame.y + y) * whole.width + frame.x)
      // The fourth byte is the same in both. A row of 65,500 pixels cannot overflow a lane.
      var differences = SIMD4<UInt32>(repeating: 0)
      for x in 0..<frame.width {
        let (a, b) = (part.pixels[row + x], whole.pixels[wholeRow + x])
        let difference = pointwiseMax(a, b) &- pointwiseMin(a, b)
        differences &+= SIMD4<UInt32>(truncatingIfNeeded: difference)
      }
      sum += Int(differences.x) + Int(differences.y) + Int(differences.z)
    }
    return Double(sum) / Double(3 * max(frame.width * frame.height, 1))
  }
}
