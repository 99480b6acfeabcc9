extension PictureHeader {
  init(avif bytes: borrowing [UInt8]) throws(RasterError) {
    let file = try AVIFFile(copy bytes)
    self.init(format: .avif, width: file.width, height: file.height)
    profile = try file.profile()
    orientationTag = file.orientation
    hasSeveralPictures = file.hasSeveralPictures
  }
}
