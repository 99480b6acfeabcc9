import CLCMS

/// Owns a transform of Little CMS to sRGB, four bytes a pixel on both sides.
@safe struct LCMSTransform: ~Copyable {
  /// Formats as the macros of lcms2.h make them: extra channels, colour model, channels, bytes a channel.
  static let rgb = format(model: PT_RGB, channels: 3, extra: 1)
  static let firstAsGrey = format(model: PT_GRAY, channels: 1, extra: 3)
  static let cmyk = format(model: PT_CMYK, channels: 4, extra: 0)
  /// Counted from full ink down.
  static let invertedCMYK = cmyk | 1 << 13

  private static func format(model: Int32, channels: UInt32, extra: UInt32) -> UInt32 {
    UInt32(model) << 16 | extra << 7 | channels << 3 | 1
  }

  private let transform: cmsHTRANSFORM
  let isIdentity: Bool

  /// - Parameter format: what the pixels are, by the profile's colour space; nil refuses it.
  init(
    from bytes: [UInt8], format: (cmsColorSpaceSignature) -> UInt32?
  ) throws(ColourProfileError) {
    guard let profile = unsafe cmsOpenProfileFromMem(bytes, UInt32(clamping: bytes.count)) else { throw .broken }
    defer { unsafe cmsCloseProfile(profile) }
    let space = unsafe cmsGetColorSpace(profile)
    guard let input = format(space) else { throw .mismatched(signature: Self.text(space.rawValue)) }
    guard let target = unsafe cmsCreate_sRGBProfile() else { throw .broken }
    defer { unsafe cmsCloseProfile(target) }
    let flags = UInt32(cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE)
    guard
      let transform = unsafe cmsCreateTransform(
        profile, input, target, Self.rgb, UInt32(INTENT_RELATIVE_COLORIMETRIC), flags)
    else { throw .broken }
    unsafe self.transform = transform
    isIdentity = unsafe input == Self.rgb && Self.changesNothing(transform)
  }

  deinit {
    unsafe cmsDeleteTransform(transform)
  }

  /// Converts in place.
  func convert(_ pixels: UnsafeMutableRawPointer, pixels count: Int) {
    unsafe cmsDoTransform(transform, pixels, pixels, UInt32(clamping: count))
  }

  private static func changesNothing(_ transform: cmsHTRANSFORM) -> Bool {
    let levels: [UInt8] = [0, 24, 64, 128, 192, 255]
    let before = levels.flatMap { red in
      levels.flatMap { green in levels.map { SIMD4<UInt8>(red, green, $0, 255) } }
    }
    var after = before
    unsafe cmsDoTransform(transform, before, &after, UInt32(before.count))
    return zip(before, after).allSatisfy { a, b in
      (0..<3).allSatisfy { abs(Int(a[$0]) - Int(b[$0])) <= 1 }
    }
  }

  private static func text(_ signature: UInt32) -> String {
    String(
      decoding: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: signature >> $0) }, as: UTF8.self)
  }
}
