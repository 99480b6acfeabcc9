import FaceCrop
import Measures
import Orders
import Photo
import PixelViews
import Raster

/// Makes every photo that is asked of one picture.
struct PictureRenderer: Sendable {
  let core: FaceCore
  let lab: LabProfile

  /// - Parameter picture: its number in the order, from 1.
  func render(_ bytes: [UInt8], item: OrderItem, picture: Int) throws(PictureFailure) -> [RenderedPhoto] {
    let photo: UprightPhoto
    do throws(PhotoError) {
      photo = try UprightPhoto(bytes)
    } catch {
      throw .photo(error)
    }
    let face = try core.face(item.face, in: photo)
    var made: [RenderedPhoto] = []
    for specification in item.specifications {
      made.append(try render(specification, face: face, from: photo, item: item, picture: picture))
    }
    return made
  }

  private func render(
    _ specification: Specification, face: Face, from photo: borrowing UprightPhoto, item: OrderItem, picture: Int
  ) throws(PictureFailure) -> RenderedPhoto {
    let wanted = BackgroundChoice(item.background, specification: specification)
    let print = try core.idPhoto(
      of: face, in: photo, specification: specification, target: .print(specification.resolution), background: wanted,
      item: item)
    let stopping = print.checks.filter(\.stopsDelivery)
    guard stopping.isEmpty else {
      throw .checks(print.verdicts.filter { stopping.map(\.name).contains($0.name) }, specification: specification.id)
    }
    let portal = specification.upload.isStated
      ? try core.idPhoto(of: face, in: photo, specification: specification, target: .upload, background: wanted, item: item)
      : nil
    let isAtLabResolution = lab.resolution == specification.resolution
    let sheet = isAtLabResolution
      ? print
      : try core.idPhoto(
        of: face, in: photo, specification: specification, target: .print(lab.resolution), background: wanted, item: item)
    return RenderedPhoto(
      picture: picture, specification: specification, print: print.bitmap, portal: portal?.bitmap, sheet: sheet.bitmap,
      checks: print.checks, replacedBackground: print.replacedBackground)
  }
}
