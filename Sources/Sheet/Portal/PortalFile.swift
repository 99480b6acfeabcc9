public import Measures
public import Orders
public import PixelViews
import Raster

/// A picture file as an authority's portal takes it: its pixels, its bytes, its format.
public struct PortalFile: Hashable, Sendable {
  public var bytes: [UInt8]
  public var format: UploadRule.Format
  public var extent: Extent<Output>
  /// Of a JPEG, 1...100.
  public var quality: Int?
  /// Bytes of the comment that lifts the file to the portal's floor.
  public var padding: Int

  /// Makes the largest picture of the best quality that `rule` takes.
  ///
  /// A ceiling in bytes is met by the quality first, down to where it begins to show, then by the size within the
  /// rule's range, and at the smallest size by the quality again. A floor is met by the quality, and where that is not
  /// enough by a comment that says what it is for. The file is decoded again and compared.
  /// - Parameters:
  ///   - preferred: the size where the rule leaves a choice.
  ///   - resolution: for the density tag.
  ///   - isMono: takes the colour out.
  ///   - render: the picture in the size asked for. Called again for each smaller size that is tried.
  public static func make(
    _ rule: UploadRule, preferred: Extent<Output>, resolution: Resolution, isMono: Bool,
    render: (Extent<Output>) -> Bitmap
  ) throws(PortalError) -> PortalFile {
    let band = try ByteBand(rule)
    let sizes = try PortalSizes(rule, preferred: preferred)
    let best = try PortalSearch(band: band, sizes: sizes).best { (extent: Extent<Output>) throws(PortalError) in
      let bitmap = render(extent)
      let found = Extent<Output>(width: bitmap.width, height: bitmap.height)
      guard found == extent else { throw .rendered(expected: extent, found: found) }
      return PortalPicture(
        bitmap: isMono ? bitmap.mono : bitmap, format: rule.format, resolution: resolution, isMono: isMono)
    }
    return try best.padded(to: band).verified()
  }
}
