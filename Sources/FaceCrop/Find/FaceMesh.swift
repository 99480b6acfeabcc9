import Measures

/// The 468 points of a face.
struct FaceMesh: Sendable {
  /// x and y in upright pixels, z in the same unit, smaller towards the camera.
  let points: [SIMD3<Double>]
  /// How sure the network is that it saw a face, as a logit.
  ///
  /// Of the portraits' faces 23 and more, also under blur, noise and bad light that a studio would still print; 13 and more
  /// under blur that it would not; of faces seen upside down or sideways 12 at most.
  let evidence: Double

  subscript(_ point: MeshPoint) -> Point<Upright> {
    let place = points[point.rawValue]
    return Point(x: place.x, y: place.y)
  }

  /// From the outer corner of the right eye to that of the left.
  var eyeLine: Offset<Upright> { self[.leftEyeOuter] - self[.rightEyeOuter] }

  /// The square around all points, turned by the eyes and grown by `factor`.
  func region(grownBy factor: Double) -> Region {
    let degrees = Trigonometry.degrees(of: eyeLine)
    let level = Transform<Upright, Patch>(
      scale: 1, degrees: -degrees, carrying: self[.sellion], to: Point(x: 0, y: 0))
    let box = Box(around: points.lazy.map { level.apply(Point<Upright>(x: $0.x, y: $0.y)) })
    guard let box, let back = level.inverse else {
      return Region(centre: self[.sellion], side: 1, degrees: 0)
    }
    return Region(
      centre: back.apply(box.centre), side: max(box.width, box.height, 1) * factor, degrees: degrees)
  }

  /// Around all points.
  var box: Box<Upright> {
    Box(around: points.lazy.map { Point(x: $0.x, y: $0.y) }) ?? Box(x: 0, y: 0, width: 0, height: 0)
  }

  /// Whether both are of one face: more than 30 % of the smaller one's box lies in the other's.
  func isSameFace(as other: FaceMesh) -> Bool {
    guard let shared = box.intersection(other.box) else { return false }
    return shared.area > 0.3 * min(box.area, other.box.area)
  }
}

/// Points of the mesh that have a name. Right and left are the person's own.
enum MeshPoint: Int, CaseIterable, Sendable {
  case foreheadTop = 10
  case foreheadMiddle = 151
  case noseTip = 4
  case sellion = 168
  case menton = 152
  case rightEyeOuter = 33
  case rightEyeInner = 133
  case leftEyeInner = 362
  case leftEyeOuter = 263
  /// In front of the ear, where the face is widest.
  case rightCheek = 234
  case leftCheek = 454
  case rightTemple = 127
  case leftTemple = 356
  case rightTempleUpper = 162
  case leftTempleUpper = 389
  case rightForehead = 21
  case leftForehead = 251
  case rightCheekbone = 50
  case leftCheekbone = 280
  case rightBrow = 105
  case leftBrow = 334
}
