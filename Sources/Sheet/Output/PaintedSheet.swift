public import Measures
public import Orders
public import PixelViews
import Raster

/// A sheet as a picture, with all its photos and marks.
public struct PaintedSheet: Sendable {
  public let bitmap: Bitmap
  public let resolution: Resolution

  /// Of 255, on average over all channels: what a JPEG of usable quality may lose of a noisy picture.
  private static let mostDifference = 12.0

  /// As a JPEG file in the lab's quality: sRGB with its profile, colour at full resolution, no EXIF. It is decoded
  /// again and compared.
  public func jpeg(_ lab: LabProfile) throws(SheetOutputError) -> [UInt8] {
    let bytes: [UInt8]
    let difference: Double
    do throws(RasterError) {
      bytes = try bitmap.jpeg(JPEGOptions(quality: lab.jpegQuality, resolution: resolution, isOptimized: false))
      difference = try PictureComparison.meanDifference(of: bytes, from: bitmap) ?? 255
    } catch {
      throw .raster(error)
    }
    guard difference <= Self.mostDifference else { throw .notAsPainted(meanDifference: difference) }
    return bytes
  }
}
