/// The size of the coded pictures in an HEIC file, by the sequence parameter sets of HEVC (ITU-T H.265, 7.3.2.2).
///
/// The container says how large the picture is, and limits go by that; but libheif's decoder goes by these, and would
/// fill gigabytes for a file of a few bytes in which the two differ.
enum CodedSize {
  /// The pixels of the largest; 0 where no parameter set is found.
  static func mostPixels(in file: [UInt8]) -> Int {
    let bytes = Bytes(file)
    var most = 0
    for start in file.indices {
      switch file[start] {
      case UInt8(ascii: "h") where bytes.has("hvcC", at: start):
        most = max(most, mostPixels(inConfiguration: bytes, at: start + 4))
      // Where sets stand in the data itself: a length of four bytes, which is nothing that coded data can hold, and
      // the header of a set.
      case 0x42 where start >= 4 && bytes.big32(start - 4).map { $0 < 1 << 11 } == true && bytes.byte(start + 1) == 1:
        most = max(most, bytes.slice(start, bytes.big32(start - 4) ?? 0).flatMap(pixels) ?? 0)
      default: break
      }
    }
    return most
  }

  /// ISO/IEC 14496-15, 8.3.3.1.2: 22 bytes, and arrays of units by their kinds.
  private static func mostPixels(inConfiguration bytes: Bytes, at start: Int) -> Int {
    var most = 0
    var place = start + 23
    for _ in 0..<(bytes.byte(start + 22) ?? 0) {
      guard let count = bytes.big16(place + 1) else { return most }
      place += 3
      for _ in 0..<count {
        guard let size = bytes.big16(place), let unit = bytes.slice(place + 2, size) else { return most }
        most = max(most, pixels(ofSet: unit) ?? 0)
        place += 2 + size
      }
    }
    return most
  }

  /// Nil for a unit of another kind.
  private static func pixels(ofSet unit: ArraySlice<UInt8>) -> Int? {
    guard unit.count > 2, let first = unit.first, first >> 1 & 0x3F == 33 else { return nil }
    var bits = BitReader(unescaping: unit.dropFirst(2))
    bits.skip(4)
    let layers = bits.read(3)
    bits.skip(1 + 96)
    let present = (0..<layers).map { _ in (profile: bits.read(1) == 1, level: bits.read(1) == 1) }
    if layers > 0 { bits.skip(2 * (8 - layers)) }
    for layer in present { bits.skip((layer.profile ? 88 : 0) + (layer.level ? 8 : 0)) }
    _ = bits.readExponential()
    if bits.readExponential() == 3 { bits.skip(1) }
    let (width, height) = (bits.readExponential(), bits.readExponential())
    let (pixels, overflows) = width.multipliedReportingOverflow(by: height)
    return overflows ? .max : pixels
  }
}

/// Bits from the highest on; zeros beyond the end.
private struct BitReader {
  private let bytes: [UInt8]
  private var place = 0

  /// Leaves out the byte 3 after two zeros, which keeps data from looking like a start code.
  init(unescaping unit: ArraySlice<UInt8>) {
    var bytes: [UInt8] = []
    for byte in unit.prefix(512) where !(byte == 3 && bytes.suffix(2).elementsEqual([0, 0])) { bytes.append(byte) }
    self.bytes = bytes
  }

  mutating func skip(_ count: Int) {
    place += count
  }

  mutating func read(_ count: Int) -> Int {
    (0..<count).reduce(0) { value, _ in
      defer { place += 1 }
      let bit = place / 8 < bytes.count ? bytes[place / 8] >> (7 - place % 8) & 1 : 0
      return value << 1 | Int(bit)
    }
  }

  /// Exponential Golomb code, clause 9.2.
  mutating func readExponential() -> Int {
    var zeros = 0
    while zeros < 32, read(1) == 0 { zeros += 1 }
    return 1 << zeros - 1 + read(zeros)
  }
}
