import Orders
import PixelViews

extension Backdrop {
  /// The colours of a photo of this size.
  func colours(width: Int, height: Int) -> BackdropColours {
    BackdropColours(self, width: width, height: height)
  }
}

/// A backdrop as pixels.
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
    case .gradient(let gradient):
      return between(gradient.from, gradient.to, share(gradient.shape, x, y), x, y)
    }
  }

  /// Of the way from the first colour to the second, 0 to 1.
  private func share(_ shape: Gradient.Shape, _ x: Int, _ y: Int) -> Double {
    switch shape {
    case .vertical: return (Double(y) + 0.5) / height
    case .radial:
      let (across, down) = ((Double(x) + 0.5) / width * 2 - 1, (Double(y) + 0.5) / height * 2 - 1)
      return ((across * across + down * down) / 2).squareRoot()
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
