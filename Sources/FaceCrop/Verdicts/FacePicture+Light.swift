import Measures
import Orders

extension FacePicture {
  /// Exposure and evenness of the light on the face.
  var lightVerdicts: [Verdict] { [overexposure, underexposure, evenness].compactMap { $0 } }

  /// Luminances of the zone below one eye, where ISO/IEC 29794-5 looks at skin: a square of 0.3 eye distances, half way
  /// down to the mouth.
  private func zone(below eye: Point<Output>) -> [Double] {
    let down = (chin - eyeMiddle) * 0.33
    let place = eye + down
    let half = eyeDistance * 0.15
    return pixels(around: place, radius: half * 1.128).map(Self.luminance)
  }

  private var skin: [Double] { zone(below: leftEye) + zone(below: rightEye) }

  /// ISO/IEC 29794-5, over-exposure prevention: the share of skin from 247/255 of full luminance on; its quality is a
  /// half at 0.01.
  private var overexposure: Verdict? {
    let skin = skin
    guard skin.count >= 20 else { return nil }
    let share = Double(skin.count { $0 >= 247.0 / 255 }) / Double(skin.count)
    return Limit(
      name: .exposure, unit: .ratio, maximum: 0.02, doubt: 0.2, authority: "ISO/IEC 29794-5"
    ).verdict(share, uncertainty: 0.01)
  }

  /// Skin says nothing of too little light, since it may be dark: the whites of the eyes do, whoever's they are. Under
  /// 0.08 of full luminance at their brightest, three and a half stops below white, there is too little.
  private var underexposure: Verdict? {
    guard let white = eyeWhite else { return nil }
    return Limit(
      name: .exposure, unit: .ratio, minimum: 0.08, doubt: 0.05, authority: "default"
    ).verdict(white, uncertainty: 0.03)
  }

  /// The bright tenth of what lies between the lids, of the brighter eye.
  private var eyeWhite: Double? {
    let corners = [(leftEye, 263, 362), (rightEye, 33, 133)]
    return corners.compactMap { pupil, outer, inner -> Double? in
      guard let outer = point(outer), let inner = point(inner) else { return nil }
      let beside = [outer, inner].flatMap { corner in
        pixels(around: pupil.moved(towards: corner, by: 0.55), radius: max(eyeDistance * 0.03, 1)).map(Self.luminance)
      }
      return beside.quantile(0.9)
    }.max()
  }

  /// ISO/IEC 29794-5, illumination uniformity: by how much the histograms of both zones overlap, which is 1 for light
  /// that is the same on both sides.
  private var evenness: Verdict? {
    let (left, right) = (zone(below: leftEye), zone(below: rightEye))
    guard left.count >= 20, right.count >= 20 else { return nil }
    func histogram(_ values: [Double]) -> [Double] {
      var bins = [Double](repeating: 0, count: 256)
      for value in values { bins[min(max(Int(value * 255 + 0.5), 0), 255)] += 1 / Double(values.count) }
      return bins
    }
    let overlap = zip(histogram(left), histogram(right)).reduce(0) { $0 + min($1.0, $1.1) }
    return Limit(
      name: .lighting, unit: .ratio, minimum: 0.2, doubt: 0.17, authority: "ISO/IEC 29794-5"
    ).verdict(overlap, uncertainty: 0.1)
  }
}
