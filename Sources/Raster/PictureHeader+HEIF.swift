extension PictureHeader {
  init(heif bytes: borrowing [UInt8], format: PictureFormat) throws(RasterError) {
    let file = try HEIFFile(copy bytes, format: format)
    self.init(format: format, width: file.width, height: file.height)
    profile = try file.profile()
  }
}
