import Crypto
import Foundation
import Measures
import PixelViews
import Raster

/// Turns rendered photos into the files that are handed over.
enum PhotoEncoder {
  /// High enough that a second look at 200 % shows no blocks; 4:4:4, so that red edges stay sharp.
  static let quality = 95
  /// Of the small pictures on the page.
  private static let previewQuality = 82
  /// Widths of the small pictures, in pixels: for a card on a telephone, the same at twice the density, and a desk.
  private static let previewWidths = [240, 480, 720]

  static func print(_ bitmap: Bitmap, resolution: Resolution) throws(RasterError) -> [UInt8] {
    try bitmap.jpeg(JPEGOptions(quality: quality, resolution: resolution, hasFullChroma: true, embedsProfile: true))
  }

  /// Smaller copies, smallest first: none is as wide as the picture itself, save where the picture is very small.
  static func previews(of bitmap: Bitmap) throws(RasterError) -> [(extent: Extent<Output>, jpeg: [UInt8])] {
    let widths = previewWidths.filter { $0 < bitmap.width }
    var previews: [(extent: Extent<Output>, jpeg: [UInt8])] = []
    for width in widths.isEmpty ? [bitmap.width] : widths {
      previews.append(try preview(of: bitmap, width: width))
    }
    return previews
  }

  /// - Parameter width: in pixels; a picture that is narrower stays as wide as it is.
  static func preview(
    of bitmap: Bitmap, width: Int
  ) throws(RasterError) -> (extent: Extent<Output>, jpeg: [UInt8]) {
    let width = min(width, bitmap.width)
    let scale = Double(width) / Double(bitmap.width)
    let extent = Extent<Output>(width: width, height: max(1, Int((Double(bitmap.height) * scale).rounded())))
    let options = JPEGOptions(quality: previewQuality, hasFullChroma: false, embedsProfile: false)
    return (extent, try bitmap.reduced(to: extent).jpeg(options))
  }
}

/// Gathers the files of an order while it is rendered.
struct RenderedFiles {
  private(set) var files: [String: Data] = [:]

  mutating func add(_ bytes: [UInt8], named name: String) -> RenderedOrder.File {
    let data = Data(bytes)
    files[name] = data
    return RenderedOrder.File(name: name, bytes: bytes.count, digest: SHA256.hash(data: data).hexadecimal)
  }

  mutating func add(_ bytes: [UInt8], named name: String, extent: Extent<Output>) -> RenderedOrder.Image {
    RenderedOrder.Image(file: add(bytes, named: name), width: extent.width, height: extent.height)
  }
}
