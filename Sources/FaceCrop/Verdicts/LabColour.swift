import Measures
import PixelViews

/// A colour in CIELAB with the white of sRGB, D65.
struct LabColour: Sendable {
  let lightness: Double
  let a: Double
  let b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(_ pixel: Bitmap.Pixel) {
    self.init(
      red: FacePicture.linear[Int(pixel.x)], green: FacePicture.linear[Int(pixel.y)],
      blue: FacePicture.linear[Int(pixel.z)])
  }

  /// - Parameter pixel: values of sRGB as they are encoded, 0 to 255, between whole ones too.
  init(encoded pixel: SIMD4<Double>) {
    func linear(_ value: Double) -> Double {
      let low = min(max(Int(value), 0), 254)
      let (before, after) = (FacePicture.linear[low], FacePicture.linear[low + 1])
      return before + (after - before) * (value - Double(low))
    }
    self.init(red: linear(pixel.x), green: linear(pixel.y), blue: linear(pixel.z))
  }

  /// Of light, 0 to 1.
  private init(red: Double, green: Double, blue: Double) {
    // IEC 61966-2-1, each divided by the white's value.
    let x = Self.root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    let y = Self.root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    let z = Self.root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    self.init(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
  }

  /// The colour difference CIEDE2000 with all three factors 1 (CIE 142-2001, ISO/CIE 11664-6).
  func distance(to other: LabColour) -> Double {
    let meanChroma = (chroma(a) + other.chroma(other.a)) / 2
    let stretch = 1.5 - 0.5 * Self.share(meanChroma)
    let (chroma1, hue1) = (chroma(a * stretch), hue(a * stretch))
    let (chroma2, hue2) = (other.chroma(other.a * stretch), other.hue(other.a * stretch))
    let isGrey = chroma1 * chroma2 == 0
    var turn = isGrey ? 0 : hue2 - hue1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let dLightness = other.lightness - lightness
    let dChroma = chroma2 - chroma1
    let dHue = 2 * (chroma1 * chroma2).squareRoot() * Self.sine(turn / 2)
    let meanLightness = (lightness + other.lightness) / 2
    let chroma = (chroma1 + chroma2) / 2
    var hue = hue1 + hue2
    if !isGrey {
      if abs(hue1 - hue2) > 180 { hue += hue < 360 ? 360 : -360 }
      hue /= 2
    }
    let tone =
      1 - 0.17 * Self.cosine(hue - 30) + 0.24 * Self.cosine(2 * hue) + 0.32 * Self.cosine(3 * hue + 6)
      - 0.20 * Self.cosine(4 * hue - 63)
    let offset = (meanLightness - 50) * (meanLightness - 50)
    let lightnessScale = 1 + 0.015 * offset / (20 + offset).squareRoot()
    let chromaScale = 1 + 0.045 * chroma
    let hueScale = 1 + 0.015 * chroma * tone
    let blue = (hue - 275) / 25
    let rotation = -Self.sine(60 * StableMath.exponential(-blue * blue)) * 2 * Self.share(chroma)
    let (l, c, h) = (dLightness / lightnessScale, dChroma / chromaScale, dHue / hueScale)
    return max(l * l + c * c + h * h + rotation * c * h, 0).squareRoot()
  }

  private func chroma(_ a: Double) -> Double { (a * a + b * b).squareRoot() }

  /// Degrees from 0 to 360.
  private func hue(_ a: Double) -> Double {
    guard a != 0 || b != 0 else { return 0 }
    let degrees = Trigonometry.degrees(of: Offset<Output>(dx: a, dy: b))
    return degrees < 0 ? degrees + 360 : degrees
  }

  private static func sine(_ degrees: Double) -> Double { Trigonometry.sineAndCosine(degrees: degrees).sine }
  private static func cosine(_ degrees: Double) -> Double { Trigonometry.sineAndCosine(degrees: degrees).cosine }

  /// √(C⁷ / (C⁷ + 25⁷)).
  private static func share(_ chroma: Double) -> Double {
    let power = chroma * chroma * chroma * chroma * chroma * chroma * chroma
    return (power / (power + 6_103_515_625)).squareRoot()
  }

  /// CIE 15: the cube root, linear near zero.
  private static func root(_ share: Double) -> Double {
    share > 216.0 / 24389
      ? StableMath.exponential(StableMath.logarithm(share) / 3) : (24389.0 / 27 * share + 16) / 116
  }
}
