import Measures
import Orders

/// Eyes visible (ISO/IEC 29794-5): whether hair, a frame or a dark lens is between the eyes and the camera.
///
/// The standard asks for a mask of what covers the face. Here the skin around each eye is held against itself: locks of
/// hair cross the upper lid in many lines, the rim of a pair of glasses that crosses a pupil crosses the skin on both
/// sides of that eye too, and a dark lens darkens the skin below the eye against the cheek.
///
/// Lengths are in distances between the pupils, from the pupil: outwards, away from the nose, and down.
extension FacePicture {
  /// One verdict: on the first of the three that is not met, or on hair; nil where the eyes have too few pixels.
  var eyesVisible: Verdict? {
    guard !eyes.isEmpty else { return nil }
    let verdicts = [hairOverEyes, rimOverEyes, lensLight]
    return verdicts.first { $0.outcome != .pass } ?? verdicts[0]
  }

  /// How much it grows lighter and darker along the upper lids, there and back, in logarithms of light: each dark lock on
  /// light skin adds 2 and more. Of 100 photographs four have 1.7 to 2: by a lock beside the eye, by paint and false
  /// lashes.
  private var hairOverEyes: Verdict {
    Limit(
      name: .occlusion, unit: .ratio, maximum: 1.7, doubt: .infinity, authority: "ISO/IEC 29794-5"
    ).verdict(eyes.map(\.lidVariation).max() ?? 0, uncertainty: 0.4)
  }

  /// How dark the line is that crosses the skin on both sides of an eye, in logarithms of light: wrinkles have 0.2. A frame
  /// that takes 30 % of the light of skin is one.
  private var rimOverEyes: Verdict {
    Limit(
      name: .occlusion, unit: .ratio, maximum: 0.36, doubt: .infinity, authority: "ISO/IEC 29794-5"
    ).verdict(eyes.map(\.rimContrast).max() ?? 0, uncertainty: 0.1)
  }

  /// The light that the skin below an eye sends over that of the cheek, of the lighter side. Light goes through a lens
  /// twice: 0.35 is left by one that lets 59 % pass. ICAO 9303-3 wants no tint; one that is hardly seen passes.
  private var lensLight: Verdict {
    Limit(
      name: .occlusion, unit: .ratio, minimum: 0.35, doubt: .infinity, authority: "ISO/IEC 29794-5"
    ).verdict(eyes.map(\.lowerLight).max() ?? 1, uncertainty: 0.08)
  }

  /// The left and the right one; none where they are less than 16 pixels apart.
  var eyes: [EyeSurroundings] {
    let line = leftEye - rightEye
    guard line.length >= 16, line.length < 1e5 else { return [] }
    return [
      EyeSurroundings(picture: self, pupil: leftEye, outwards: line, down: line.turnedClockwise),
      EyeSurroundings(picture: self, pupil: rightEye, outwards: line * -1, down: line.turnedClockwise),
    ]
  }
}

/// The skin around one eye.
struct EyeSurroundings {
  let picture: FacePicture
  let pupil: Point<Output>
  let outwards: Offset<Output>
  let down: Offset<Output>

  /// The mean light around a place, and a little, so that noise in black counts for little.
  func light(_ aside: Double, _ below: Double) -> Double {
    let pixels = picture.pixels(
      around: pupil + outwards * aside + down * below, radius: max(0.012 * outwards.length, 0.8))
    return pixels.reduce(0) { $0 + FacePicture.luminance($1) } / Double(max(pixels.count, 1)) + 0.005
  }

  /// The least of seven lines across the upper lid: how far the logarithm of the light goes up and down, less the way
  /// from one end to the other. Locks cross them all; brows are on the upper ones, lashes on the lower ones.
  var lidVariation: Double {
    let lines = stride(from: -0.2, through: -0.115, by: 0.08 / 6).map { below in
      // Along the locks, so that noise does not count.
      let values = stride(from: -0.15, through: 0.15, by: 0.02).map { aside in
        StableMath.logarithm((light(aside, below - 0.02) + light(aside, below) + light(aside, below + 0.02)) / 3)
      }
      let way = zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
      return way - abs((values.last ?? 0) - (values.first ?? 0))
    }
    return lines.min() ?? 0
  }

  /// How dark the level line is that crosses the skin on both sides, towards the nose and towards the temple, at about one
  /// height: of three lines downwards on each side the median, so that what runs downwards itself does not count.
  var rimContrast: Double {
    let sides = [[-0.34, -0.31, -0.28], [0.31, 0.34, 0.37]].map { asides in
      let lines = asides.map { valleys(line(at: $0, from: -0.18, to: 0.18), reach: 6) }
      return (lines.first ?? []).indices.map { index in
        lines.compactMap { $0.highest(near: index, 1) }.quantile(0.5) ?? 0
      }
    }
    let (inner, outer) = (sides[0], sides[1])
    return inner.indices.map { min(inner[$0], outer.highest(near: $0, 4) ?? 0) }.max() ?? 0
  }

  /// The logarithms of light down a line, a hundredth of a distance apart.
  func line(at aside: Double, from top: Double, to bottom: Double) -> [Double] {
    stride(from: top, through: bottom, by: 0.01).map { below in
      StableMath.logarithm((light(aside - 0.015, below) + light(aside, below) + light(aside + 0.015, below)) / 3)
    }
  }

  /// By how much each place of a line is darker than those on both sides of it, `reach` places off; negative where it is
  /// brighter.
  func valleys(_ line: [Double], reach: Int) -> [Double] {
    line.indices.dropFirst(reach).dropLast(reach).map { index in
      let (before, after) = (line[index - reach] - line[index], line[index + reach] - line[index])
      return before * after > 0 ? (before > 0 ? min(before, after) : max(before, after)) : 0
    }
  }

  var lowerLight: Double {
    func mean(_ below: Double) -> Double { (light(-0.1, below) + light(0, below) + light(0.1, below)) / 3 }
    return mean(0.2) / mean(0.6)
  }
}

extension [Double] {
  fileprivate func highest(near index: Int, _ reach: Int) -> Double? {
    self[Swift.max(index - reach, 0)...Swift.min(index + reach, count - 1)].max()
  }
}
