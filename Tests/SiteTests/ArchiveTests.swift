import Testing

@testable import Site

struct ArchiveTests {
  private let files = [
    SiteFile(path: "us-passport-1.jpg", contents: [UInt8](repeating: 0xAB, count: 70_000)),
    SiteFile(path: "empty.txt", contents: []),
    SiteFile(path: "sheet-photo-10x15-1.pdf", text: "%PDF-1.4\n"),
  ]

  @Test func sameFilesGiveTheSameBytes() throws {
    #expect(try Archive.bytes(of: files) == Archive.bytes(of: files))
  }

  @Test func filesAreStoredInOrderWithTheFirstDate() throws {
    let bytes = try Archive.bytes(of: files)
    let entries = StoredZip.entries(of: bytes)
    #expect(entries.map(\.name) == files.map(\.path))
    #expect(entries.map(\.contents) == files.map(\.contents))
    #expect(entries.allSatisfy { $0.method == 0 && $0.time == 0 && $0.date == 0x21 })
  }

  @Test func nothingMakesAnEmptyArchive() throws {
    // Only the end of a central directory (APPNOTE 6.3, 4.3.16).
    #expect(try Archive.bytes(of: []) == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
  }
}

/// Reads a zip of stored files by its central directory (APPNOTE 6.3, 4.3.12), as far as these tests need.
enum StoredZip {
  struct Entry: Hashable {
    let name: String
    let method: Int
    let time: Int
    let date: Int
    let contents: [UInt8]
  }

  static func entries(of bytes: [UInt8]) -> [Entry] {
    func number(_ place: Int, _ width: Int) -> Int {
      guard place + width <= bytes.count else { return -1 }
      return (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    guard bytes.count >= 22, number(bytes.count - 22, 4) == 0x0605_4B50 else { return [] }
    var place = number(bytes.count - 6, 4)
    return (0..<number(bytes.count - 12, 2)).compactMap { _ in
      guard number(place, 4) == 0x0201_4B50 else { return nil }
      let (size, nameLength) = (number(place + 24, 4), number(place + 28, 2))
      let header = number(place + 42, 4)
      let start = header + 30 + number(header + 26, 2) + number(header + 28, 2)
      let entry = Entry(
        name: String(decoding: bytes[place + 46..<place + 46 + nameLength], as: UTF8.self),
        method: number(place + 10, 2), time: number(place + 12, 2), date: number(place + 14, 2),
        contents: Array(bytes[start..<start + size]))
      place += 46 + nameLength + number(place + 30, 2) + number(place + 32, 2)
      return entry
    }
  }
}
