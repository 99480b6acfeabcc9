import CLCMS

extension PixelRows {
  /// Turns four inks into sRGB, by the profile if there is a usable one, else as if each ink took its light alone.
  func convertFromCMYK(inverted: Bool, profile: [UInt8]?) {
    if let profile, convertFromCMYK(inverted: inverted, by: profile) { return }
    let mask: UInt8 = inverted ? 0 : 255
    for pixel in 0..<width * height {
      let paper = unsafe UInt32(bytes[4 * pixel + 3] ^ mask)
      for channel in 0..<3 {
        let light = unsafe UInt32(bytes[4 * pixel + channel] ^ mask)
        unsafe bytes[4 * pixel + channel] = UInt8((light * paper + 127) / 255)
      }
      unsafe bytes[4 * pixel + 3] = 255
    }
  }

  private func convertFromCMYK(inverted: Bool, by profile: [UInt8]) -> Bool {
    do throws(ColourProfileError) {
      let transform = try LCMSTransform(from: profile) { (space: cmsColorSpaceSignature) in
        space == cmsSigCmykData ? (inverted ? LCMSTransform.invertedCMYK : LCMSTransform.cmyk) : nil
      }
      for y in 0..<height {
        unsafe transform.convert(bytes + 4 * width * y, pixels: width)
      }
      return true
    } catch {
      return false
    }
  }
}
