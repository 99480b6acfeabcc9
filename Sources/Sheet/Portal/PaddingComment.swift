import Orders

/// A comment of a given length in a picture file.
///
/// It stands where the format has comments, so every reader passes over it. Bytes after the end of the picture, which
/// some programs add instead, make a file that strict readers refuse.
struct PaddingComment {
  let format: UploadRule.Format

  private static let words = Array(
    """
    Padding: this comment only makes the file as large as the portal asks for. The picture is complete without it. \

    """.utf8)

  /// The fewest bytes that a comment takes.
  var shortest: Int {
    switch format {
    case .jpeg: 4
    case .png: Self.keyword.count + 12
    }
  }

  /// - Parameter count: bytes by which the file grows, at least `shortest`.
  /// - Returns: nil where `file` is not of the format.
  func inserted(into file: [UInt8], adding count: Int) -> [UInt8]? {
    var file = file
    switch format {
    case .jpeg:
      guard let place = JPEGSegments(file)?.headEnd else { return nil }
      file.insert(contentsOf: segments(count), at: place)
    case .png:
      // Before the first chunk of pixels, wherever that is, and after the header.
      guard file.count > Self.headerEnd else { return nil }
      file.insert(contentsOf: chunk(count), at: Self.headerEnd)
    }
    return file
  }

  private func text(_ count: Int) -> [UInt8] {
    (0..<count).map { Self.words[$0 % Self.words.count] }
  }

  // MARK: - JPEG

  /// ISO/IEC 10918-1, B.2.4.5: marker, two bytes of length that count themselves, text.
  private func segments(_ count: Int) -> [UInt8] {
    let longest = 65_537
    var segments: [UInt8] = []
    var left = count
    while left > 0 {
      // What is left for the last one must suffice for its marker and length.
      let length = left > longest && left - longest < 4 ? longest - 4 : min(left, longest)
      let size = length - 2
      segments += [0xFF, 0xFE, UInt8(size >> 8), UInt8(size & 0xFF)] + text(length - 4)
      left -= length
    }
    return segments
  }

  // MARK: - PNG

  /// The signature's eight bytes and the header chunk's 25.
  private static let headerEnd = 33
  private static let keyword = Array("Comment".utf8) + [0]

  /// ISO/IEC 15948, 11.3.4.3: length, `tEXt`, keyword, zero, text, checksum.
  private func chunk(_ count: Int) -> [UInt8] {
    let body = Array("tEXt".utf8) + Self.keyword + text(count - shortest)
    return Self.bigEndian(UInt32(body.count - 4)) + body + Self.bigEndian(Self.checksum(body))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// ISO/IEC 15948, annex D: CRC-32.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB8_8320 }
    }
    return ~crc
  }
}
