import FaceCrop
import Measures
import Orders
import Photo
import PixelViews
import Raster
import Sheet

/// Makes every photo that is asked of one picture.
struct PictureRenderer: Sendable {
  let core: FaceCore
  let lab: LabProfile

  /// - Parameters:
  ///   - picture: its number in the order, from 1.
  ///   - age: of the person in it, in whole years; nil where it is not known.
  func render(
    _ bytes: [UInt8], item: OrderItem, picture: Int, age: Int? = nil
  ) throws(PictureFailure) -> [RenderedPhoto] {
    let photo: UprightPhoto
    do throws(PhotoError) {
      photo = try UprightPhoto(bytes)
    } catch {
      throw .photo(error)
    }
    let face = try core.face(item.face, in: photo)
    var made: [RenderedPhoto] = []
    for specification in item.specifications {
      made.append(try render(specification, face: face, from: photo, item: item, picture: picture, age: age))
    }
    return made
  }

  private func render(
    _ specification: Specification, face: Face, from photo: borrowing UprightPhoto, item: OrderItem, picture: Int,
    age: Int?
  ) throws(PictureFailure) -> RenderedPhoto {
    let background = BackgroundChoice(item.background, specification: specification)
    let subject = Subject(age: age, coversHead: item.person.coversHead)
    let print = try core.idPhoto(
      of: face, in: photo, for: specification, target: .print(specification.resolution), background: background,
      subject: subject, isJudged: true)
    let checks = print.checks(accepting: item.accepted)
    let stopping = checks.filter(\.stopsDelivery)
    guard stopping.isEmpty else { throw .checks(stopping, specification: specification) }
    var sheet = print
    if lab.resolution != specification.resolution {
      sheet = try core.idPhoto(
        of: face, in: photo, for: specification, target: .print(lab.resolution), background: background,
        subject: subject, isJudged: false)
    }
    return RenderedPhoto(
      picture: picture, specification: specification, copies: item.copies, paper: item.paper, print: print.bitmap,
      portal: try portal(specification, face: face, from: photo, background: background, age: age), sheet: sheet.bitmap,
      checks: checks, replacedBackground: print.replacedBackground, changes: print.changes)
  }

  private func portal(
    _ specification: Specification, face: Face, from photo: borrowing UprightPhoto, background: BackgroundChoice,
    age: Int?
  ) throws(PictureFailure) -> PortalPhoto? {
    guard specification.upload.isStated else { return nil }
    let framing = try core.framing(
      of: face, in: photo.extent, for: specification, target: .upload, background: background, age: age)
    var failure: PictureFailure?
    let made: PortalPhoto
    do throws(PortalError) {
      let file = try PortalFile.make(
        specification.upload, preferred: framing.extent, resolution: framing.resolution, isMono: specification.isMono
      ) { extent in
        do throws(PictureFailure) {
          return try core.picture(
            of: face, in: photo, through: framing.scaled(to: extent), extent: extent, background: background)
        } catch {
          failure = error
          return Bitmap(width: extent.width, height: extent.height, filledWith: Bitmap.Pixel(repeating: 255))
        }
      }
      made = PortalPhoto(bytes: file.bytes, extent: file.extent, fileEnding: file.format == .png ? "png" : "jpg")
    } catch {
      throw .portal(error, specification: specification.id)
    }
    if let failure { throw failure }
    return made
  }
}
