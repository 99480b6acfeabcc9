public import Measures
public import PixelViews

/// A bitmap to draw on. What falls beyond its edges is left out.
public struct Canvas: Sendable {
  public private(set) var bitmap: Bitmap

  public init(_ bitmap: Bitmap) {
    self.bitmap = bitmap
  }

  public init(_ extent: Extent<Output>, filledWith colour: Bitmap.Pixel = Canvas.white) {
    bitmap = Bitmap(width: extent.width, height: extent.height, filledWith: colour)
  }

  public static let white = Bitmap.Pixel(255, 255, 255, 255)
  public static let black = Bitmap.Pixel(0, 0, 0, 255)

  /// Copies a bitmap, its first pixel to (x, y).
  public mutating func draw(_ other: Bitmap, x: Int, y: Int) {
    let columns = max(0, x)..<max(0, x, min(bitmap.width, x + other.width))
    guard !columns.isEmpty else { return }
    for line in max(0, y)..<max(0, y, min(bitmap.height, y + other.height)) {
      let from = (line - y) * other.width + columns.lowerBound - x
      let to = line * bitmap.width + columns.lowerBound
      bitmap.pixels.replaceSubrange(to..<to + columns.count, with: other.pixels[from..<from + columns.count])
    }
  }

  /// Fills the pixels of a rectangle whose first one is (x, y). A line is a thin rectangle.
  public mutating func fill(x: Int, y: Int, width: Int, height: Int, with colour: Bitmap.Pixel) {
    let columns = max(0, x)..<max(0, x, min(bitmap.width, x + width))
    for line in max(0, y)..<max(0, y, min(bitmap.height, y + height)) {
      for column in columns { bitmap[column, line] = colour }
    }
  }

  /// Lets a colour through a mask whose first value goes to (x, y).
  mutating func stain(_ mask: Coverage, x: Int, y: Int, with colour: Bitmap.Pixel) {
    let ink = SIMD4<Float>(Float(colour.x), Float(colour.y), Float(colour.z), 255)
    let columns = max(0, x)..<max(0, x, min(bitmap.width, x + mask.width))
    for line in max(0, y)..<max(0, y, min(bitmap.height, y + mask.height)) {
      for column in columns {
        let share = mask[column - x, line - y]
        guard share > 0 else { continue }
        let below = bitmap[column, line]
        let paper = SIMD4<Float>(Float(below.x), Float(below.y), Float(below.z), 255)
        let mixed = paper + (ink - paper) * share + 0.5
        bitmap[column, line] = Bitmap.Pixel(UInt8(mixed.x), UInt8(mixed.y), UInt8(mixed.z), 255)
      }
    }
  }
}
