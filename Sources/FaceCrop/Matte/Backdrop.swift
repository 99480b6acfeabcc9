public import Orders
import PixelViews

/// What stands behind the person in place of the old background.
public enum Backdrop: Hashable, Sendable {
  case colour(Colour)
  /// From the top edge to the bottom edge.
  case vertical(top: Colour, bottom: Colour)
  /// From the middle of the photo to its corners.
  case radial(centre: Colour, corners: Colour)

  /// The colours of a photo of this size.
  func colours(width: Int, height: Int) -> BackdropColours {
    BackdropColours(self, width: width, height: height)
  }
}

struct BackdropColours: Sendable {
  private let backdrop: Backdrop
  private let width: Double
  private let height: Double

  init(_ backdrop: Backdrop, width: Int, height: Int) {
    self.backdrop = backdrop
    self.width = Double(width)
    self.height = Double(height)
  }

  /// Gradients are dithered by a fixed pattern, so that they have no steps.
  func pixel(_ x: Int, _ y: Int) -> Bitmap.Pixel {
    switch backdrop {
    case .colour(let colour):
      return Bitmap.Pixel(colour.red, colour.green, colour.blue, 255)
    case .vertical(let top, let bottom):
      return between(top, bottom, (Double(y) + 0.5) / height, x, y)
    case .radial(let centre, let corners):
      let (across, down) = ((Double(x) + 0.5) / width * 2 - 1, (Double(y) + 0.5) / height * 2 - 1)
      return between(centre, corners, ((across * across + down * down) / 2).squareRoot(), x, y)
    }
  }

  private func between(_ start: Colour, _ end: Colour, _ share: Double, _ x: Int, _ y: Int) -> Bitmap.Pixel {
    let threshold = Self.pattern[(y & 3) * 4 + (x & 3)]
    func value(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8(min(max(Double(from) + (Double(to) - Double(from)) * share + threshold, 0), 255))
    }
    return Bitmap.Pixel(
      value(start.red, end.red), value(start.green, end.green), value(start.blue, end.blue), 255)
  }

  /// Bayer's 4 × 4 matrix (1973), as thresholds between 0 and 1.
  private static let pattern = [0.0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map { ($0 + 0.5) / 16 }
}
