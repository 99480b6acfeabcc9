import PixelViews

/// Light as it was in front of the lens, as far as a finished picture tells.
///
/// Where hair covers half of a pixel, half of each light arrives: mixtures are straight lines in light, not in the
/// picture's values. Two curves are taken back: that of sRGB (IEC 61966-2-1), and the shoulder by which cameras and
/// raw converters compress highlights, here 1 - e^(-1.2 x): without it a background exposed to white would count as no
/// brighter than paper, and hair in front of it as half transparent.
struct SceneLight: Sendable {
  private static let shoulder = 1.2
  /// The share of full white that counts as the brightest there is: keeps the light of clipped pixels finite.
  private static let ceiling = 0.95

  /// Light of each of the 256 values.
  let ofValue: [Float]
  /// By how much the light grows from one value to the next.
  let slope: [Float]
  /// The value of light in steps of 1/1024 of the square root of the brightest.
  private let valueOfRoot: [UInt8]

  static let standard = SceneLight()

  private init() {
    var light = (0...255).map { Self.light(ofValue: Double($0)) }
    light[0] = 0
    ofValue = light.map { Float($0) }
    slope = (0...255).map { value in
      let (low, high) = (max(value - 1, 0), min(value + 1, 255))
      return Float((light[high] - light[low]) / Double(high - low))
    }
    let brightest = light[255]
    var value = 0
    valueOfRoot = (0...1024).map { step in
      let wanted = brightest * Double(step * step) / (1024 * 1024)
      while value < 255, (light[value] + light[value + 1]) / 2 < wanted { value += 1 }
      return UInt8(value)
    }
  }

  /// Luminance and two differences of colour, the fourth 0.
  @inline(__always)
  func opponent(_ pixel: Bitmap.Pixel) -> SIMD4<Float> {
    let (red, green, blue) = (ofValue[Int(pixel.x)], ofValue[Int(pixel.y)], ofValue[Int(pixel.z)])
    return SIMD4((red + green + blue) / 3, (red - blue) / 2, (2 * green - red - blue) / 4, 0)
  }

  /// How much light one step of the values is at this pixel, squared.
  @inline(__always)
  func squaredStep(_ pixel: Bitmap.Pixel) -> Float {
    let mean = (slope[Int(pixel.x)] + slope[Int(pixel.y)] + slope[Int(pixel.z)]) / 3
    return mean * mean
  }

  /// R, G and B as light.
  @inline(__always)
  func light(_ pixel: Bitmap.Pixel) -> SIMD4<Float> {
    SIMD4(ofValue[Int(pixel.x)], ofValue[Int(pixel.y)], ofValue[Int(pixel.z)], 0)
  }

  /// From luminance and differences back to R, G and B.
  @inline(__always)
  static func light(opponent: SIMD4<Float>) -> SIMD4<Float> {
    // red + blue = 2 (Y - G') with green = Y + 4/3 C2.
    let green = opponent.x + opponent.z * (4.0 / 3)
    let half = (3 * opponent.x - green) / 2
    return SIMD4(half + opponent.y, green, half - opponent.y, 0)
  }

  /// The pixel that light makes.
  func pixel(_ light: SIMD4<Float>) -> Bitmap.Pixel {
    Bitmap.Pixel(value(light.x), value(light.y), value(light.z), 255)
  }

  private func value(_ light: Float) -> UInt8 {
    let share = min(max(light / ofValue[255], 0), 1)
    return valueOfRoot[Int(share.squareRoot() * 1024 + 0.5)]
  }

  private static func light(ofValue value: Double) -> Double {
    let share = value / 255
    let linear = share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055, 2.4)
    return -StableMath.logarithm(1 - ceiling * linear) / shoulder
  }

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    StableMath.exponential(exponent * StableMath.logarithm(base))
  }
}
