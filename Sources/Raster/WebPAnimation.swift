/// An animated WebP file, which gd does not read.
enum WebPAnimation {
  /// The first frame as a file of its own, made of the same data.
  ///
  /// - Throws: `unsupported` where the frame does not fill the canvas: what is around it would be empty.
  static func firstFrame(of file: [UInt8], width: Int, height: Int) throws(RasterError) -> [UInt8] {
    let bytes = Bytes(file)
    guard let frame = try bytes.webpChunks(from: 12, to: bytes.count).first(where: { $0.name == "ANMF" }) else {
      throw .broken(.webp, detail: "no frame")
    }
    // RFC 9649, 2.7.1.1: twice 24 bits of place in steps of two, twice 24 of size less one, duration, flags.
    let header = Bytes(Array(frame.content.prefix(16)))
    guard header.count == 16 else { throw .truncated(.webp) }
    let isWhole =
      header.little24(0) == 0 && header.little24(3) == 0 && header.little24(6) == width - 1
      && header.little24(9) == height - 1
    guard isWhole else { throw .unsupported(.webp, detail: "an animation whose first frame is a part of it") }
    let data = frame.content.dropFirst(16)
    var body = Array("WEBP".utf8)
    if data.starts(with: "ALPH".utf8) {
      // The header that alpha needs: the flag for it, and the size again.
      body += Array("VP8X".utf8) + [10, 0, 0, 0, 0x10, 0, 0, 0] + Array(frame.content.dropFirst(6).prefix(6))
    }
    body += data
    return Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: body.count >> (8 * $0)) } + body
  }
}

extension Bytes {
  struct Chunk {
    let name: String
    let content: ArraySlice<UInt8>
  }

  /// RFC 9649, 2.3: a name, a size, as many bytes, and one more where they are odd.
  func webpChunks(from start: Int, to end: Int) throws(RasterError) -> [Chunk] {
    var chunks: [Chunk] = []
    var start = start
    while start < end, let name = slice(start, 4), let length = little32(start + 4) {
      guard let content = slice(start + 8, length) else { throw .truncated(.webp) }
      chunks.append(Chunk(name: String(decoding: name, as: UTF8.self), content: content))
      start += 8 + length + length % 2
    }
    return chunks
  }
}
