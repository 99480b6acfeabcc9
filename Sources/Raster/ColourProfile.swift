import CLCMS

/// ICC profiles made here, of displays with the transfer curve of sRGB (IEC 61966-2-1).
enum ColourProfile {
  /// The one embedded in outputs: version 2, which old printing software reads, with 256 steps of the curve, which are
  /// within 0.03 of a level.
  static let sRGB = made(
    "sRGB", red: (0.64, 0.33), green: (0.30, 0.60), blue: (0.15, 0.06), version: 2.1, steps: 256)

  /// The primaries of SMPTE EG 432-1 with the white of D65.
  static let displayP3 = made("Display P3", red: (0.680, 0.320), green: (0.265, 0.690), blue: (0.150, 0.060))

  /// The primaries of ITU-R BT.2020; its own transfer is near enough to that of sRGB as displays show it.
  static let bt2020 = made("BT.2020", red: (0.708, 0.292), green: (0.170, 0.797), blue: (0.131, 0.046))

  /// For the numbers of ITU-T H.273; nil where they are near enough to sRGB, or say nothing.
  static func numbered(
    primaries: Int, transfer: Int, of format: PictureFormat
  ) throws(RasterError) -> [UInt8]? {
    // The transfers of BT.2100, without which eight bits look washed out.
    if transfer == 16 || transfer == 18 { throw .unsupported(format, detail: "high dynamic range") }
    return switch primaries {
    case 9: bt2020
    case 12: displayP3
    default: nil
    }
  }

  private typealias Chromaticity = (x: Double, y: Double)

  private static func made(
    _ name: String, red: Chromaticity, green: Chromaticity, blue: Chromaticity, version: Double = 4.3, steps: Int? = nil
  ) -> [UInt8]? {
    func place(_ xy: Chromaticity) -> cmsCIExyY { cmsCIExyY(x: xy.x, y: xy.y, Y: 1) }
    var white = place((0.3127, 0.3290))
    var primaries = cmsCIExyYTRIPLE(Red: place(red), Green: place(green), Blue: place(blue))
    guard let curve = unsafe curve(steps: steps) else { return nil }
    defer { unsafe cmsFreeToneCurve(curve) }
    var curves: [OpaquePointer?] = unsafe [curve, curve, curve]
    guard let profile = unsafe cmsCreateRGBProfile(&white, &primaries, &curves) else { return nil }
    defer { unsafe cmsCloseProfile(profile) }
    unsafe cmsSetProfileVersion(profile, version)
    guard let description = unsafe cmsMLUalloc(nil, 1) else { return nil }
    defer { unsafe cmsMLUfree(description) }
    guard unsafe cmsMLUsetASCII(description, "en", "US", name) != 0,
      unsafe cmsWriteTag(profile, cmsSigProfileDescriptionTag, UnsafeRawPointer(description)) != 0
    else { return nil }
    return unsafe saved(profile)
  }

  private static func curve(steps: Int?) -> OpaquePointer? {
    // As the fourth kind of parametric curve of ICC.1, numbered from one.
    guard let exact = unsafe cmsBuildParametricToneCurve(nil, 4, [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
    else { return nil }
    guard let steps else { return unsafe exact }
    defer { unsafe cmsFreeToneCurve(exact) }
    let table = (0..<steps).map { step in
      let value = unsafe cmsEvalToneCurveFloat(exact, Float(step) / Float(steps - 1))
      return UInt16((value * 65535).rounded())
    }
    return unsafe cmsBuildTabulatedToneCurve16(nil, UInt32(steps), table)
  }

  private static func saved(_ profile: cmsHPROFILE) -> [UInt8]? {
    var size: UInt32 = 0
    guard unsafe cmsSaveProfileToMem(profile, nil, &size) != 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    guard size > 36, unsafe cmsSaveProfileToMem(profile, &bytes, &size) != 0 else { return nil }
    // The header's date, at 24, would be that of the clock: the same inputs give the same bytes.
    bytes.replaceSubrange(24..<36, with: [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    return bytes
  }
}
