import Measures
import Orders

extension FacePicture {
  /// Lids: pairs of points above and below each eye, the second at its middle; the corners of each eye, outer and inner;
  /// all by the mesh's numbers.
  private static let leftLids = [(385, 380), (386, 374), (387, 373)]
  private static let rightLids = [(158, 153), (159, 145), (160, 144)]
  static let leftCorners = (263, 362)
  static let rightCorners = (33, 133)

  var eyeVerdicts: [Verdict] { [eyesOpen, redEye, eyesVisible].compactMap(\.self) + gaze }

  /// ISO/IEC 29794-5, eyes open: the opening of the less open eye over T, whose quality is a half at 0.02. Half-closed
  /// lids are at about 0.04. Points of a mesh stay apart where lids have closed or hair hangs: unless a dark pupil is
  /// seen beside its white, and its iris below it, it is open whether the eyes are.
  private var eyesOpen: Verdict? {
    guard let left = opening(Self.leftLids), let right = opening(Self.rightLids) else { return nil }
    var verdict = Limit(
      name: .eyesOpen, unit: .ratio, minimum: 0.04, doubt: 0.02, isMust: true, authority: "ISO/IEC 29794-5"
    ).verdict(min(left, right), uncertainty: 0.01)
    let isUnseen = pupilShare > Self.mostPupilShare || irisShare > Self.mostIrisShare
    if verdict.outcome == .pass, isUnseen || face.doubts.contains(.eyesUnseen) {
      verdict.outcome = .uncertain
      verdict.confidence = 0.5
    }
    return verdict
  }

  /// The light of a pupil and its iris over that of what lies beside them between the lids, of the eye that shows less
  /// of a difference; 0 where there is no mesh.
  var pupilShare: Double {
    shareOfWhite { pupil, _ in
      pixels(around: pupil, radius: max(eyeDistance * 0.05, 1)).map(Self.luminance).quantile(0.25)
    }
  }

  /// The same of the iris below the pupil: white is there where the pupil is hidden above. The lower lid hides it where
  /// eyes are narrowed.
  private var irisShare: Double {
    let down = (leftEye - rightEye).turnedClockwise
    let below = 0.065
    return shareOfWhite { pupil, lid in
      guard (lid - pupil).dot(down) > (below + 0.003) * down.dot(down) else { return nil }
      let iris = pixels(around: pupil + down * below, radius: max(eyeDistance * 0.025, 1))
      return iris.map(Self.luminance).quantile(0.35)
    }
  }

  /// - Parameter light: of a place at a pupil, by it and the middle of the lower lid.
  private func shareOfWhite(_ light: (_ pupil: Point<Output>, _ lid: Point<Output>) -> Double?) -> Double {
    let eyes = [(leftEye, Self.leftCorners, Self.leftLids[1].1), (rightEye, Self.rightCorners, Self.rightLids[1].1)]
    return eyes.compactMap { pupil, corners, lid -> Double? in
      guard let outer = point(corners.0), let inner = point(corners.1), let lid = point(lid) else { return nil }
      let beside = [outer, inner].flatMap { corner in
        pixels(around: pupil.moved(towards: corner, by: 0.55), radius: max(eyeDistance * 0.03, 1)).map(Self.luminance)
      }
      guard let low = light(pupil, lid), let high = beside.quantile(0.75), high > 0 else { return nil }
      return low / high
    }.max() ?? 0
  }

  private static let mostPupilShare = 0.45
  private static let mostIrisShare = 0.9

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
