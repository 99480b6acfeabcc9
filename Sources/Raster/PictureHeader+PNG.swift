import CZlib

extension PictureHeader {
  /// Chunks of the PNG specification (ISO/IEC 15948), third edition.
  init(png bytes: borrowing [UInt8]) throws(RasterError) {
    let bytes = Bytes(copy bytes)
    guard bytes.has("IHDR", at: 12), let width = bytes.big32(16), let height = bytes.big32(20), bytes.count > 33 else {
      throw bytes.count > 33 ? .broken(.png, detail: "no IHDR") : .truncated(.png)
    }
    self.init(format: .png, width: width, height: height)
    colour = bytes.bytes[25] & 2 == 0 ? .grey : .rgb
    var start = 8
    while let size = bytes.big32(start) {
      let data = start + 8
      guard let content = bytes.slice(data, size), bytes.slice(data + size, 4) != nil else { throw .truncated(.png) }
      if bytes.has("iCCP", at: start + 4), profile == nil { profile = Self.inflated(content) }
      if bytes.has("eXIf", at: start + 4), exif == nil { exif = Array(content) }
      if bytes.has("acTL", at: start + 4) { isAnimated = true }
      if bytes.has("IEND", at: start + 4) { return }
      start = data + size + 4
    }
    throw .truncated(.png)
  }

  /// The profile of an iCCP chunk: a name, a zero, the method zero, and zlib's stream.
  private static func inflated(_ chunk: ArraySlice<UInt8>) -> [UInt8]? {
    guard let name = chunk.prefix(80).firstIndex(of: 0), name + 2 < chunk.endIndex, chunk[name + 1] == 0 else {
      return nil
    }
    let stream = chunk[(name + 2)...]
    // A profile is seldom above a few hundred kilobytes; zlib's stream may claim a thousand times its own size.
    for capacity in [1 << 16, 1 << 20, 1 << 24] {
      var size = UInt(capacity)
      var status = Z_OK
      let profile = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        unsafe stream.withUnsafeBufferPointer { source in
          status = unsafe uncompress(buffer.baseAddress, &size, source.baseAddress, UInt(source.count))
        }
        count = status == Z_OK ? Int(size) : 0
      }
      if status == Z_OK { return profile }
      if status != Z_BUF_ERROR { return nil }
    }
    return nil
  }
}
