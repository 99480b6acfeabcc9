import Measures
import PixelViews
import Raster

/// Where a picture ends that should have gone on.
enum Cut: String, Sendable, CaseIterable {
  case atTheChin, atTheMouth, atTheCheek, atTheForehead

  func bitmap(of portrait: BasePortrait) -> Bitmap {
    let face = portrait.truth
    let unit = face.eyeDistance
    var box = (
      left: 0.0, top: 0.0, right: Double(portrait.bitmap.width), bottom: Double(portrait.bitmap.height)
    )
    switch self {
    case .atTheChin: box.bottom = face.chin.y - 0.3 * unit
    case .atTheMouth: box.bottom = face.chin.y - 0.8 * unit
    case .atTheCheek: box.right = max(face.leftEye.x, face.rightEye.x) + 0.15 * unit
    case .atTheForehead: box.top = min(face.leftEye.y, face.rightEye.y) - 0.9 * unit
    }
    return BitmapPhoto(portrait.bitmap).resampled(
      by: Transform<Upright, Upright>(
        scale: 1, degrees: 0, carrying: Point(x: box.left, y: box.top), to: Point(x: 0, y: 0)),
      to: Extent<Upright>(width: Int(box.right - box.left), height: Int(box.bottom - box.top)))
  }
}
