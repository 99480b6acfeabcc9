import Foundation
import Ledger
import Measures
import Orders
import PixelViews
import Raster

/// The file of a photo as its customer has it, wherever it still lies.
struct DeliveredPhoto {
  let folder: StudioFolder
  /// Where files of that content were put.
  let files: [DeliveredFile]
  let hash: ContentHash

  init(_ photo: ReprintPhoto, in folder: StudioFolder) {
    self.folder = folder
    files = photo.files
    hash = photo.delivered
  }

  /// Nil where it is nowhere any more with its recorded digest.
  var bytes: [UInt8]? {
    for file in files {
      let place = folder.url(of: file.place).appending(path: file.path)
      guard let data = FileManager.default.contents(atPath: place.path) else { continue }
      let bytes = [UInt8](data)
      if ContentHash(of: bytes) == hash { return bytes }
    }
    return nil
  }

  /// Decoded, in the extent that a sheet of that resolution needs; nil where it is nowhere.
  func bitmap(of size: PrintSize, at resolution: Resolution) -> Bitmap? {
    guard let bytes, let header = try? PictureHeader(bytes),
      let picture = try? Picture(decoding: bytes, header: header)
    else { return nil }
    let extent = resolution.extent(size, in: Output.self)
    let bitmap = picture.bitmap()
    if bitmap.width == extent.width, bitmap.height == extent.height { return bitmap }
    return picture.resampled(
      by: Transform<Stored, Output>(
        a: Double(extent.width) / Double(bitmap.width), b: 0, c: 0,
        d: Double(extent.height) / Double(bitmap.height), tx: 0, ty: 0), to: extent)
  }
}
