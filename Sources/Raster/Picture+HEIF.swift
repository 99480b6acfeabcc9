import CHeif
import Measures

/// HEIC and AVIF do not go through gd: its reader of HEIC shears every picture whose width is no multiple of four, and
/// neither reader turns as the file asks. libheif does, for both.
extension Picture {
  init(heif bytes: borrowing [UInt8], header: PictureHeader) throws(RasterError) {
    let file = try HEIFFile(copy bytes, format: header.format)
    let decoded = try unsafe file.decoded()
    let owner = ForeignMemory { unsafe heif_image_release(decoded) }
    let step = file.hasAlpha ? 4 : 3
    let width = unsafe Int(heif_image_get_width(decoded, heif_channel_interleaved))
    let height = unsafe Int(heif_image_get_height(decoded, heif_channel_interleaved))
    var stride: Int32 = 0
    guard let base = unsafe heif_image_get_plane(decoded, heif_channel_interleaved, &stride) else {
      throw .broken(header.format, detail: "no pixels")
    }
    guard width == header.extent.width, height == header.extent.height, Int(stride) >= step * width else {
      throw .broken(header.format, detail: "the picture is not of the size that its header says")
    }
    if file.hasAlpha {
      for y in 0..<height { unsafe Self.layOnWhite(base + y * Int(stride), count: width) }
    }
    unsafe self.init(
      frame: .colours(
        Plane(
          base: base, stride: Int(stride), width: width, height: height, step: step, offsets: [0, 1, 2],
          owner: owner)))
  }

  /// For R, G, B and an alpha by which they are not multiplied.
  private static func layOnWhite(_ row: UnsafeMutablePointer<UInt8>, count: Int) {
    for pixel in 0..<count {
      let alpha = unsafe UInt32(row[4 * pixel + 3])
      guard alpha < 255 else { continue }
      for channel in 0..<3 {
        let colour = unsafe UInt32(row[4 * pixel + channel])
        unsafe row[4 * pixel + channel] = UInt8((colour * alpha + 255 * (255 - alpha) + 127) / 255)
      }
    }
  }
}

extension HEIFFile {
  /// Eight bits a channel, R, G, B and, where the picture has one, alpha. Release it.
  fileprivate func decoded() throws(RasterError) -> OpaquePointer {
    guard let options = unsafe heif_decoding_options_alloc() else { throw .outOfMemory }
    defer { unsafe heif_decoding_options_free(options) }
    unsafe options.pointee.convert_hdr_to_8bit = 1
    unsafe options.pointee.strict_decoding = 1
    var decoded: OpaquePointer?
    try unsafe check(
      heif_decode_image(
        picture, &decoded, heif_colorspace_RGB,
        hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, options))
    guard let decoded = unsafe decoded else { throw .broken(format, detail: "no pixels") }
    return unsafe decoded
  }
}
