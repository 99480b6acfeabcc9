import Measures
import Raster

/// An encoded picture on its way to a portal's file.
struct PortalDraft {
  let picture: PortalPicture
  var bytes: [UInt8]
  let quality: Int?
  var padding = 0

  /// With a comment where the file is smaller than the band.
  func padded(to band: ByteBand) throws(PortalError) -> PortalDraft {
    guard bytes.count < band.least else { return self }
    let comment = PaddingComment(format: picture.format)
    let missing = max(band.least - bytes.count, comment.shortest)
    guard bytes.count + missing <= band.most, let longer = comment.inserted(into: bytes, adding: missing) else {
      throw .belowFloor(least: band.least, nearest: bytes.count, extent: picture.extent)
    }
    var draft = self
    draft.bytes = longer
    draft.padding = missing
    return draft
  }

  func verified() throws(PortalError) -> PortalFile {
    let difference: Double
    do throws(RasterError) {
      difference = try PictureComparison.meanDifference(of: bytes, from: picture.bitmap) ?? 255
    } catch {
      throw .raster(error)
    }
    guard difference <= mostDifference else { throw .notAsRendered(meanDifference: difference) }
    return PortalFile(
      bytes: bytes, format: picture.format, extent: picture.extent, quality: quality, padding: padding)
  }

  /// Of 255: what the encoder may take from pure noise, the worst that it can be given. Portraits stay far below.
  private var mostDifference: Double { quality.map { 12 + 0.4 * Double(100 - $0) } ?? 0 }
}
