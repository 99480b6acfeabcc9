/// Every picture in the bytes of a file: the file itself, and the JPEG and PNG files that stand in it as they are, as in a
/// PDF or an archive that packs nothing.
public enum EmbeddedPictures {
  /// Those that can be decoded.
  public static func all(in bytes: [UInt8]) -> [GreyPicture] {
    files(in: bytes).compactMap { GreyPicture(file: $0) }
  }

  /// The bytes of each.
  public static func files(in bytes: [UInt8]) -> [[UInt8]] {
    var files: [[UInt8]] = []
    var place = 0
    while place + 8 < bytes.count {
      guard let end = jpegEnd(bytes, from: place) ?? pngEnd(bytes, from: place) else {
        place += 1
        continue
      }
      files.append(Array(bytes[place..<end]))
      place = end
    }
    return files
  }

  /// Where a JPEG file that begins here ends; nil where none begins. Segments are skipped by their lengths: a profile may
  /// hold any bytes.
  private static func jpegEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard bytes[start] == 0xFF, bytes[start + 1] == 0xD8, bytes[start + 2] == 0xFF else { return nil }
    var place = start + 2
    while place + 4 <= bytes.count {
      guard bytes[place] == 0xFF else { return nil }
      let marker = bytes[place + 1]
      if marker == 0xD9 { return place + 2 }
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      place += 2 + length
      guard marker == 0xDA else { continue }
      // Within the scan, 0xFF is followed by 0 or by a restart marker.
      while place + 1 < bytes.count,
        bytes[place] != 0xFF || bytes[place + 1] == 0 || (0xD0...0xD7).contains(bytes[place + 1])
      { place += 1 }
    }
    return place + 2 == bytes.count && bytes[place] == 0xFF && bytes[place + 1] == 0xD9 ? bytes.count : nil
  }

  private static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static func pngEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard bytes[start] == 0x89, bytes[start...].starts(with: pngSignature) else { return nil }
    var place = start + 8
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let isEnd = bytes[(place + 4)...].starts(with: "IEND".utf8)
      place += 12 + length
      if isEnd { return place <= bytes.count ? place : nil }
    }
    return nil
  }
}
