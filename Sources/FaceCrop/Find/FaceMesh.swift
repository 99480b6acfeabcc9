import Measures

/// The 468 points of a face.
struct FaceMesh: Sendable {
  /// x and y in upright pixels, z in the same unit, smaller towards the camera.
  let points: [SIMD3<Double>]
  /// How sure the network is that it saw a face, 0 to 1.
  let presence: Double

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

  /// Whether both are of one face: the bridges of their noses are closer than half the wider eye line.
  func isSameFace(as other: FaceMesh) -> Bool {
    self[.sellion].distance(to: other[.sellion]) < max(eyeLine.length, other.eyeLine.length) / 2
  }
}

/// Points of the mesh that have a name. Right and left are the person's own.
enum MeshPoint: Int, CaseIterable, Sendable {
  case foreheadTop = 10
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
