extension PictureHeader {
  /// The bitmap header after the file header of 14 bytes: that of OS/2 with 12 bytes, or one of Windows.
  init(bmp bytes: borrowing [UInt8]) throws(RasterError) {
    let bytes = Bytes(copy bytes)
    guard let size = bytes.little32(14), let width = bytes.little32(18), let height = bytes.little32(22) else {
      throw .truncated(.bmp)
    }
    if size == 12 {
      self.init(format: .bmp, width: width & 0xFFFF, height: width >> 16)
    } else {
      // Negative heights are stored from the top down.
      let height = Int(Int32(truncatingIfNeeded: height).magnitude)
      self.init(format: .bmp, width: Int(Int32(truncatingIfNeeded: width).magnitude), height: height)
    }
  }
}
