import Orders
import PixelViews

/// A framed, finished picture, and what it was held against.
struct IDPhoto: Sendable {
  var bitmap: Bitmap
  var checks: [Check]
  /// What stands where the background was; nil where the picture was only cropped.
  var replacedBackground: Backdrop?
  /// Which share of its pixels is not as it was photographed, 0 to 1.
  var changedShare: Double

  func checks(accepting accepted: Set<CheckName>) -> [Check] {
    checks.map { check in
      var check = check
      check.isAccepted = check.outcome == .fail && accepted.contains(check.name)
      return check
    }
  }
}
