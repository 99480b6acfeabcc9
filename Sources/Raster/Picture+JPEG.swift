import CJPEG
import Measures

/// JPEG does not go through gd: its reader takes three and a half times the time of libjpeg-turbo's own and nearly
/// three times the memory of the samples as they are stored, and it does not tell that a file is cut off.
extension Picture {
  init(jpeg bytes: borrowing [UInt8], header: PictureHeader) throws(RasterError) {
    if header.colour != .cmyk {
      var planes = unsafe [cjpeg_plane](repeating: cjpeg_plane(), count: 3)
      var fault = cjpeg_fault()
      let status = unsafe bytes.withUnsafeBufferPointer {
        unsafe cjpeg_decode_planes($0.baseAddress, $0.count, &planes, &fault)
      }
      if status == CJPEG_OK {
        self.init(frame: unsafe Self.frame(planes))
        return
      }
      // RGB, or a sampling that is neither the whole nor the half.
      guard status == CJPEG_UNSUPPORTED else { throw RasterError(fault) }
    }
    try self.init(rowsOfJPEG: bytes, header: header)
  }

  private static func frame(_ planes: [cjpeg_plane]) -> Frame {
    let owner = ForeignMemory {
      var planes = unsafe planes
      unsafe cjpeg_free_planes(&planes)
    }
    let channels = unsafe planes.compactMap { plane in
      unsafe plane.samples.map {
        unsafe Plane(
          base: $0, stride: plane.stride, width: Int(plane.width), height: Int(plane.height), step: 1, offsets: [0],
          owner: owner)
      }
    }
    return channels.count == 3 ? .lumaChroma(channels[0], cb: channels[1], cr: channels[2]) : .grey(channels[0])
  }

  private init(rowsOfJPEG bytes: borrowing [UInt8], header: PictureHeader) throws(RasterError) {
    let rows = try PixelRows(width: header.extent.width, height: header.extent.height)
    var fault = cjpeg_fault()
    let status = unsafe bytes.withUnsafeBufferPointer {
      unsafe cjpeg_decode_rows($0.baseAddress, $0.count, 1, rows.bytes, rows.size, &fault)
    }
    guard status == CJPEG_OK else { throw RasterError(fault) }
    if header.colour == .cmyk { rows.convertFromCMYK(inverted: header.hasInvertedInks, profile: header.profile) }
    self.init(frame: .colours(rows.plane))
  }
}
