/// The bytes of a text, known to be UTF-8 and without a byte order mark.
struct SourceText {
  let bytes: [UInt8]

  /// Larger files are refused before they are looked at.
  static let byteLimit = 256 << 20

  /// - Throws: `.tooLarge`, `.empty` or `.notUTF8`, with the place of the first byte at fault.
  init(_ raw: [UInt8]) throws(TextDefect) {
    guard raw.count <= Self.byteLimit else {
      throw TextDefect(problem: .tooLarge(bytes: raw.count, limit: Self.byteLimit), position: nil)
    }
    if let guess = EncodingGuess(signatureOf: raw) {
      throw TextDefect(problem: .notUTF8(byte: raw[0], guess: guess), position: .start)
    }
    let bytes = raw.starts(with: Self.byteOrderMark) ? Array(raw.dropFirst(Self.byteOrderMark.count)) : raw
    if let bad = Self.firstBadByte(in: bytes) {
      let guess: EncodingGuess = bytes[bad] == 0 ? .binary : .singleByte
      throw TextDefect(
        problem: .notUTF8(byte: bytes[bad], guess: guess), position: Self.position(of: bad, in: bytes))
    }
    guard bytes.contains(where: { !Self.isWhite($0) }) else { throw TextDefect(problem: .empty, position: nil) }
    self.bytes = bytes
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The index of the first byte that UTF-8 does not allow there, or that is 0.
  private static func firstBadByte(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 { return index }
        index += 1
        continue
      }
      guard let length = sequenceLength(at: index, in: bytes) else { return index }
      index += length
    }
    return nil
  }

  /// The length of the well-formed sequence that begins at `index` (Unicode 16, table 3-7); nil where there is none.
  private static func sequenceLength(at index: Int, in bytes: [UInt8]) -> Int? {
    let length: Int
    let second: ClosedRange<UInt8>
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE, 0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(length, 2) where !(0x80...0xBF).contains(bytes[index + offset]) { return nil }
    return length
  }

  static func position(of index: Int, in bytes: [UInt8]) -> TextPosition {
    var position = TextPosition.start
    var previous: UInt8 = 0
    for byte in bytes.prefix(index) {
      if byte == 0x0A, previous == 0x0D {
        // The second half of one line end.
      } else if byte == 0x0A || byte == 0x0D {
        position = TextPosition(line: position.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
      previous = byte
    }
    return position
  }
}
