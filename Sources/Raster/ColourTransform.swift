import CLCMS
public import PixelViews

/// Why an embedded ICC profile cannot be used.
public enum ColourProfileError: Error, Hashable, Sendable {
  /// Not a profile, or a damaged one.
  case broken
  /// A profile for other channels than the picture has, such as CMYK. `signature` is the profile's colour space.
  case mismatched(signature: String)
}

/// The way from the colours of an embedded ICC profile to sRGB.
///
/// Relative colorimetric with black point compensation: what both can show stays as it is, and shadows keep their
/// detail.
public struct ColourTransform: ~Copyable {
  private let transform: LCMSTransform

  /// - Parameters:
  ///   - profile: of the picture's samples.
  ///   - isGrey: whether the picture has grey samples, for which a profile of RGB does as well.
  public init(from profile: [UInt8], isGrey: Bool) throws(ColourProfileError) {
    transform = try LCMSTransform(from: profile) { (space: cmsColorSpaceSignature) in
      switch space {
      case cmsSigRgbData: LCMSTransform.rgb
      // The first byte of four, as grey pictures have the same in all.
      case cmsSigGrayData where isGrey: LCMSTransform.firstAsGrey
      default: nil
      }
    }
  }

  /// Converts a bitmap from the profile's colours.
  public borrowing func apply(to bitmap: inout Bitmap) {
    guard !isIdentity else { return }
    unsafe bitmap.pixels.withUnsafeMutableBytes { pixels in
      guard let start = pixels.baseAddress else { return }
      unsafe transform.convert(start, pixels: pixels.count / 4)
    }
  }

  /// Whether no colour moves by more than rounding: the profile is one of sRGB.
  public var isIdentity: Bool { transform.isIdentity }
}
