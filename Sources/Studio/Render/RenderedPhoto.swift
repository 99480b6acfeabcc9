import FaceCrop
import Measures
import Orders
import PixelViews
import Raster
import Sheet

/// One picture made for one specification, in pixels.
struct RenderedPhoto: Sendable {
  /// The picture's number in the order, from 1.
  var picture: Int
  var specification: Specification
  var copies: Int?
  var paper: PaperSize?
  /// At the specification's resolution.
  var print: Bitmap
  /// In the pixels that the authority's portal asks for.
  var portal: PortalPhoto?
  /// At the lab's resolution.
  var sheet: Bitmap
  var checks: [Check]
  var replacedBackground: Backdrop?
  /// Which pixels are not as they were photographed.
  var changes: ChangedPixels

  var name: String { "\(specification.id)-\(picture)" }

  /// Encodes the photo, decodes it again to compare, and says what the cache keeps of it.
  func record(into files: inout RenderedFiles) throws(RasterError) -> RenderedOrder.Photo {
    let jpeg = try PhotoEncoder.print(print, resolution: specification.resolution)
    try PhotoProof.check(jpeg, against: print)
    var previews: [RenderedOrder.Image] = []
    for preview in try PhotoEncoder.previews(of: print) {
      previews.append(
        files.add(preview.jpeg, named: "\(name)-preview-\(preview.extent.width).jpg", extent: preview.extent))
    }
    return RenderedOrder.Photo(
      picture: picture, specification: specification.id,
      print: files.add(jpeg, named: name + ".jpg", extent: Extent(width: print.width, height: print.height)),
      upload: portal.map { files.add($0.bytes, named: "\(name)-upload.\($0.fileEnding)", extent: $0.extent) },
      previews: previews, checks: checks.map(CheckRecord.init), replacedBackground: replacedBackground,
      changedPercent: Int(((changes.background + changes.edge) * 100).rounded()),
      changedEdgePercent: Int((changes.edge * 100).rounded(.up)))
  }
}

/// A finished file for an authority's portal.
struct PortalPhoto: Sendable {
  var bytes: [UInt8]
  var extent: Extent<Output>
  var fileEnding: String
}
