import FaceCrop
import Orders
import PixelViews

/// A framed, finished picture, and what it was held against.
struct IDPhoto: Sendable {
  var bitmap: Bitmap
  var checks: [Check]
  /// What stands where the background was; nil where the picture was only cropped.
  var replacedBackground: Backdrop?
  /// Which of its pixels are not as they were photographed.
  var changes: ChangedPixels

  func checks(accepting accepted: Set<CheckName>) -> [Check] {
    checks.map { check in
      var check = check
      check.isAccepted = check.outcome == .fail && accepted.contains(check.name)
      return check
    }
  }
}
