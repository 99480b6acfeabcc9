import Measures

/// A head as it stands in the turned frame: offsets from the middle of the eyes, in heights of the head (chin to skull).
///
/// Roll is the angle of the line through the pupils, as ISO/IEC 39794-5 defines it. The axis from chin to crown
/// would not do: a head turned by 8° with level eyes shows that axis some 2.5° off the vertical. The frame's turn takes
/// all of the roll out, or leaves a rest of it where the source has no room for more.
struct LevelHead: Sendable {
  /// The middle of the eyes.
  let origin: Point<Upright>
  /// By how much the frame is turned in the upright picture, clockwise as seen.
  let turn: Double
  /// By how much the eyes are off the frame's horizontal, clockwise as seen.
  let remainingRoll: Double
  /// Upright pixels from chin to skull crown, measured down the frame.
  let height: Double
  let chin: Double
  let crownSkull: Double
  let crownHair: Double
  let hairline: Double
  let cheekLeft: Double
  let cheekRight: Double
  let uncertainty: Uncertainty

  /// One standard deviation of each, in heights of the head.
  struct Uncertainty: Sendable {
    let eyes: Double
    let chin: Double
    let crownSkull: Double
    let crownHair: Double
    let cheeks: Double
  }

  /// - Parameter remainingRoll: what is left of the roll, in degrees; 0 sets the eyes level.
  init(_ face: Face, remainingRoll: Double = 0) throws(FramingError) {
    let eyes = face.leftEye.point - face.rightEye.point
    let origin = face.rightEye.point.moved(towards: face.leftEye.point, by: 0.5)
    let turn = Trigonometry.degrees(of: eyes) - remainingRoll
    let (sine, cosine) = Trigonometry.sineAndCosine(degrees: turn)
    let across = Offset<Upright>(dx: cosine, dy: sine)
    func down(_ point: Point<Upright>) -> Double { (point - origin).dot(across.turnedClockwise) }
    func right(_ point: Point<Upright>) -> Double { (point - origin).dot(across) }
    let height = down(face.chin.point) - down(face.crownSkull.point)
    let width = right(face.cheekLeft.point) - right(face.cheekRight.point)
    guard height.isFinite, width.isFinite, down(face.crownHair.point).isFinite, eyes.length > 0, height > 1, width > 0,
      down(face.chin.point) > 0, down(face.crownSkull.point) < 0
    else { throw .impossibleFace(headHeight: height, eyeDistance: eyes.length) }
    self.origin = origin
    self.turn = turn
    self.remainingRoll = remainingRoll
    self.height = height
    chin = down(face.chin.point) / height
    crownSkull = down(face.crownSkull.point) / height
    crownHair = down(face.crownHair.point) / height
    hairline = down(Self.hairline(of: face)) / height
    cheekLeft = right(face.cheekLeft.point) / height
    cheekRight = right(face.cheekRight.point) / height
    let eyeUncertainty = (face.leftEye.uncertainty + face.rightEye.uncertainty) / 2
    let cheekUncertainty = (face.cheekLeft.uncertainty + face.cheekRight.uncertainty) / 2
    uncertainty = Uncertainty(
      eyes: eyeUncertainty / height, chin: face.chin.uncertainty / height,
      crownSkull: face.crownSkull.uncertainty / height, crownHair: face.crownHair.uncertainty / height,
      cheeks: cheekUncertainty / height)
  }

  /// Point 10 of the mesh is where the forehead ends on the midline; without a mesh, the top of the face's box.
  private static func hairline(of face: Face) -> Point<Upright> {
    guard face.mesh.count > 10 else { return Point(x: face.box.centre.x, y: face.box.y) }
    return Point(x: face.mesh[10].x, y: face.mesh[10].y)
  }
}
