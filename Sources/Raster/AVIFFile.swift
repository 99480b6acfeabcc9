import CAvif

/// The picture of an AVIF file, before it is decoded.
@safe struct AVIFFile: ~Copyable {
  private let decoder: UnsafeMutablePointer<avifDecoder>
  /// libavif reads from here until the decoder is gone.
  private let bytes: UnsafeMutablePointer<UInt8>

  init(_ file: [UInt8]) throws(RasterError) {
    guard let decoder = unsafe avifDecoderCreate() else { throw .outOfMemory }
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: file.count)
    unsafe bytes.initialize(from: file, count: file.count)
    // As libheif once wrote them.
    unsafe decoder.pointee.strictFlags &= ~UInt32(AVIF_STRICT_PIXI_REQUIRED.rawValue)
    unsafe decoder.pointee.ignoreXMP = AVIF_TRUE
    do throws(RasterError) {
      try unsafe Self.check(avifDecoderSetIOMemory(decoder, bytes, file.count))
      try unsafe Self.check(avifDecoderParse(decoder))
    } catch {
      unsafe avifDecoderDestroy(decoder)
      unsafe bytes.deallocate()
      throw error
    }
    unsafe self.decoder = decoder
    unsafe self.bytes = bytes
  }

  deinit {
    unsafe avifDecoderDestroy(decoder)
    unsafe bytes.deallocate()
  }

  private var image: avifImage { unsafe decoder.pointee.image.pointee }

  var width: Int { unsafe Int(image.width) }
  var height: Int { unsafe Int(image.height) }
  var hasAlpha: Bool { unsafe decoder.pointee.alphaPresent != AVIF_FALSE }
  var hasSeveralPictures: Bool { unsafe decoder.pointee.imageCount > 1 }

  /// What the file asks of a viewer, in the numbers of EXIF. The turning comes before the mirroring (ISO/IEC 23000-22,
  /// 7.3.6.7).
  var orientation: Int {
    let flags = unsafe image.transformFlags
    let quarters = flags & AVIF_TRANSFORM_IROT.rawValue != 0 ? unsafe Int(image.irot.angle) & 3 : 0
    guard flags & AVIF_TRANSFORM_IMIR.rawValue != 0 else { return [1, 8, 3, 6][quarters] }
    let swapsLeftAndRight = unsafe image.imir.mode == 1
    return swapsLeftAndRight ? [2, 7, 4, 5][quarters] : [4, 5, 2, 7][quarters]
  }

  /// The embedded ICC profile, or one made from the file's numbered colours; nil for sRGB.
  func profile() throws(RasterError) -> [UInt8]? {
    let icc = unsafe image.icc
    if let start = unsafe icc.data, unsafe icc.size > 0 {
      return unsafe Array(UnsafeBufferPointer(start: start, count: icc.size))
    }
    return try unsafe ColourProfile.numbered(
      primaries: Int(image.colorPrimaries), transfer: Int(image.transferCharacteristics), of: .avif)
  }

  /// Eight bits a channel: R, G, B and, where the picture has one, alpha.
  func decode(into rows: PixelRows) throws(RasterError) {
    // The header's size is what was found acceptable; the data within may claim another.
    unsafe decoder.pointee.imageSizeLimit = UInt32(clamping: max(width * height, 64 * 64))
    try unsafe Self.check(avifDecoderNextImage(decoder))
    guard width == rows.width, height == rows.height else {
      throw .broken(.avif, detail: "the picture is not of the size that its header says")
    }
    var target = unsafe avifRGBImage()
    unsafe avifRGBImageSetDefaults(&target, decoder.pointee.image)
    unsafe target.depth = 8
    unsafe target.format = rows.channels == 4 ? AVIF_RGB_FORMAT_RGBA : AVIF_RGB_FORMAT_RGB
    unsafe target.pixels = rows.bytes
    unsafe target.rowBytes = UInt32(rows.stride)
    try unsafe Self.check(avifImageYUVToRGB(decoder.pointee.image, &target))
  }

  private static func check(_ result: avifResult) throws(RasterError) {
    switch result {
    case AVIF_RESULT_OK: return
    case AVIF_RESULT_TRUNCATED_DATA: throw .truncated(.avif)
    case AVIF_RESULT_OUT_OF_MEMORY: throw .outOfMemory
    case AVIF_RESULT_UNSUPPORTED_DEPTH, AVIF_RESULT_NOT_IMPLEMENTED, AVIF_RESULT_NO_CODEC_AVAILABLE:
      throw unsafe .unsupported(.avif, detail: String(cString: avifResultToString(result)))
    default: throw unsafe .broken(.avif, detail: String(cString: avifResultToString(result)))
    }
  }
}
