import FaceCrop
import Measures
import Photo
import PixelViews
import Raster

/// A portrait of one person that conditions are tried on: at most 1,600 pixels long, so that a condition costs the same
/// for all.
struct BasePortrait: Sendable {
  let file: String
  let bitmap: Bitmap
  /// The person's part of each pixel.
  let mask: Bitmap
  let truth: TrueFace

  /// Of its file.
  var name: String { String(file.dropFirst("photos/".count).dropLast(".jpg".count)) }

  static let all: [BasePortrait] = {
    do {
      return try Portraits.truth.pictures.filter { $0.faces.count == 1 }.map(BasePortrait.init)
    } catch {
      fatalError("samples/portraits cannot be read: \(error)")
    }
  }()

  private init(_ picture: GroundTruth.Picture) throws {
    let photo = try Portraits.photo(picture.file)
    let scale = min(1, 1600 / Double(photo.extent.longSide))
    let move = Transform<Upright, Upright>(scale: scale, degrees: 0, carrying: Point(x: 0, y: 0), to: Point(x: 0, y: 0))
    let extent = Extent<Upright>(
      width: Int((Double(photo.extent.width) * scale).rounded()),
      height: Int((Double(photo.extent.height) * scale).rounded()))
    let maskFile = picture.file.replacing("photos/", with: "masks/").replacing(".jpg", with: ".png")
    let mask = try Portraits.photo(maskFile)
    let enlargement = Double(extent.width) / Double(mask.extent.width)
    file = picture.file
    bitmap = photo.resampled(by: move, to: extent)
    self.mask = mask.resampled(
      by: Transform<Upright, Upright>(
        scale: enlargement, degrees: 0, carrying: Point(x: 0, y: 0), to: Point(x: 0, y: 0)), to: extent)
    truth = picture.faces[0].carried(by: move)
  }

  /// Nil where not exactly one face is found.
  func errors(under change: Change, by finder: FaceFinder) throws -> FaceErrors? {
    let source = Extent<Upright>(width: bitmap.width, height: bitmap.height)
    let (move, extent) = change.move(source, truth)
    let moved = truth.carried(by: move)
    func errors(_ faces: [Face]) -> FaceErrors? {
      faces.count == 1 ? FaceErrors(faces[0], moved) : nil
    }
    if extent.longSide > 3000 {
      return errors(try finder.faces(in: MovedPhoto(BitmapPhoto(bitmap), by: move, to: extent)))
    }
    var changed = move == .identity ? bitmap : BitmapPhoto(bitmap).resampled(by: move, to: extent)
    change.apply(to: &changed, mask: mask, eyeDistance: moved.eyeDistance)
    if case .jpeg(let quality) = change {
      let options = JPEGOptions(quality: quality, hasFullChroma: false)
      return errors(try finder.faces(in: UprightPhoto(changed.jpeg(options))))
    }
    return errors(try finder.faces(in: BitmapPhoto(changed)))
  }
}
