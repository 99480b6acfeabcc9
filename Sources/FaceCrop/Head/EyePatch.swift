import Measures
import PixelViews

/// The picture of one eye, with the eye line level, and where its lids are open.
///
/// Lengths are in patch pixels: `pixels` of them make the distance between the eyes.
struct EyePatch: Sendable {
  static let side = 128
  /// Patch pixels for the distance between the eyes.
  static let pixels: Float = 200

  let toPhoto: Transform<Patch, Upright>
  /// Of each pixel, row after row: how brightness grows to the right and downwards, 1 between the lids and 0 outside, and
  /// nothing. Together, since the same places are looked up hundreds of thousands of times.
  private let samples: [SIMD4<Float>]
  /// A slope that is strong for this eye.
  let strongSlope: Float

  /// - Parameters:
  ///   - centre: Half way between the eye's corners.
  ///   - distance: Between the eyes, in pixels of the photo.
  ///   - degrees: Of the eye line.
  ///   - lids: Around the opening.
  init(
    _ photo: borrowing some UprightPixels & ~Copyable, centre: Point<Upright>, distance: Double, degrees: Double,
    lids: [Point<Upright>]
  ) {
    let side = Self.side
    let region = Region(
      centre: centre, side: distance * Double(side) / Double(Self.pixels), degrees: degrees)
    let transform = region.transform(to: side)
    toPhoto = transform.inverse ?? Transform(a: 0, b: 0, c: 0, d: 0, tx: 0, ty: 0)
    let bitmap = photo.resampled(by: transform, to: Extent<Patch>(width: side, height: side))
    // Blue says least: the white of the eye and the skin differ least there, and it is the noisiest.
    let brightness = Plane(width: side, height: side) { x, y in
      let pixel = bitmap[x, y]
      return 0.4 * Float(pixel.x) + 0.5 * Float(pixel.y) + 0.1 * Float(pixel.z)
    }.smoothed(1.2)
    let slopes = brightness.slopes
    let opening = Self.fill(lids.map(transform.apply), side: side).smoothed(1)
    samples = opening.values.indices.map {
      SIMD4(slopes.x.values[$0], slopes.y.values[$0], opening.values[$0], 0)
    }
    let steepness = Plane(width: side, height: side) { x, y in
      (slopes.x[x, y] * slopes.x[x, y] + slopes.y[x, y] * slopes.y[x, y]).squareRoot()
    }
    strongSlope = max(steepness.quantile(0.85) { opening.values[$0] > 0.5 } ?? 1, 0.25)
  }

  /// How much brighter it becomes along `direction` at the pixel that is nearest, and how far that lies between the lids. A
  /// lash or a glint counts no more than a good border.
  @inline(__always)
  func border(atX x: Float, _ y: Float, along direction: SIMD2<Float>) -> Float {
    let last = Float(Self.side - 1)
    let sample = samples[Int(min(max(y, 0), last)) * Self.side + Int(min(max(x, 0), last))]
    let slope = sample.x * direction.x + sample.y * direction.y
    return min(max(slope, -0.5 * strongSlope), strongSlope) * sample.z
  }

  /// 1 inside the polygon, widened a little: the corners that the mesh knows are too tight for an eye that looks aside.
  private static func fill(_ polygon: [Point<Patch>], side: Int) -> Plane {
    guard let box = Box(around: polygon), box.width > 0, box.height > 0 else {
      return Plane(width: side, height: side) { _, _ in 0 }
    }
    let (wide, high) = (Double(pixels) * 0.02, Double(pixels) * 0.005)
    let centre = box.centre
    let corners = polygon.map { corner in
      Point<Patch>(
        x: centre.x + (corner.x - centre.x) * (1 + 2 * wide / box.width),
        y: centre.y + (corner.y - centre.y) * (1 + 2 * high / box.height))
    }
    var plane = Plane(width: side, height: side) { _, _ in 0 }
    for row in 0..<side {
      let y = Double(row) + 0.5
      var crossings: [Double] = []
      for (index, start) in corners.enumerated() {
        let end = corners[(index + 1) % corners.count]
        guard (start.y <= y) != (end.y <= y) else { continue }
        crossings.append(start.x + (end.x - start.x) * (y - start.y) / (end.y - start.y))
      }
      crossings.sort()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        let first = min(max(Int((crossings[pair] - 0.5).rounded(.up)), 0), side)
        let last = max(min(Int((crossings[pair + 1] - 0.5).rounded(.down)), side - 1), -1)
        guard first <= last else { continue }
        for column in first...last { plane[column, row] = 1 }
      }
    }
    return plane
  }
}

extension Plane {
  /// Central differences, by Sobel's weights: per pixel, to the right and downwards.
  fileprivate var slopes: (x: Plane, y: Plane) {
    var across = Plane(width: width, height: height) { _, _ in 0 }
    var down = across
    guard width > 2, height > 2 else { return (across, down) }
    for y in 1..<height - 1 {
      for x in 1..<width - 1 {
        let (a, b, c) = (self[x - 1, y - 1], self[x, y - 1], self[x + 1, y - 1])
        let (d, f) = (self[x - 1, y], self[x + 1, y])
        let (g, h, i) = (self[x - 1, y + 1], self[x, y + 1], self[x + 1, y + 1])
        across[x, y] = (c - a + 2 * (f - d) + i - g) / 8
        down[x, y] = (g - a + 2 * (h - b) + i - c) / 8
      }
    }
    return (across, down)
  }
}
