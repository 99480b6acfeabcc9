/// What a file that is no picture looks like.
public enum FileKind: String, Hashable, Sendable {
  case archive
  case cameraRaw
  case document
  case layeredPicture
  case markup
  case newerPicture
  case text
  case unknown
  case video

  init(_ bytes: [UInt8]) {
    func begins(_ text: String, at start: Int = 0) -> Bool { bytes.dropFirst(start).starts(with: text.utf8) }
    func begins(_ signature: UInt8...) -> Bool { bytes.starts(with: signature) }
    let brand = begins("ftyp", at: 4) ? String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self) : nil
    switch brand {
    case nil: break
    case "crx ":
      self = .cameraRaw
      return
    default:
      self = .video
      return
    }
    if begins("%PDF") || begins(0xD0, 0xCF, 0x11, 0xE0) {
      self = .document
    } else if begins("PK\u{3}\u{4}") || begins("Rar!") || begins(0x1F, 0x8B) || begins(0x37, 0x7A, 0xBC, 0xAF) {
      self = .archive
    } else if begins("FUJIFILMCCD-RAW") || begins("IIRO") || begins("IIRS") || begins("IIU\0") {
      self = .cameraRaw
    } else if begins("8BPS") || begins("gimp xcf") {
      self = .layeredPicture
    } else if begins(0xFF, 0x0A) || begins("JXL ", at: 4) || begins("jP  ", at: 4) || begins(0xFF, 0x4F, 0xFF, 0x51) {
      self = .newerPicture
    } else if begins(0x1A, 0x45, 0xDF, 0xA3) || (begins("RIFF") && begins("AVI ", at: 8)) {
      self = .video
    } else {
      self = Self.text(bytes.prefix(1024))
    }
  }

  private static func text(_ start: ArraySlice<UInt8>) -> FileKind {
    let isControl: (UInt8) -> Bool = { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) || $0 == 0x7F }
    // Less what may be the beginning of a character at the cut.
    let isUTF8 = (0...3).contains { $0 < start.count && String(validating: start.dropLast($0), as: UTF8.self) != nil }
    guard isUTF8, !start.contains(where: isControl) else { return .unknown }
    let first = start.drop { $0 == 0x20 || (0x09...0x0D).contains($0) || [0xEF, 0xBB, 0xBF].contains($0) }.first
    return first == UInt8(ascii: "<") ? .markup : .text
  }
}
