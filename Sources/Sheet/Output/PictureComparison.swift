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
    var sum = 0
    for top in stride(from: 0, to: bitmap.height, by: stripHeight) {
      let height = min(stripHeight, bitmap.height - top)
      let strip = picture.resampled(
        by: Transform<Stored, Output>(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: Double(-top)),
        to: Extent(width: bitmap.width, height: height))
      let start = top * bitmap.width
      for index in strip.pixels.indices {
        let (a, b) = (strip.pixels[index], bitmap.pixels[start + index])
        let difference = SIMD4<Int16>(truncatingIfNeeded: a) &- SIMD4<Int16>(truncatingIfNeeded: b)
        sum += Int(abs(difference.x)) + Int(abs(difference.y)) + Int(abs(difference.z))
      }
    }
    return Double(sum) / Double(3 * max(bitmap.pixels.count, 1))
  }
}
