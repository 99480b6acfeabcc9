extension PictureHeader {
  /// The logical screen of the GIF89a specification.
  init(gif bytes: borrowing [UInt8]) throws(RasterError) {
    let bytes = Bytes(copy bytes)
    guard let width = bytes.little16(6), let height = bytes.little16(8) else { throw .truncated(.gif) }
    self.init(format: .gif, width: width, height: height)
  }
}
