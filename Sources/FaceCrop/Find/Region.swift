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

  /// The same place, looked at with the head leaning by so much more, clockwise.
  func turned(by degrees: Double) -> Region {
    Region(centre: centre, side: side, degrees: self.degrees + degrees)
  }

  /// Whether a network sees nearly the same in both.
  func isClose(to other: Region) -> Bool {
    let turn = (degrees - other.degrees).remainder(dividingBy: 360)
    return centre.distance(to: other.centre) < 0.05 * side && abs(other.side / side - 1) < 0.06 && abs(turn) < 3
  }

  /// Around the whole picture.
  static func whole(_ extent: Extent<Upright>, degrees: Double = 0) -> Region {
    Region(centre: extent.box.centre, side: Double(extent.longSide), degrees: degrees)
  }

  /// Squares of half the longer side that overlap by half and together cover the picture.
  static func tiles(_ extent: Extent<Upright>) -> [Region] {
    let side = Double(extent.longSide) / 2
    func centres(_ length: Int) -> [Double] {
      let room = Double(length) - side
      guard room > 0 else { return [Double(length) / 2] }
      let steps = Int((room / (side / 2)).rounded(.up))
      return (0...steps).map { side / 2 + room * Double($0) / Double(steps) }
    }
    return centres(extent.height).flatMap { y in
      centres(extent.width).map { Region(centre: Point(x: $0, y: y), side: side, degrees: 0) }
    }
  }
}
