import Foundation

/// Makes files that no photo can be made of.
enum BadPicture {
  /// A picture of one colour: BMP, 24 bits a pixel, rows filled up to four bytes (BITMAPINFOHEADER).
  static func bmp(width: Int, height: Int) -> Data {
    let row = (width * 3 + 3) / 4 * 4
    var bytes = Data("BM".utf8)
    bytes += little(54 + row * height) + little(0) + little(54)
    bytes += little(40) + little(width) + little(height) + [1, 0, 24, 0]
    bytes += little(0) + little(row * height) + little(2835) + little(2835) + little(0) + little(0)
    return bytes + Data(repeating: 0x80, count: row * height)
  }

  /// - Parameter share: how much of it stays.
  static func cut(_ data: Data, to share: Double) -> Data { data.prefix(Int(Double(data.count) * share)) }

  /// Flips single bits in the second half, all by one seed.
  static func flipped(_ data: Data, bits: Int, seed: UInt64) -> Data {
    var data = data
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<bits {
      let place = Int.random(in: data.count / 2..<data.count, using: &generator)
      data[data.startIndex + place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    }
    return data
  }

  /// A PNG whose first chunk of pixels says that it is longer than it is.
  static func lengthened(_ png: Data) -> Data? {
    guard let type = png.range(of: Data("IDAT".utf8)) else { return nil }
    var png = png
    png[type.lowerBound - 2] ^= 0x40
    return png
  }

  private static func little(_ number: Int) -> Data { Data((0..<4).map { UInt8(number >> ($0 * 8) & 0xFF) }) }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
