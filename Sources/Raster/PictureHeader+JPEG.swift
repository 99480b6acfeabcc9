import CJPEG

extension PictureHeader {
  init(jpeg bytes: borrowing [UInt8]) throws(RasterError) {
    var header = unsafe cjpeg_header()
    var fault = cjpeg_fault()
    let status = unsafe bytes.withUnsafeBufferPointer {
      unsafe cjpeg_read_header($0.baseAddress, $0.count, &header, &fault)
    }
    defer { unsafe cjpeg_free_header(&header) }
    guard status == CJPEG_OK else { throw RasterError(fault) }
    unsafe self.init(format: .jpeg, width: Int(header.width), height: Int(header.height))
    profile = unsafe Self.copied(header.icc, header.icc_size)
    exif = unsafe Self.copied(header.exif, header.exif_size)
    colour =
      switch unsafe header.colour {
      case CJPEG_GREY: .grey
      case CJPEG_CMYK: .cmyk
      default: .rgb
      }
    hasInvertedInks = unsafe header.adobe != 0
    if unsafe header.has_luma_table != 0 {
      jpegQuality = unsafe withUnsafeBytes(of: header.luma_table) {
        unsafe JPEGQuality.estimate(ofTable: Array($0.bindMemory(to: UInt16.self)))
      }
    }
  }

  static func copied(_ start: UnsafeMutablePointer<UInt8>?, _ count: UInt32) -> [UInt8]? {
    guard let start = unsafe start else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: start, count: Int(count)))
  }
}
