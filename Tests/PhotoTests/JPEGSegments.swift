/// Puts an ICC profile into a JPEG file, in one APP2 segment (ICC.1:2022, B.4).
enum JPEGSegments {
  static func inserting(_ profile: [UInt8], into jpeg: [UInt8]) -> [UInt8] {
    let data = Array("ICC_PROFILE\0".utf8) + [1, 1] + profile
    let length = data.count + 2
    return jpeg.prefix(2) + [0xFF, 0xE2, UInt8(length >> 8), UInt8(length & 0xFF)] + data + jpeg.dropFirst(2)
  }
}
