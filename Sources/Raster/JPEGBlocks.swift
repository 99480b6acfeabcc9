import CJPEG
import Measures
public import PixelViews

/// A JPEG file's picture as the means of its blocks of eight pixels a side: no more than that is computed.
public struct JPEGBlocks: Sendable {
  /// Pixels along the side of a block.
  public static let side = 8

  /// One pixel for each block; at the right and the bottom a block may reach beyond the picture.
  public let means: Bitmap

  /// - Throws: what is wrong with the file. All of it is read.
  public init(_ file: [UInt8]) throws(RasterError) {
    let header = try PictureHeader(file)
    guard header.format == .jpeg, header.colour != .cmyk else { throw .unsupported(.jpeg, detail: "") }
    let blocks = { (length: Int) in (length + Self.side - 1) / Self.side }
    var means = Bitmap(
      width: blocks(header.extent.width), height: blocks(header.extent.height),
      filledWith: Bitmap.Pixel(repeating: 255))
    var fault = cjpeg_fault()
    let status = unsafe file.withUnsafeBufferPointer { file in
      unsafe means.pixels.withUnsafeMutableBytes { pixels in
        unsafe cjpeg_decode_rows(
          file.baseAddress, file.count, UInt32(Self.side), pixels.baseAddress?.assumingMemoryBound(to: UInt8.self),
          pixels.count, &fault)
      }
    }
    guard status == CJPEG_OK else { throw RasterError(fault) }
    self.means = means
  }
}
