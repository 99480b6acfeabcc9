import CPNG
import Measures

/// PNG does not go through gd, though gd writes it: its reader prints libpng's warnings, takes data with a wrong checksum
/// for good, and holds two copies of the frame.
extension Picture {
  init(png bytes: borrowing [UInt8], header: PictureHeader) throws(RasterError) {
    let rows = try PixelRows(
      width: header.extent.width, height: header.extent.height, channels: header.hasAlpha ? 4 : 3)
    var fault = cpng_fault()
    let status = unsafe bytes.withUnsafeBufferPointer {
      unsafe cpng_decode($0.baseAddress, $0.count, rows.bytes, rows.size, &fault)
    }
    guard status == CPNG_OK else { throw RasterError(fault) }
    if header.hasAlpha { rows.layOnWhite() }
    self.init(frame: .colours(rows.plane))
  }
}
