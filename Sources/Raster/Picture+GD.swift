import CGD
import Measures

extension Picture {
  /// The formats that gd reads well.
  init(gd file: borrowing [UInt8], header: PictureHeader) throws(RasterError) {
    let (width, height) = (header.extent.width, header.extent.height)
    let bytes =
      header.format == .webp && header.hasSeveralPictures
      ? try WebPAnimation.firstFrame(of: copy file, width: width, height: height) : copy file
    let (image, said) = unsafe bytes.withUnsafeBytes { bytes in
      let start = unsafe UnsafeMutableRawPointer(mutating: bytes.baseAddress)
      let count = Int32(clamping: bytes.count)
      return unsafe GDMessages.heard {
        switch header.format {
        case .webp: unsafe gdImageCreateFromWebpPtr(count, start)
        case .bmp: unsafe gdImageCreateFromBmpPtr(count, start)
        default: unsafe gdImageCreateFromGifPtr(count, start)
        }
      }
    }
    guard let image = unsafe image else {
      // gd does not tell why. A BMP's header has the file's size at 2.
      let isCutOff = header.format == .bmp && Bytes(bytes).little32(2).map { $0 > bytes.count } == true
      throw isCutOff ? .truncated(.bmp) : .broken(header.format, detail: said)
    }
    let owner = ForeignMemory { unsafe gdImageDestroy(image) }
    guard unsafe Int(image.pointee.sx) == width, unsafe Int(image.pointee.sy) == height
    else { throw .broken(header.format, detail: "the picture is not of the size that its header says") }
    guard unsafe gdImagePaletteToTrueColor(image) != 0 else { throw .outOfMemory }
    unsafe Self.layOnWhite(image)
    let rows = unsafe (0..<Int(image.pointee.sy)).compactMap { unsafe image.pointee.tpixels[$0] }
    // A pixel is a 32-bit number 0xAARRGGBB in the byte order of the machines in question, little-endian.
    self.init(
      frame: .colours(
        unsafe Plane(
          rows: rows.map { unsafe UnsafePointer(UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self)) },
          width: width, step: 4, offsets: [2, 1, 0], owner: owner)))
  }

  /// gd counts alpha in seven bits from opaque to transparent, and may name one colour as transparent.
  private static func layOnWhite(_ image: gdImagePtr) {
    let transparent = unsafe image.pointee.transparent
    for y in unsafe 0..<Int(image.pointee.sy) {
      guard let row = unsafe image.pointee.tpixels[y] else { continue }
      for x in unsafe 0..<Int(image.pointee.sx) {
        let pixel = unsafe row[x]
        if pixel == transparent {
          unsafe row[x] = 0xFFFFFF
        } else if pixel > 0xFFFFFF {
          let alpha = 127 - (pixel >> 24 & 0x7F)
          let channels = SIMD4<Int32>(pixel, pixel >> 8, pixel >> 16, 0) & 0xFF
          let laid = (channels &* alpha &+ (127 - alpha) &* 255 &+ 63) / 127
          unsafe row[x] = laid.z << 16 | laid.y << 8 | laid.x
        }
      }
    }
  }
}
