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
  /// Uneven enough for a JPEG of some size.
  static func smoothNoise(width: Int, height: Int) -> Bitmap {
    var numbers = SeededNumbers(state: 3)
    var level = 128
    var pixels: [Pixel] = []
    for _ in 0..<width * height {
      level = min(max(level + Int.random(in: -9...9, using: &numbers), 0), 255)
      pixels.append(Pixel(UInt8(level), UInt8(255 - level), UInt8(level / 2), 255))
    }
    return Bitmap(width: width, height: height, pixels: pixels)
  }
}
