import Foundation
import Orders

/// Whether colours can be told apart: WCAG 2.2, relative luminance and contrast ratio.
/// <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>
enum Contrast {
  /// From 1 (the same) to 21 (black on white).
  static func ratio(_ a: Colour, _ b: Colour) -> Double {
    let (lighter, darker) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// `colour`, moved towards black or white by the least of 64 steps at which it stands out from every one of
  /// `backgrounds` by `ratio`; the end of the way where none does.
  static func adjusted(_ colour: Colour, towards end: Colour, against backgrounds: [Colour], ratio: Double) -> Colour {
    for step in 0...64 {
      let candidate = mix(colour, end, fraction: Double(step) / 64)
      if backgrounds.allSatisfy({ self.ratio(candidate, $0) >= ratio }) { return candidate }
    }
    return end
  }

  /// Black or white, whichever can be read better on `background`.
  static func ink(on background: Colour) -> Colour {
    let black = Colour(red: 0, green: 0, blue: 0)
    return ratio(black, background) > ratio(.white, background) ? black : .white
  }

  private static func luminance(_ colour: Colour) -> Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
  }

  private static func mix(_ a: Colour, _ b: Colour, fraction: Double) -> Colour {
    func channel(_ x: UInt8, _ y: UInt8) -> UInt8 {
      UInt8(min(255, max(0, (Double(x) + (Double(y) - Double(x)) * fraction).rounded())))
    }
    return Colour(
      red: channel(a.red, b.red), green: channel(a.green, b.green), blue: channel(a.blue, b.blue))
  }
}
