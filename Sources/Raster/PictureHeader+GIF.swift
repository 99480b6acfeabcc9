extension PictureHeader {
  init(gif bytes: borrowing [UInt8]) throws(RasterError) {
    let blocks = try GIFBlocks(Bytes(copy bytes))
    self.init(format: .gif, width: blocks.width, height: blocks.height)
    hasSeveralPictures = blocks.pictures > 1
  }
}
