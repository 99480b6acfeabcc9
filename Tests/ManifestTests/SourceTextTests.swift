import Testing

@testable import Manifest

struct SourceTextTests {
  /// Bytes that are no UTF-8, with the place of the first bad one and what the file probably is.
  @Test(
    arguments: [
      ([0x61, 0xF1, 0x6F], 0xF1, 1, 2, EncodingGuess.singleByte),
      ([0x61, 0x0D, 0x0A, 0xC3, 0xB1, 0x62, 0x93], 0x93, 2, 3, .singleByte),
      ([0x61, 0x0D, 0x62, 0x0A, 0xC0, 0x80], 0xC0, 3, 1, .singleByte),
      ([0x61, 0xED, 0xA0, 0x80], 0xED, 1, 2, .singleByte),
      ([0x61, 0xF4, 0x90, 0x80, 0x80], 0xF4, 1, 2, .singleByte),
      ([0x61, 0xE2, 0x82], 0xE2, 1, 2, .singleByte),
      ([0xE0, 0x9F, 0xBF], 0xE0, 1, 1, .singleByte),
      ([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x00, 0x61], 0x00, 1, 8, .binary),
      ([0xFF, 0xFE, 0x61, 0x00], 0xFF, 1, 1, .utf16),
      ([0xFE, 0xFF, 0x00, 0x61], 0xFE, 1, 1, .utf16),
      ([0x61, 0x00, 0x62, 0x00], 0x61, 1, 1, .utf16),
      ([0x00, 0x61, 0x00, 0x62], 0x00, 1, 1, .utf16),
      ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], 0xFF, 1, 1, .utf32),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], 0x50, 1, 1, .spreadsheet),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], 0xD0, 1, 1, .spreadsheet),
    ] as [([UInt8], UInt8, Int, Int, EncodingGuess)])
  func refusesOtherEncodings(bytes: [UInt8], byte: UInt8, line: Int, column: Int, guess: EncodingGuess) throws {
    let defect = #expect(throws: TextDefect.self) { try SourceText(bytes) }
    #expect(defect?.problem == .notUTF8(byte: byte, guess: guess))
    #expect(defect?.position == TextPosition(line: line, column: column))
  }

  @Test func agreesWithTheStandardLibraryOnEverySequenceOfTwoBytes() {
    var disagreements: [[UInt8]] = []
    for first in 0x7E...UInt8.max {
      for second in UInt8.min...UInt8.max {
        // The letter in front keeps the pair from being taken for the mark of UTF-16, the ones behind complete it.
        let bytes: [UInt8] = [0x61, first, second, 0x80, 0x80]
        for length in 2...5 {
          let head = Array(bytes.prefix(length))
          let isGood = String(validating: head, as: UTF8.self) != nil && !head.contains(0)
          if ((try? SourceText(head)) != nil) != isGood { disagreements.append(head) }
        }
      }
    }
    #expect(disagreements == [])
  }

  @Test func dropsTheByteOrderMark() throws {
    #expect(try SourceText([0xEF, 0xBB, 0xBF, 0x61]).bytes == [0x61])
    #expect(try SourceText([0x61]).bytes == [0x61])
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF], [0x20, 0x0D, 0x0A, 0x09]] as [[UInt8]])
  func refusesEmptyTexts(bytes: [UInt8]) {
    let defect = #expect(throws: TextDefect.self) { try SourceText(bytes) }
    #expect(defect?.problem == .empty)
    #expect(defect?.position == nil)
  }
}
