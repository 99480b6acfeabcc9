import PixelViews
import Raster

enum Checksum {
  /// Of PNG, ISO/IEC 15948, annex D.
  static func crc32(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
    }
    return Int(~sum)
  }
}

enum Bitmap1 {
  static func jpeg(width: Int, height: Int) throws -> [UInt8] {
    try Bitmap(width: width, height: height, filledWith: .init(9, 99, 199, 255)).jpeg()
  }
}
