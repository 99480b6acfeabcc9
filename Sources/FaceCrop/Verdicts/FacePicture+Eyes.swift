import Measures
import Orders

extension FacePicture {
  /// Lids: pairs of points above and below each eye; the corners of each eye, outer and inner; all by the mesh's numbers.
  private static let leftLids = [(385, 380), (386, 374), (387, 373)]
  private static let rightLids = [(158, 153), (159, 145), (160, 144)]
  private static let leftCorners = (263, 362)
  private static let rightCorners = (33, 133)

  var eyeVerdicts: [Verdict] { [eyesOpen, gaze, redEye].compactMap(\.self) }

  /// ISO/IEC 29794-5, eyes open: the opening of the less open eye over T, whose quality is a half at 0.02. Half-closed
  /// lids are at about 0.04.
  private var eyesOpen: Verdict? {
    guard let left = opening(Self.leftLids), let right = opening(Self.rightLids) else { return nil }
    return Limit(
      name: .eyesOpen, unit: .ratio, minimum: 0.04, doubt: 0.02, isMust: true, authority: "ISO/IEC 29794-5"
    ).verdict(min(left, right), uncertainty: 0.01)
  }

  /// How far the pupils are from the middle between the eye's corners, in widths of the eye, where both eyes agree. A
  /// turned head shifts its pupils the other way when it looks at the camera: that is taken off.
  private var gaze: Verdict? {
    guard let left = offset(of: leftEye, Self.leftCorners), let right = offset(of: rightEye, Self.rightCorners) else {
      return nil
    }
    // The eye turns back by the angle of the head, on a radius of 12 mm in an opening of 30 mm.
    let turned = -Trigonometry.sineAndCosine(degrees: face.pose.yaw).sine * 12 / 30
    return Limit(
      name: .gaze, unit: .ratio, minimum: -0.14, maximum: 0.14, doubt: 0.1, authority: "ICAO 9303-3"
    ).verdict((left + right) / 2 - turned, uncertainty: 0.04)
  }

  /// From the middle between the corners, along the line of the eyes, in widths of the eye.
  private func offset(of pupil: Point<Output>, _ corners: (Int, Int)) -> Double? {
    guard let outer = point(corners.0), let inner = point(corners.1) else { return nil }
    let along = leftEye - rightEye
    let width = abs((outer - inner).dot(along)) / along.length
    guard along.length > 0, width > 0 else { return nil }
    return (pupil - outer.moved(towards: inner, by: 0.5)).dot(along) / along.length / width
  }

  /// Red of the pupils over the larger of green and blue, in light. A red pupil has three times as much and more; a dark
  /// one about as much.
  private var redEye: Verdict? {
    // A pupil in flash is 4 to 7 mm wide where the eyes are 62 mm apart.
    let radius = eyeDistance * 0.035
    guard radius >= 1 else { return nil }
    let ratios = [leftEye, rightEye].compactMap { place -> Double? in
      let pixels = pixels(around: place, radius: radius)
      guard !pixels.isEmpty else { return nil }
      func mean(_ channel: Int) -> Double {
        pixels.reduce(0) { $0 + Self.linear[Int($1[channel])] } / Double(pixels.count)
      }
      // A pupil that is nearly black has no colour worth a word.
      return (mean(0) + 0.02) / (max(mean(1), mean(2)) + 0.02)
    }
    guard let most = ratios.max() else { return nil }
    return Limit(name: .redEye, unit: .ratio, maximum: 2.2, doubt: 0.8, authority: "ICAO 9303-3").verdict(
      most, uncertainty: 0.3)
  }
}
