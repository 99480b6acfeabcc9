import Measures

/// AVIF does not go through gd: its reader does not turn as the file asks, nor does it tell.
extension Picture {
  init(avif bytes: borrowing [UInt8], header: PictureHeader) throws(RasterError) {
    let file = try AVIFFile(copy bytes)
    let rows = try PixelRows(
      width: header.extent.width, height: header.extent.height, channels: file.hasAlpha ? 4 : 3)
    try file.decode(into: rows)
    if file.hasAlpha { rows.layOnWhite() }
    self.init(frame: .colours(rows.plane))
  }
}
