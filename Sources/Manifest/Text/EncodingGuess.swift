/// What a file that is not UTF-8 probably is.
public enum EncodingGuess: Hashable, Sendable {
  case utf16
  case utf32
  /// Windows-1252, Latin-1 and the like.
  case singleByte
  /// A workbook of a spreadsheet program.
  case spreadsheet
  case binary

  /// Nil where the first bytes tell nothing against UTF-8.
  init?(signatureOf bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .spreadsheet
    } else if Self.looksLikeUTF16(bytes) {
      self = .utf16
    } else {
      return nil
    }
  }

  /// Whether every other one of the first bytes is 0, as in UTF-16 without a mark.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 4 else { return false }
    let head = bytes.prefix(16)
    let zeros = head.enumerated().filter { $0.element == 0 }.map { $0.offset % 2 }
    return zeros.count * 4 >= head.count && Set(zeros).count == 1
  }
}
