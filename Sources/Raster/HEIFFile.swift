import CHeif

/// The primary picture of an HEIC or AVIF file, before it is decoded.
@safe struct HEIFFile: ~Copyable {
  let format: PictureFormat
  private let context: OpaquePointer
  let picture: OpaquePointer

  init(_ bytes: [UInt8], format: PictureFormat) throws(RasterError) {
    guard let context = unsafe heif_context_alloc() else { throw .outOfMemory }
    var picture: OpaquePointer?
    do throws(RasterError) {
      try unsafe Self.check(
        heif_context_read_from_memory(context, bytes, bytes.count, nil), format)
      try unsafe Self.check(heif_context_get_primary_image_handle(context, &picture), format)
    } catch {
      unsafe heif_context_free(context)
      throw error
    }
    guard let picture = unsafe picture else {
      unsafe heif_context_free(context)
      throw .broken(format, detail: "")
    }
    self.format = format
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

  /// ITU-T H.273 numbers primaries and transfer.
  private func numberedProfile() throws(RasterError) -> [UInt8]? {
    var numbers: UnsafeMutablePointer<heif_color_profile_nclx>?
    _ = unsafe heif_image_handle_get_nclx_color_profile(picture, &numbers)
    guard let numbers = unsafe numbers else { return nil }
    defer { unsafe heif_nclx_color_profile_free(numbers) }
    switch unsafe numbers.pointee.transfer_characteristics {
    case heif_transfer_characteristic_ITU_R_BT_2100_0_PQ, heif_transfer_characteristic_ITU_R_BT_2100_0_HLG:
      throw .unsupported(format, detail: "high dynamic range")
    default: break
    }
    switch unsafe numbers.pointee.color_primaries {
    case heif_color_primaries_SMPTE_EG_432_1: return ColourProfile.displayP3
    case heif_color_primaries_ITU_R_BT_2020_2_and_2100_0: return ColourProfile.bt2020
    default: return nil
    }
  }

  func check(_ error: heif_error) throws(RasterError) {
    try unsafe Self.check(error, format)
  }

  private static func check(_ error: heif_error, _ format: PictureFormat) throws(RasterError) {
    guard unsafe error.code != heif_error_Ok else { return }
    let detail = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
    switch unsafe (error.code, error.subcode) {
    case (heif_error_Memory_allocation_error, _): throw .outOfMemory
    case (_, heif_suberror_End_of_data): throw .truncated(format)
    case (heif_error_Unsupported_feature, _), (heif_error_Unsupported_filetype, _):
      throw .unsupported(format, detail: detail)
    default: throw .broken(format, detail: detail)
    }
  }
}
