import Measures
import PixelViews

/// The framed picture with some more around it, so that there is background to learn from, at the result's resolution.
struct MattingCanvas: Sendable {
  /// Of the frame's longer side, added on each side.
  private static let margin = 0.1

  let bitmap: Bitmap
  /// Pixels added on each side.
  let margin: Int
  let frame: Extent<Output>
  /// From the upright photo to this canvas.
  let transform: Transform<Upright, Output>
  /// Where the photo does not reach; nil where it covers everything.
  private let outside: [Bool]?

  init(
    _ photo: borrowing some UprightPixels & ~Copyable, through transform: Transform<Upright, Output>,
    extent: Extent<Output>
  ) {
    let margin = Int((Double(extent.longSide) * Self.margin).rounded(.up))
    let grown = Extent<Output>(width: extent.width + 2 * margin, height: extent.height + 2 * margin)
    let moved = transform.then(
      Transform<Output, Output>(a: 1, b: 0, c: 0, d: 1, tx: Double(margin), ty: Double(margin)))
    self.margin = margin
    self.transform = moved
    frame = extent
    let seen = photo.resampled(by: moved, to: grown)
    let outside = Self.outside(photo.extent.box, seenThrough: moved, grown)
    bitmap = outside.map { Self.continued(seen, beyond: photo.extent.box, seenThrough: moved, outside: $0) } ?? seen
    self.outside = outside
  }

  var width: Int { bitmap.width }
  var height: Int { bitmap.height }

  /// Whether the photo reaches here.
  @inline(__always)
  func isInside(_ x: Int, _ y: Int) -> Bool {
    guard let outside else { return true }
    return !outside[y * width + x]
  }

  /// Where the frame is on the canvas.
  var frameBox: Box<Output> {
    Box(x: Double(margin), y: Double(margin), width: Double(frame.width), height: Double(frame.height))
  }

  /// The frame alone.
  var framed: Bitmap {
    var pixels: [Bitmap.Pixel] = []
    pixels.reserveCapacity(frame.width * frame.height)
    for y in margin..<(margin + frame.height) {
      let start = y * width + margin
      pixels.append(contentsOf: bitmap.pixels[start..<(start + frame.width)])
    }
    return Bitmap(width: frame.width, height: frame.height, pixels: pixels)
  }

  private static func outside(
    _ photo: Box<Upright>, seenThrough transform: Transform<Upright, Output>, _ extent: Extent<Output>
  ) -> [Bool]? {
    guard let back = transform.inverse else { return nil }
    guard !extent.box.corners.map(back.apply).allSatisfy(photo.contains) else { return nil }
    var result: [Bool] = []
    result.reserveCapacity(extent.width * extent.height)
    let (left, right, top, bottom) = (photo.x, photo.maxX, photo.y, photo.maxY)
    for y in 0..<extent.height {
      let start = back.apply(Point(x: 0.5, y: Double(y) + 0.5))
      for x in 0..<extent.width {
        let (column, row) = (start.x + back.a * Double(x), start.y + back.b * Double(x))
        result.append(column < left || column > right || row < top || row > bottom)
      }
    }
    return result
  }

  /// The photo's edge goes on where there is no photo: nothing is invented, but no false edge is seen.
  private static func continued(
    _ bitmap: Bitmap, beyond photo: Box<Upright>, seenThrough transform: Transform<Upright, Output>, outside: [Bool]
  ) -> Bitmap {
    guard let back = transform.inverse else { return bitmap }
    let inset = min(1 / transform.scale, photo.width / 2, photo.height / 2)
    var result = bitmap
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width where outside[y * bitmap.width + x] {
        let place = back.apply(Point(x: Double(x) + 0.5, y: Double(y) + 0.5))
        let nearest = transform.apply(
          Point<Upright>(
            x: min(max(place.x, photo.x + inset), photo.maxX - inset),
            y: min(max(place.y, photo.y + inset), photo.maxY - inset)))
        let column = Int(min(max(nearest.x, 0), Double(bitmap.width - 1)))
        let row = Int(min(max(nearest.y, 0), Double(bitmap.height - 1)))
        result[x, y] = bitmap[column, row]
      }
    }
    return result
  }
}

extension MattingCanvas {
  /// Pixels of the frame that the photo reaches, that lie next to one that it does not, and that are the person.
  func cutLength(_ coverage: [Float]) -> Double {
    guard let outside else { return 0 }
    let (width, height, stride) = (frame.width, frame.height, self.width)
    var count = 0
    for y in 0..<height {
      let row = (y + margin) * stride + margin
      for x in 0..<width where !outside[row + x] && coverage[y * width + x] > 0.5 {
        let place = row + x
        let isAtEdge =
          (x > 0 && outside[place - 1]) || (x < width - 1 && outside[place + 1])
          || (y > 0 && outside[place - stride]) || (y < height - 1 && outside[place + stride])
        if isAtEdge { count += 1 }
      }
    }
    return Double(count)
  }
}
