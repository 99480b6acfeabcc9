import Measures
import PixelViews
import Raster

extension PictureComparison {
  /// How far the means of the blocks of a JPEG file are from those of `bitmap`, of 255 and on average over all blocks
  /// that are within it; nil where the sizes differ. A sheet costs a third of what comparing each sample does.
  static func meanDifferenceOfBlocks(of file: [UInt8], from bitmap: Bitmap) throws(RasterError) -> Double? {
    guard try PictureHeader(file).extent == Extent(width: bitmap.width, height: bitmap.height) else { return nil }
    let blocks = try JPEGBlocks(file).means
    let (columns, rows) = (bitmap.width / JPEGBlocks.side, bitmap.height / JPEGBlocks.side)
    guard columns > 0, rows > 0 else { return try meanDifference(of: file, from: bitmap) }
    var sum = 0
    unsafe bitmap.pixels.withUnsafeBytes { pixels in
      for row in 0..<rows {
        for column in 0..<columns {
          let start = 4 * JPEGBlocks.side * (row * bitmap.width + column)
          let mean = unsafe mean(pixels, from: start, stride: 4 * bitmap.width)
          let found = SIMD4<Int16>(truncatingIfNeeded: blocks[column, row])
          let difference = mean &- found
          sum += abs(Int(difference.x)) + abs(Int(difference.y)) + abs(Int(difference.z))
        }
      }
    }
    return Double(sum) / Double(3 * columns * rows)
  }

  /// Of a block of eight pixels a side.
  @inline(__always)
  private static func mean(_ pixels: UnsafeRawBufferPointer, from start: Int, stride: Int) -> SIMD4<Int16> {
    var sum = SIMD16<UInt16>(repeating: 0)
    for line in 0..<JPEGBlocks.side {
      let place = start + line * stride
      let left = unsafe pixels.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
      let right = unsafe pixels.loadUnaligned(fromByteOffset: place + 16, as: SIMD16<UInt8>.self)
      sum &+= SIMD16<UInt16>(truncatingIfNeeded: left) &+ SIMD16<UInt16>(truncatingIfNeeded: right)
    }
    let halves = sum.lowHalf &+ sum.highHalf
    return SIMD4<Int16>(truncatingIfNeeded: (halves.lowHalf &+ halves.highHalf &+ 32) &>> 6)
  }
}
