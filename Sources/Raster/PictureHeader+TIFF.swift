import CTIFF

extension PictureHeader {
  init(tiff bytes: borrowing [UInt8]) throws(RasterError) {
    var header = unsafe ctiff_header()
    var fault = ctiff_fault()
    let status = unsafe bytes.withUnsafeBufferPointer {
      unsafe ctiff_read_header($0.baseAddress, $0.count, &header, &fault)
    }
    defer { unsafe ctiff_free_header(&header) }
    guard status == CTIFF_OK else { throw RasterError(fault) }
    unsafe self.init(format: .tiff, width: Int(header.width), height: Int(header.height))
    profile = unsafe Self.copied(header.icc, header.icc_size)
    hasSeveralPictures = unsafe header.has_more != 0
    isCameraRaw = unsafe header.is_camera_raw != 0
    orientationTag = unsafe Int(header.orientation)
    // TIFF 6.0: white is zero, black is zero; separated means CMYK.
    colour =
      switch unsafe header.photometric {
      case 0, 1: .grey
      case 5: .cmyk
      default: .rgb
      }
  }
}

extension RasterError {
  /// What libtiff found.
  init(_ fault: ctiff_fault) {
    let detail = unsafe withUnsafeBytes(of: fault.message) {
      unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    switch fault.status {
    case CTIFF_UNSUPPORTED: self = .unsupported(.tiff, detail: detail)
    case CTIFF_MEMORY: self = .outOfMemory
    case CTIFF_TRUNCATED: self = .truncated(.tiff)
    default: self = .broken(.tiff, detail: detail)
    }
  }
}
