import Measures

/// Pixels of what a network sees. Origin and axes as in `Stored`.
enum Patch: Space {}

/// A square of the upright picture, turned: what a network looks at.
struct Region: Sendable {
  var centre: Point<Upright>
  /// In pixels of the picture.
  var side: Double
  /// Clockwise, from upright.
  var degrees: Double

  /// Carries the square to a patch of `size` × `size` pixels, upright.
  func transform(to size: Int) -> Transform<Upright, Patch> {
    let half = Double(size) / 2
    return Transform(
      scale: Double(size) / side, degrees: -degrees, carrying: centre, to: Point(x: half, y: half))
  }

  /// The same, with left and right exchanged.
  func mirroredTransform(to size: Int) -> Transform<Upright, Patch> {
    transform(to: size).then(Transform<Patch, Patch>(a: -1, b: 0, c: 0, d: 1, tx: Double(size), ty: 0))
  }

  /// Around the whole picture.
  static func whole(_ extent: Extent<Upright>, degrees: Double = 0) -> Region {
    Region(centre: extent.box.centre, side: Double(extent.longSide), degrees: degrees)
  }
}
