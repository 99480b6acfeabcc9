import CTIFF
import Measures

/// TIFF does not go through gd: its reader shows black as white where a pixel has one bit, mirrors some of the eight
/// orientations and leaves the others, and holds two copies of the frame.
extension Picture {
  init(tiff bytes: borrowing [UInt8], header: PictureHeader) throws(RasterError) {
    let rows = try PixelRows(width: header.extent.width, height: header.extent.height)
    var fault = ctiff_fault()
    let status = unsafe bytes.withUnsafeBufferPointer {
      unsafe ctiff_decode($0.baseAddress, $0.count, rows.bytes, rows.size, &fault)
    }
    guard status == CTIFF_OK else { throw RasterError(fault) }
    rows.layPremultipliedOnWhite()
    self.init(frame: .colours(rows.plane))
  }
}
