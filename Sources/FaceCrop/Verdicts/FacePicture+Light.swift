import Measures
import Orders
import PixelViews

extension FacePicture {
  /// Exposure and evenness of the light on the face.
  var lightVerdicts: [Verdict] { [overexposure, underexposure, evenness, dynamicRange].compactMap { $0 } }

  /// The zone below one eye, where ISO/IEC 29794-5 looks at skin: a square of 0.3 eye distances, half way down to the
  /// mouth.
  private func skin(below eye: Point<Output>) -> [Bitmap.Pixel] {
    let down = (chin - eyeMiddle) * 0.33
    let place = eye + down
    let half = eyeDistance * 0.15
    return pixels(around: place, radius: half * 1.128)
  }

  var skin: [Bitmap.Pixel] { skin(below: leftEye) + skin(below: rightEye) }

  private func zone(below eye: Point<Output>) -> [Double] { skin(below: eye).map(Self.luminance) }

  private var skinLight: [Double] { zone(below: leftEye) + zone(below: rightEye) }

  /// ISO/IEC 29794-5, over-exposure prevention: the share of skin from 247/255 of full luminance on; its quality is a
  /// half at 0.01.
  private var overexposure: Verdict? {
    let skin = skinLight
    guard skin.count >= 20 else { return nil }
    let share = Double(skin.count { $0 >= 247.0 / 255 }) / Double(skin.count)
    return Limit(
      name: .exposure, unit: .ratio, maximum: 0.02, doubt: 0.2, authority: "ISO/IEC 29794-5"
    ).verdict(share, uncertainty: 0.01)
  }

  /// Skin says nothing of too little light, since it may be dark: the whites of the eyes do, whoever's they are. Under
  /// 0.15 of full luminance at their brightest, some three stops below white, there may be too little.
  private var underexposure: Verdict? {
    guard let white = eyeWhite else { return nil }
    return Limit(
      name: .exposure, unit: .ratio, minimum: 0.15, doubt: 0.1, authority: "default"
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

  /// Illumination uniformity: the light of the darker zone over that of the brighter one, by their medians.
  ///
  /// ISO/IEC 29794-5 takes the overlap of both zones' histograms instead; in a picture without noise that is small for
  /// the gentlest of shading. Where the histograms overlap by the standard's half quality, light is even by either.
  private var evenness: Verdict? {
    let (left, right) = (zone(below: leftEye), zone(below: rightEye))
    guard left.count >= 20, right.count >= 20, let one = left.quantile(0.5), let other = right.quantile(0.5) else {
      return nil
    }
    let share = (min(one, other) + 0.005) / (max(one, other) + 0.005)
    return Limit(
      name: .lighting, unit: .ratio, minimum: 0.5, doubt: 0.25, authority: "ICAO 9303-3"
    ).verdict(share, uncertainty: 0.05)
  }

  /// ISO/IEC 29794-5, dynamic range: the entropy, in bits, of the histogram of luminance of the face, of which 8 is the
  /// most. A face in fog, or of a photocopy, has some 5 and less.
  private var dynamicRange: Verdict? {
    let middle = eyeMiddle.moved(towards: chin, by: 0.35)
    let face = pixels(around: middle, radius: eyesToChin * 0.75)
    guard face.count >= 400 else { return nil }
    var bins = [Int](repeating: 0, count: 256)
    // The values as they are encoded: the standard takes the grey of sRGB.
    for pixel in face {
      let grey = 2126 * Int(pixel.x) + 7152 * Int(pixel.y) + 722 * Int(pixel.z)
      bins[min(grey / 10_000, 255)] += 1
    }
    let bits = bins.reduce(0.0) { sum, count in
      guard count > 0 else { return sum }
      let share = Double(count) / Double(face.count)
      return sum - share * StableMath.logarithm(share) / 0.693_147_180_559_945_3
    }
    return Limit(
      name: .dynamicRange, unit: .ratio, minimum: 5.5, doubt: 1.5, authority: "ISO/IEC 29794-5"
    ).verdict(bits, uncertainty: 0.2)
  }
}
