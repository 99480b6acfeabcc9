import Measures
import PixelViews

/// What a network is given for a picture.
struct Tensor: Sendable {
  /// What stands where there is no picture.
  enum Outside: Sendable {
    case black
    case white
    /// The picture's edge goes on.
    case edge
  }

  /// The values that black and white become.
  enum Range: Sendable {
    case minusOneToOne
    case zeroToOne
  }

  /// R, G, B of each pixel, row after row.
  var values: [Float]

  init(
    _ photo: borrowing some UprightPixels & ~Copyable, through transform: Transform<Upright, Patch>, size: Int,
    range: Range, outside: Outside = .black
  ) {
    let bitmap = photo.resampled(by: transform, to: Extent<Patch>(width: size, height: size))
    let frame = photo.extent.box
    values = []
    values.reserveCapacity(size * size * 3)
    let toPhoto = transform.inverse ?? Transform(a: 0, b: 0, c: 0, d: 0, tx: 0, ty: 0)
    let (scale, offset): (Float, Float) = range == .zeroToOne ? (1 / 255, 0) : (2 / 255, -1)
    guard
      !Box<Patch>(x: 0, y: 0, width: Double(size), height: Double(size)).corners.map(toPhoto.apply)
        .allSatisfy(frame.contains)
    else {
      for pixel in bitmap.pixels { append(pixel, scale, offset) }
      return
    }
    for y in 0..<size {
      for x in 0..<size {
        var pixel = bitmap[x, y]
        let source = toPhoto.apply(Point(x: Double(x) + 0.5, y: Double(y) + 0.5))
        if !frame.contains(source) {
          pixel =
            switch outside {
            case .black: Bitmap.Pixel(0, 0, 0, 255)
            case .white: Bitmap.Pixel(255, 255, 255, 255)
            case .edge: bitmap[nearest: transform.apply(source.clamped(to: frame, inset: 1 / transform.scale))]
            }
        }
        append(pixel, scale, offset)
      }
    }
  }

  @inline(__always)
  private mutating func append(_ pixel: Bitmap.Pixel, _ scale: Float, _ offset: Float) {
    values.append(Float(pixel.x) * scale + offset)
    values.append(Float(pixel.y) * scale + offset)
    values.append(Float(pixel.z) * scale + offset)
  }
}

extension Point {
  /// The nearest place in `box` that is at least `inset` from its edge.
  fileprivate func clamped(to box: Box<S>, inset: Double) -> Point {
    let (x0, x1) = (box.x + min(inset, box.width / 2), box.maxX - min(inset, box.width / 2))
    let (y0, y1) = (box.y + min(inset, box.height / 2), box.maxY - min(inset, box.height / 2))
    return Point(x: min(max(x, x0), x1), y: min(max(y, y0), y1))
  }
}

extension Bitmap {
  fileprivate subscript(nearest point: Point<Patch>) -> Pixel {
    let x = min(max(point.x, 0), Double(width) - 0.5)
    let y = min(max(point.y, 0), Double(height) - 0.5)
    return self[Int(x), Int(y)]
  }
}
