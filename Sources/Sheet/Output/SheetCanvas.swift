import Measures
import PixelViews

/// A white sheet to be painted on: photos either way round, bars of whole pixels, and lines.
struct SheetCanvas {
  /// Dark enough to cut by, too light to catch the eye.
  static let ink: UInt8 = 96

  private(set) var bitmap: Bitmap

  init(_ extent: Extent<Output>) {
    bitmap = Bitmap(width: extent.width, height: extent.height, filledWith: Bitmap.Pixel(repeating: 255))
  }

  /// Puts `photo` with its top left corner on that of `frame`, turned by a quarter clockwise if asked.
  /// - Precondition: the photo, turned, is as large as the frame, and the frame is on the sheet.
  mutating func put(_ photo: Bitmap, at frame: PixelFrame, isTurned: Bool) {
    let width = bitmap.width
    for y in 0..<frame.height {
      var target = (frame.y + y) * width + frame.x
      if isTurned {
        // The first row of the turned photo is its first column, from the bottom up.
        var source = (photo.height - 1) * photo.width + y
        for _ in 0..<frame.width {
          bitmap.pixels[target] = photo.pixels[source]
          target += 1
          source -= photo.width
        }
      } else {
        let source = y * photo.width
        for x in 0..<frame.width { bitmap.pixels[target + x] = photo.pixels[source + x] }
      }
    }
  }

  mutating func fill(_ frame: PixelFrame) { fill(frame, with: Bitmap.Pixel(Self.ink, Self.ink, Self.ink, 255)) }

  mutating func clear(_ frame: PixelFrame) { fill(frame, with: Bitmap.Pixel(repeating: 255)) }

  private mutating func fill(_ frame: PixelFrame, with ink: Bitmap.Pixel) {
    for y in max(0, frame.y)..<max(0, frame.y, min(bitmap.height, frame.maxY)) {
      for x in max(0, frame.x)..<max(0, frame.x, min(bitmap.width, frame.maxX)) { bitmap[x, y] = ink }
    }
  }

  /// Draws a line with round ends: each pixel is inked by how far its middle is from the line.
  mutating func draw(_ stroke: Stroke) {
    for (a, b) in zip(stroke.nodes, stroke.nodes.dropFirst()) { draw(a, b, width: stroke.width) }
  }

  private mutating func draw(_ a: Stroke.Node, _ b: Stroke.Node, width: Double) {
    let reach = width / 2 + 1
    let (left, right) = (Int((min(a.x, b.x) - reach).rounded(.down)), Int((max(a.x, b.x) + reach).rounded(.up)))
    let (top, bottom) = (Int((min(a.y, b.y) - reach).rounded(.down)), Int((max(a.y, b.y) + reach).rounded(.up)))
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = dx * dx + dy * dy
    for y in max(0, top)..<max(0, top, min(bitmap.height, bottom)) {
      for x in max(0, left)..<max(0, left, min(bitmap.width, right)) {
        let (px, py) = (Double(x) + 0.5 - a.x, Double(y) + 0.5 - a.y)
        let along = length > 0 ? min(max((px * dx + py * dy) / length, 0), 1) : 0
        let (ex, ey) = (px - along * dx, py - along * dy)
        let coverage = width / 2 + 0.5 - (ex * ex + ey * ey).squareRoot()
        if coverage > 0 { shade(x, y, by: min(coverage, 1)) }
      }
    }
  }

  /// Never lightens: where two lines meet, the darker of the two stays.
  private mutating func shade(_ x: Int, _ y: Int, by coverage: Double) {
    let value = UInt8((255 - (255 - Double(Self.ink)) * coverage).rounded())
    let old = bitmap[x, y]
    bitmap[x, y] = Bitmap.Pixel(min(old.x, value), min(old.y, value), min(old.z, value), 255)
  }
}

extension Bitmap {
  /// Turned by a quarter clockwise.
  var turned: Bitmap {
    var canvas = SheetCanvas(Extent<Output>(width: height, height: width))
    canvas.put(self, at: PixelFrame(x: 0, y: 0, width: height, height: width), isTurned: true)
    return canvas.bitmap
  }
}
