extension PictureHeader {
  /// Chunks of RFC 9649.
  init(webp bytes: borrowing [UInt8]) throws(RasterError) {
    let bytes = Bytes(copy bytes)
    guard let size = bytes.little32(4), size + 8 <= bytes.count else { throw .truncated(.webp) }
    guard let (width, height) = Self.size(firstChunkOf: bytes, at: 12) else {
      throw .broken(.webp, detail: "no picture")
    }
    self.init(format: .webp, width: width, height: height)
    for chunk in try bytes.webpChunks(from: 12, to: size + 8) {
      switch chunk.name {
      case "ICCP": profile = profile ?? Array(chunk.content)
      case "EXIF": exif = exif ?? Array(chunk.content)
      case "ANMF": hasSeveralPictures = true
      default: break
      }
    }
  }

  private static func size(firstChunkOf bytes: Bytes, at start: Int) -> (Int, Int)? {
    let data = start + 8
    if bytes.has("VP8X", at: start), let width = bytes.little24(data + 4), let height = bytes.little24(data + 7) {
      return (width + 1, height + 1)
    }
    // RFC 6386, 9.1: a frame tag of three bytes, a start code of three, and twice 14 bits.
    if bytes.has("VP8 ", at: start), let width = bytes.little16(data + 6), let height = bytes.little16(data + 8) {
      return (width & 0x3FFF, height & 0x3FFF)
    }
    // RFC 9649, 3.4: a signature byte, and twice 14 bits.
    if bytes.has("VP8L", at: start), let packed = bytes.little32(data + 1) {
      return (packed & 0x3FFF + 1, packed >> 14 & 0x3FFF + 1)
    }
    return nil
  }
}
