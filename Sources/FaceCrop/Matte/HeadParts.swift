import Measures

/// Where a person's edge is smooth: at the ears and below the chin. There a pixel that looks like the background, as
/// light in an ear or a seam does, is not a gap between curls.
struct HeadParts: Sendable {
  private let ears: [Point<Output>]
  private let squaredRadius: Double
  private let origin: Point<Output>
  /// Down along the head, as long as the head is high.
  private let down: Offset<Output>

  /// - Parameter transform: from the upright photo to the canvas.
  init(_ face: Face, through transform: Transform<Upright, Output>) {
    let left = transform.apply(face.cheekLeft.point)
    let right = transform.apply(face.cheekRight.point)
    let across = left - right
    // An ear is some 63 mm high and the face some 140 mm wide between its cheekbones (Farkas, 1994).
    squaredRadius = across.dot(across) * Self.earRadius * Self.earRadius
    ears = [left + across * Self.earOffset, right + across * -Self.earOffset]
    origin = transform.apply(face.chin.point)
    down = origin - transform.apply(face.crownSkull.point)
  }

  @inline(__always)
  func isSmooth(_ x: Int, _ y: Int) -> Bool {
    if isBelowChin(x, y) { return true }
    let place = Point<Output>(x: Double(x) + 0.5, y: Double(y) + 0.5)
    for ear in ears {
      let off = place - ear
      if off.dot(off) < squaredRadius { return true }
    }
    return false
  }

  @inline(__always)
  func isBelowChin(_ x: Int, _ y: Int) -> Bool {
    let place = Point<Output>(x: Double(x) + 0.5, y: Double(y) + 0.5)
    return (place - origin).dot(down) > Self.belowChin * down.dot(down)
  }

  /// In widths of the face.
  private static let earRadius = 0.22
  private static let earOffset = 0.05
  /// In heights of the head.
  private static let belowChin = 0.05
}
