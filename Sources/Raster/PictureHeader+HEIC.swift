extension PictureHeader {
  init(heic bytes: borrowing [UInt8]) throws(RasterError) {
    let file = try HEICFile(copy bytes)
    self.init(format: .heic, width: file.width, height: file.height)
    profile = try file.profile()
  }
}
