import CHeif

/// The primary picture of an HEIC file, before it is decoded.
@safe struct HEICFile: ~Copyable {
  private let isCutOff: Bool
  private let context: OpaquePointer
  private let picture: OpaquePointer

  init(_ bytes: [UInt8]) throws(RasterError) {
    let isCutOff = Self.isCutOff(bytes)
    guard let context = unsafe heif_context_alloc() else { throw .outOfMemory }
    var picture: OpaquePointer?
    do throws(RasterError) {
      try unsafe Self.check(
        heif_context_read_from_memory(context, bytes, bytes.count, nil), isCutOff: isCutOff)
      try unsafe Self.check(heif_context_get_primary_image_handle(context, &picture), isCutOff: isCutOff)
    } catch {
      unsafe heif_context_free(context)
      throw error
    }
    guard let picture = unsafe picture else {
      unsafe heif_context_free(context)
      throw .broken(.heic, detail: "")
    }
    self.isCutOff = isCutOff
    unsafe self.context = context
    unsafe self.picture = picture
  }

  deinit {
    unsafe heif_image_handle_release(picture)
    unsafe heif_context_free(context)
  }

  /// As the picture will be delivered: turned, mirrored and cropped as the file asks.
  var width: Int { unsafe Int(heif_image_handle_get_width(picture)) }
  var height: Int { unsafe Int(heif_image_handle_get_height(picture)) }
  var hasAlpha: Bool { unsafe heif_image_handle_has_alpha_channel(picture) != 0 }

  /// The embedded ICC profile, or one made from the file's numbered colours; nil for sRGB.
  func profile() throws(RasterError) -> [UInt8]? {
    let size = unsafe heif_image_handle_get_raw_color_profile_size(picture)
    guard size > 0 else { return try numberedProfile() }
    var profile = [UInt8](repeating: 0, count: size)
    try unsafe check(heif_image_handle_get_raw_color_profile(picture, &profile))
    return profile
  }

  private func numberedProfile() throws(RasterError) -> [UInt8]? {
    var numbers: UnsafeMutablePointer<heif_color_profile_nclx>?
    _ = unsafe heif_image_handle_get_nclx_color_profile(picture, &numbers)
    guard let numbers = unsafe numbers else { return nil }
    defer { unsafe heif_nclx_color_profile_free(numbers) }
    return try unsafe ColourProfile.numbered(
      primaries: Int(numbers.pointee.color_primaries.rawValue),
      transfer: Int(numbers.pointee.transfer_characteristics.rawValue), of: .heic)
  }

  /// Eight bits a channel, R, G, B and, where the picture has one, alpha. Release it.
  func decoded() throws(RasterError) -> OpaquePointer {
    // A picture made of tiles names its size once more. Room for what a crop leaves out.
    unsafe heif_context_set_maximum_image_size_limit(context, Int32(clamping: max(4096, 2 * max(width, height)) + 1))
    guard let options = unsafe heif_decoding_options_alloc() else { throw .outOfMemory }
    defer { unsafe heif_decoding_options_free(options) }
    unsafe options.pointee.convert_hdr_to_8bit = 1
    unsafe options.pointee.strict_decoding = 1
    var decoded: OpaquePointer?
    try unsafe check(
      heif_decode_image(
        picture, &decoded, heif_colorspace_RGB,
        hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, options))
    guard let decoded = unsafe decoded else { throw .broken(.heic, detail: "no pixels") }
    return unsafe decoded
  }

  private func check(_ error: heif_error) throws(RasterError) {
    try unsafe Self.check(error, isCutOff: isCutOff)
  }

  private static func check(
    _ error: heif_error, isCutOff: Bool
  ) throws(RasterError) {
    guard unsafe error.code != heif_error_Ok else { return }
    let detail = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
    switch unsafe (error.code, error.subcode) {
    // libheif's own limits, which a picture within ours exceeds only by contradicting itself.
    case (_, heif_suberror_Security_limit_exceeded): throw .broken(.heic, detail: detail)
    case (heif_error_Memory_allocation_error, _): throw .outOfMemory
    case (_, heif_suberror_End_of_data): throw .truncated(.heic)
    case (heif_error_Unsupported_feature, _), (heif_error_Unsupported_filetype, _):
      throw .unsupported(.heic, detail: detail)
    default: throw isCutOff ? .truncated(.heic) : .broken(.heic, detail: detail)
    }
  }

  /// Whether the outermost boxes (ISO/IEC 14496-12) reach beyond the end.
  private static func isCutOff(_ file: [UInt8]) -> Bool {
    let bytes = Bytes(file)
    var start = 0
    while start < bytes.count {
      guard let size = bytes.big32(start) else { return true }
      switch size {
      // To the end of the file.
      case 0: return false
      case 1:
        guard let high = bytes.big32(start + 8), let low = bytes.big32(start + 12), high < 1 << 30 else { return true }
        start += max(16, high << 32 | low)
      default: start += max(8, size)
      }
    }
    return start > bytes.count
  }
}
