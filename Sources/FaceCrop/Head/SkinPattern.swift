import Measures
import PixelViews

/// Whether the skin repeats itself every few pixels, as the grid of a screen or of printing does: skin, noise and pores
/// do not.
struct SkinPattern: Sendable {
  private static let side = 48
  /// In pixels of the photo, as far as they can be told from sharpness and from the blocks of compression.
  private static let periods = 2...7
  /// Of the correlation of the skin with itself: at the period, and half of it away.
  private static let leastPeak: Float = 0.4
  private static let mostDip: Float = -0.2

  let isGrid: Bool

  init(of mesh: FaceMesh, in photo: borrowing some UprightPixels & ~Copyable) {
    // Both cheeks must show it: one may lie behind a veil or a lattice of shadows.
    isGrid =
      Self.isGrid(around: mesh[.leftCheekbone], mesh: mesh, in: photo)
      && Self.isGrid(around: mesh[.rightCheekbone], mesh: mesh, in: photo)
  }

  private static func isGrid(
    around place: Point<Upright>, mesh: FaceMesh, in photo: borrowing some UprightPixels & ~Copyable
  ) -> Bool {
    // A patch of the cheek: smaller than the half of it, and pixel by pixel.
    guard mesh.eyeLine.length > 2 * Double(side) else { return false }
    let half = Double(side) / 2
    let origin = Point<Upright>(x: (place.x - half).rounded(), y: (place.y - half).rounded())
    let transform = Transform<Upright, Patch>(scale: 1, degrees: 0, carrying: origin, to: Point(x: 0, y: 0))
    let bitmap = photo.resampled(by: transform, to: Extent<Patch>(width: side, height: side))
    let light = Plane(width: side, height: side) { Float(bitmap[$0, $1].y) }
    let smooth = light.smoothed(3)
    let detail = Plane(width: side, height: side) { light[$0, $1] - smooth[$0, $1] }
    return repeats(detail, across: 1, down: 0) || repeats(detail, across: 0, down: 1)
  }

  private static func repeats(_ detail: Plane, across: Int, down: Int) -> Bool {
    func correlation(_ lag: Int) -> Float {
      var sum: Float = 0
      for y in 0..<side - lag * down {
        for x in 0..<side - lag * across { sum += detail[x, y] * detail[x + lag * across, y + lag * down] }
      }
      return sum / Float((side - lag * down) * (side - lag * across))
    }
    let energy = correlation(0)
    // Less than a level is rounding.
    guard energy > 1 else { return false }
    let all = (1...periods.upperBound).map { correlation($0) / energy }
    return periods.contains { period in
      all[period - 1] > leastPeak && all[max(period / 2, 1) - 1] < mostDip
    }
  }
}
