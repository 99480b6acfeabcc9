public import Measures
public import Orders
public import PixelViews
import Raster

/// A sheet as a picture, with all its photos and marks.
public struct PaintedSheet: Sendable {
  public let bitmap: Bitmap
  public let resolution: Resolution

  /// Of 255, on average over all channels: blocks' means lose what their quantisation takes, which is at most 1 from
  /// quality 50 upwards (ITU-T T.81, annex K), and what colours are clipped.
  private static let mostDifference = 3.0

  /// As a JPEG file in the lab's quality: sRGB with its profile, colour at full resolution, no EXIF. The
  /// file is read again from end to end, and the mean of each of its blocks is compared.
  public func jpeg(_ lab: LabProfile) throws(SheetOutputError) -> [UInt8] {
    let bytes: [UInt8]
    let difference: Double
    do throws(RasterError) {
      bytes = try bitmap.jpeg(JPEGOptions(quality: lab.jpegQuality, resolution: resolution, isOptimized: false))
      difference = try PictureComparison.meanDifferenceOfBlocks(of: bytes, from: bitmap) ?? 255
    } catch {
      throw .raster(error)
    }
    guard difference <= Self.mostDifference else { throw .notAsPainted(meanDifference: difference) }
    return bytes
  }
}
