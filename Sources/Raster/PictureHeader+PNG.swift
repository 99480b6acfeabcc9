import CPNG

extension PictureHeader {
  init(png bytes: borrowing [UInt8]) throws(RasterError) {
    var header = unsafe cpng_header()
    var fault = cpng_fault()
    let status = unsafe bytes.withUnsafeBufferPointer {
      unsafe cpng_read_header($0.baseAddress, $0.count, &header, &fault)
    }
    defer { unsafe cpng_free_header(&header) }
    guard status == CPNG_OK else { throw RasterError(fault) }
    unsafe self.init(format: .png, width: Int(header.width), height: Int(header.height))
    profile = unsafe Self.copied(header.icc, header.icc_size)
    hasAlpha = unsafe header.channels == 4
    colour = unsafe header.is_grey != 0 ? .grey : .rgb
    try readChunks(of: Bytes(copy bytes))
  }

  /// Chunks that may stand behind the picture's data (ISO/IEC 15948, third edition).
  private mutating func readChunks(of bytes: Bytes) throws(RasterError) {
    var start = 8
    while let size = bytes.big32(start) {
      let data = start + 8
      guard let content = bytes.slice(data, size), bytes.slice(data + size, 4) != nil else { throw .truncated(.png) }
      if bytes.has("eXIf", at: start + 4), exif == nil { exif = Array(content) }
      if bytes.has("acTL", at: start + 4) { hasSeveralPictures = true }
      if bytes.has("IEND", at: start + 4) { return }
      start = data + size + 4
    }
    throw .truncated(.png)
  }
}

extension RasterError {
  /// What libpng found.
  init(_ fault: cpng_fault) {
    let detail = unsafe withUnsafeBytes(of: fault.message) {
      unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    switch fault.status {
    case CPNG_TRUNCATED: self = .truncated(.png)
    case CPNG_MEMORY: self = .outOfMemory
    default: self = .broken(.png, detail: detail)
    }
  }
}
