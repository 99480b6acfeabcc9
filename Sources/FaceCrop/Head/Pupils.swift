import Inference
import Measures
import PixelViews

/// Where both pupils are.
struct Pupils: Sendable {
  var left: Located
  var right: Located
  /// Whether at least one eye shows a border of its iris.
  var isIrisSeen = true

  /// From the right eye to the left.
  var line: Offset<Upright> { left.point - right.point }
  var middle: Point<Upright> { left.point.moved(towards: right.point, by: 0.5) }
}

/// Finds the pupils in the picture, from where the mesh says that the eyes are.
struct PupilReader: Sendable {
  /// The second opinion, for eyes of few pixels, or whose iris shows no border: closed, in deep shadow, behind dark
  /// glasses.
  let iris: IrisReader

  /// Below it a fitted circle is not believed.
  static let leastClearness: Float = 0.2
  /// What of a pixel an edge cannot be placed better than, in eyes of a few pixels.
  private static let leastPixels = 0.6
  /// Eyes less far apart, in pixels, are asked for a second opinion.
  private static let fewPixels = 40.0

  func pupils(
    of mesh: FaceMesh, in photo: borrowing some UprightPixels & ~Copyable, workspace: inout Workspace
  ) throws(FaceError) -> Pupils {
    let middles = EyeSide.both.map { mesh[$0.outer].moved(towards: mesh[$0.inner], by: 0.5) }
    let line = middles[0] - middles[1]
    let degrees = Trigonometry.degrees(of: line)
    let distance = max(line.length, 1)
    let leftPatch = EyePatch(
      photo, centre: middles[0], distance: distance, degrees: degrees, lids: mesh.lids(of: .left))
    let rightPatch = EyePatch(
      photo, centre: middles[1], distance: distance, degrees: degrees, lids: mesh.lids(of: .right))
    let circles = IrisFit.irises(left: leftPatch, right: rightPatch)
    return Pupils(
      left: try pupil(.left, circles.left, leftPatch, distance, mesh, in: photo, workspace: &workspace),
      right: try pupil(.right, circles.right, rightPatch, distance, mesh, in: photo, workspace: &workspace),
      isIrisSeen: max(circles.left.clearness, circles.right.clearness) >= Self.leastClearness)
  }

  private func pupil(
    _ side: EyeSide, _ circle: IrisFit.Circle, _ patch: EyePatch, _ distance: Double, _ mesh: FaceMesh,
    in photo: borrowing some UprightPixels & ~Copyable, workspace: inout Workspace
  ) throws(FaceError) -> Located {
    let isClear = circle.clearness >= Self.leastClearness
    let doubt = 0.012 + 0.02 * Double(max(0, 0.8 - circle.clearness))
    let fitted = Located(
      patch.toPhoto.apply(Point(x: Double(circle.x), y: Double(circle.y))),
      uncertainty: (doubt * distance * doubt * distance + Self.leastPixels * Self.leastPixels).squareRoot())
    if isClear, distance >= Self.fewPixels { return fitted }
    let second = Located(
      try iris.centre(of: side, mesh: mesh, in: photo, workspace: &workspace), uncertainty: 0.05 * distance)
    guard isClear else { return second }
    // Two opinions of few pixels: their mean by their variances, and no more sure than the surer one.
    let variances = (fitted.uncertainty * fitted.uncertainty, second.uncertainty * second.uncertainty)
    return Located(
      fitted.point.moved(towards: second.point, by: variances.0 / (variances.0 + variances.1)),
      uncertainty: fitted.uncertainty)
  }
}

/// The person's own side.
enum EyeSide: Sendable {
  case left, right

  static let both: [EyeSide] = [.left, .right]

  var outer: MeshPoint { self == .left ? .leftEyeOuter : .rightEyeOuter }
  var inner: MeshPoint { self == .left ? .leftEyeInner : .rightEyeInner }
}

extension FaceMesh {
  /// Around the opening of the eye: from the outer corner along the lower lid, and back along the upper one.
  func lids(of side: EyeSide) -> [Point<Upright>] {
    let numbers =
      switch side {
      case .left: [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466]
      case .right: [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246]
      }
    return numbers.map { Point(x: points[$0].x, y: points[$0].y) }
  }
}
