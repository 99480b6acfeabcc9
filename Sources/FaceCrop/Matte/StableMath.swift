/// Exponential and logarithm out of the four basic operations alone. The system's versions may differ in the last bit
/// from one processor to the next, and the same photo must give the same bytes everywhere.
enum StableMath {
  /// ln x for x > 0, to about 1e-15.
  static func logarithm(_ x: Double) -> Double {
    var mantissa = x.significand
    var exponent = Double(x.exponent)
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      exponent += 1
    }
    // ln m = 2 artanh((m - 1) / (m + 1)), and |quotient| <= 0.172.
    let quotient = (mantissa - 1) / (mantissa + 1)
    let square = quotient * quotient
    var sum = 0.0
    for power in stride(from: 21, through: 1, by: -2) { sum = sum * square + 1 / Double(power) }
    return exponent * 0.693_147_180_559_945_3 + 2 * quotient * sum
  }

  /// e^x, to about 1e-15 of it.
  static func exponential(_ x: Double) -> Double {
    let whole = (x * 1.442_695_040_888_963_4).rounded()
    let rest = x - whole * 0.693_147_180_559_945_3
    var sum = 1.0
    for divisor in stride(from: 14.0, through: 1, by: -1) { sum = 1 + sum * rest / divisor }
    return Double(sign: .plus, exponent: Int(whole), significand: sum)
  }

  /// e^x of eight at once for -80 <= x <= 0, to about 5e-6 of it.
  @inline(__always)
  static func exponential(_ x: SIMD8<Float>) -> SIMD8<Float> {
    let scaled = x * 1.442_695
    // Where neighbouring floats are 1 apart, adding rounds to whole numbers and leaves them in the lowest bits.
    let shift = SIMD8<Float>(repeating: 12_582_912)
    let shifted = scaled + shift
    let whole = shifted - shift
    let rest = (scaled - whole) * 0.693_147_2
    var sum = SIMD8<Float>(repeating: 1.0 / 120)
    sum = sum * rest + (1.0 / 24)
    sum = sum * rest + (1.0 / 6)
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    let exponent = shifted.bits &- shift.bits &+ 127
    return sum * SIMD8<Float>(bits: exponent &<< 23)
  }
}

extension StableMath {
  /// e^x of one for -80 <= x <= 0, to about 5e-6 of it.
  @inline(__always)
  static func exponential(_ x: Float) -> Float {
    let scaled = x * 1.442_695
    let shift = Float(12_582_912)
    let whole = (scaled + shift) - shift
    let rest = (scaled - whole) * 0.693_147_2
    var sum = Float(1.0 / 120)
    sum = sum * rest + (1.0 / 24)
    sum = sum * rest + (1.0 / 6)
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    return sum * Float(bitPattern: UInt32(truncatingIfNeeded: Int32(whole) &+ 127) &<< 23)
  }
}

extension SIMD8<Float> {
  @inline(__always)
  fileprivate var bits: SIMD8<UInt32> { unsafe unsafeBitCast(self, to: SIMD8<UInt32>.self) }

  @inline(__always)
  fileprivate init(bits: SIMD8<UInt32>) {
    self = unsafe unsafeBitCast(bits, to: SIMD8<Float>.self)
  }
}
