import Foundation
import Measures
import Orders

extension FacePicture {
  /// From the centre about which an eye turns to its pupil, over the distance between the pupils: 13.5 mm to the front of
  /// the eye, less 3 mm to the pupil (Fry and Hill, "The center of rotation of the eye", Am. J. Optometry 39, 1962), of
  /// 63 mm (ANSUR II 2012).
  private static let eyeRadius = 10.5 / 63
  /// From that centre to the middle between an eye's corners, over the way to the pupil. By so much of a turned head's
  /// turn the pupil strays from there while it stays on the camera. In photographs of 83 people who look at it with their
  /// heads up to 12° aside, the angles scatter least for a third to a half; as if it were 1, they scatter by a fifth more.
  private static let cornerDepth = 0.5
  /// Degrees from the camera. ICAO 9303-3 asks for eyes that look at it without a figure. People take the gaze of a face
  /// on a screen for one at them up to 4° beside it (Horstmann and Linke, "Perception of direct gaze in a
  /// video-conference setting", Cognitive Research 7, 2022, doi:10.1186/s41235-022-00418-1); the corners of the eyes are
  /// known to a hundredth of the distance between the pupils, which is 3.5°.
  private static let mostTurn = 10.0
  /// Farther off, nobody takes it for one at them, however little is known of the corners.
  private static let certainTurn = 25.0
  /// How far up eyes seem to look that look straight ahead: they rest 0.03 distances above the middles of their corners.
  private static let restingRise = 10.0

  /// Eyes looking at the camera: how far the pupils are from the middles between the corners of their eyes, with what of
  /// it comes from the turn of the head, as an angle: sideways, then upwards. Both eyes together, since one that is nearer
  /// to the nose has another that is, too.
  var gaze: [Verdict] {
    guard let left = offset(of: leftEye, Self.leftCorners), let right = offset(of: rightEye, Self.rightCorners) else {
      return []
    }
    let mean = (left + right) / (2 * Self.eyeRadius)
    func turn(_ share: Double, head: Double) -> Double {
      let turned = share + Self.cornerDepth * Trigonometry.sineAndCosine(degrees: head).sine
      return asin(min(max(turned, -1), 1)) * 180 / .pi
    }
    func verdict(_ degrees: Double, middle: Double) -> Verdict {
      Limit(
        name: .gaze, unit: .degrees, minimum: middle - Self.mostTurn, maximum: middle + Self.mostTurn,
        doubt: Self.certainTurn - Self.mostTurn, authority: "ICAO 9303-3"
      ).verdict(degrees, uncertainty: 4)
    }
    return [
      verdict(turn(mean.x, head: face.pose.yaw), middle: 0),
      verdict(turn(-mean.y, head: face.pose.pitch), middle: Self.restingRise),
    ]
  }

  /// From the middle between the corners, along the line of the eyes and down, in distances between the pupils.
  private func offset(of pupil: Point<Output>, _ corners: (Int, Int)) -> SIMD2<Double>? {
    let along = leftEye - rightEye
    let square = along.dot(along)
    guard let outer = point(corners.0), let inner = point(corners.1), square > 0 else { return nil }
    let offset = pupil - outer.moved(towards: inner, by: 0.5)
    return SIMD2(offset.dot(along), offset.dot(along.turnedClockwise)) / square
  }
}
