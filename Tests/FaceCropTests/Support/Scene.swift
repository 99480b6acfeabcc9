import FaceCrop
import Foundation
import Measures
import Orders
import PixelViews

/// Light and walls as no document takes them, painted over a portrait by its render's own mask.
enum Scene: String, Sendable, CaseIterable {
  case lightFromLeft, lightFromRight, shadowOnLeft, shadowOnRight, brighterSide, folds

  func paint(_ bitmap: inout Bitmap, of portrait: BasePortrait) {
    switch self {
    // A lamp beside the camera throws the head's shadow on the wall close behind it: half of the light is left.
    case .shadowOnLeft: ThrownShadow(aside: -0.3).paint(&bitmap, of: portrait)
    case .shadowOnRight: ThrownShadow(aside: 0.3).paint(&bitmap, of: portrait)
    // The far side of the face gets an eighth of the light, three stops less.
    case .lightFromLeft: light(&bitmap, of: portrait) { 1 - $2 / (1 + exp(-$0 / 0.12)) * 7 / 8 }
    case .lightFromRight: light(&bitmap, of: portrait) { 1 - $2 / (1 + exp($0 / 0.12)) * 7 / 8 }
    // Four times as much at the right edge of what is framed as at the left.
    case .brighterSide:
      light(&bitmap, of: portrait) { 1 - (1 - $2) * (1 - exp2(min(max(($0 - 1.4) / 1.4, -2), 0))) }
    case .folds: light(&bitmap, of: portrait) { 1 - (1 - $2) * 0.42 * (1 + sin(9 * $0 + sin(2 * $1))) }
    }
  }

  /// - Parameter light: of a place to the right of the middle of the eyes and below it, in distances between them, and of
  ///   the person's share of it.
  private func light(
    _ bitmap: inout Bitmap, of portrait: BasePortrait, by light: (Double, Double, Double) -> Double
  ) {
    let truth = portrait.truth
    let middle = truth.leftEye.moved(towards: truth.rightEye, by: 0.5)
    let right = (truth.leftEye - truth.rightEye) * (1 / truth.eyeDistance)
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width {
        let place = Point<Upright>(x: Double(x) + 0.5, y: Double(y) + 0.5) - middle
        let (aside, down) = (place.dot(right), place.dot(right.turnedClockwise))
        let share = Double(portrait.mask[x, y].x) / 255
        bitmap[x, y] = bitmap[x, y].lit(light(aside / truth.eyeDistance, down / truth.eyeDistance, share))
      }
    }
  }
}
