import FaceCrop
import Orders
import PixelViews

/// A framed, finished picture with what was found of it, in memory only.
struct IDPhoto: Sendable {
  var bitmap: Bitmap
  var verdicts: [Verdict]
  /// The colour that stands where the background was; nil where the picture was only cropped.
  var replacedBackground: Colour?

  /// The verdicts as they may be written down.
  func checks(accepting accepted: Set<CheckName>) -> [Check] { [] }
}
