import Measures
import PixelViews

/// Splitmix64: the same numbers in every run.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Bitmap {
  /// - Parameter value: of red, green and blue at the centre of a pixel.
  static func grey(width: Int, height: Int, _ value: (_ x: Double, _ y: Double) -> Double) -> Bitmap {
    var bitmap = Bitmap(width: width, height: height, filledWith: Pixel(repeating: 255))
    for y in 0..<height {
      for x in 0..<width {
        let level = UInt8(min(max(value(Double(x) + 0.5, Double(y) + 0.5), 0), 255).rounded())
        bitmap[x, y] = Pixel(level, level, level, 255)
      }
    }
    return bitmap
  }

  static func noise(width: Int, height: Int, seed: UInt64 = 1) -> Bitmap {
    var numbers = SeededNumbers(state: seed)
    let pixels = (0..<width * height).map { _ in
      let number = numbers.next()
      return Pixel(
        UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8),
        UInt8(truncatingIfNeeded: number >> 16), 255)
    }
    return Bitmap(width: width, height: height, pixels: pixels)
  }

  /// The red of a row.
  func row(_ y: Int) -> [Int] { (0..<width).map { Int(self[$0, y].x) } }

  /// The largest difference of a channel.
  func distance(to other: Bitmap) -> Int {
    zip(pixels, other.pixels).reduce(0) { most, pair in
      (0..<4).reduce(most) { max($0, abs(Int(pair.0[$1]) - Int(pair.1[$1]))) }
    }
  }
}

extension Transform {
  static func scaling(_ scale: Double) -> Self { Self(a: scale, b: 0, c: 0, d: scale, tx: 0, ty: 0) }
}

extension Bitmap {
  /// - Parameter value: of the three channels at the centre of a pixel.
  static func coloured(
    width: Int, height: Int, _ value: (_ x: Double, _ y: Double) -> (Double, Double, Double)
  ) -> Bitmap {
    func level(_ value: Double) -> UInt8 { UInt8(min(max(value, 0), 255).rounded()) }
    var bitmap = Bitmap(width: width, height: height, filledWith: Pixel(repeating: 255))
    for y in 0..<height {
      for x in 0..<width {
        let (red, green, blue) = value(Double(x) + 0.5, Double(y) + 0.5)
        bitmap[x, y] = Pixel(level(red), level(green), level(blue), 255)
      }
    }
    return bitmap
  }
}
