public import PixelViews
public import Raster

/// Holds a finished photo file against the picture that it was made of, before anybody gets it.
public enum PhotoProof {
  /// Of 255, on average over all channels: what a JPEG of high quality may lose of a noisy picture.
  private static let mostDifference = 12.0

  /// Decodes the file again and compares.
  ///
  /// - Throws: what is wrong with the file; `notEncoded` where it shows another picture.
  public static func check(_ file: [UInt8], against bitmap: Bitmap) throws(RasterError) {
    let difference = try PictureComparison.meanDifference(of: file, from: bitmap) ?? 255
    guard difference <= mostDifference else {
      throw .notEncoded(detail: "decoded again, the file differs from its picture")
    }
  }
}
