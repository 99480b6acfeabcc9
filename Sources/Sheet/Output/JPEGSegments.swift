/// The segments of a JPEG file before its first scan (ISO/IEC 10918-1, annex B).
struct JPEGSegments {
  /// Where the application and comment segments at the start end: the place for a further one.
  let headEnd: Int
  /// The ICC profile where it is in one segment; nil where there is none.
  let profile: [UInt8]?

  /// Nil where the bytes are not such a file.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var profile: [UInt8]?
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let (kind, length) = (bytes[place + 1], Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
      guard (0xE0...0xEF).contains(kind) || kind == 0xFE else { break }
      guard length >= 2, place + 2 + length <= bytes.count else { return nil }
      let payload = bytes[(place + 4)..<(place + 2 + length)]
      if kind == 0xE2, payload.starts(with: Self.profileMark) {
        profile = Array(payload.dropFirst(Self.profileMark.count + 2))
      }
      place += 2 + length
    }
    headEnd = place
    self.profile = profile
  }

  /// `ICC_PROFILE` and a zero; two bytes follow that number the parts of a long profile (ICC.1:2010, B.4).
  private static let profileMark: [UInt8] = Array("ICC_PROFILE".utf8) + [0]
}

extension Array where Element == UInt8 {
  /// Whether `parts` stand in it, one after the other.
  func holds(_ parts: [[UInt8]]) -> Bool {
    var start = 0
    for part in parts {
      while start + part.count <= count, !self[start..<start + part.count].elementsEqual(part) { start += 1 }
      guard start + part.count <= count else { return false }
      start += part.count
    }
    return true
  }
}
