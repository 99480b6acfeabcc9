public import Measures

/// A face understood: where its points are in the upright picture, and how it is turned.
///
/// Deliberately neither Codable nor CustomStringConvertible: what is known of a face stays in memory.
public struct Face: Sendable {
  /// The detector's confidence, 0 to 1.
  public var score: Double
  /// Around the face from hairline to chin and from side to side.
  public var box: Box<Upright>
  /// Centre of the pupil of the person's own left eye.
  public var leftEye: Located
  /// Centre of the pupil of the person's own right eye.
  public var rightEye: Located
  /// Menton: the lowest point of the chin on the midline, under a beard too.
  public var chin: Located
  /// Top of the head along its own axis, as if there were no hair.
  public var crownSkull: Located
  /// Visible top of the hair or of the head covering.
  public var crownHair: Located
  /// The widest points of the face in front of the ears: the person's own left and right.
  public var cheekLeft: Located
  public var cheekRight: Located
  public var pose: Pose
  /// The 468 points of the face mesh: x and y in upright pixels, z in the same unit, smaller towards the camera.
  public var mesh: [SIMD3<Double>]
  /// Why this may be no face that a photo can be made of; empty for a face that is seen whole and clearly.
  public var doubts: Set<FaceDoubt>
  /// Where the person is around the head; nil where nobody looked.
  var coverage: HeadCoverage?

  public init(
    score: Double, box: Box<Upright>, leftEye: Located, rightEye: Located, chin: Located, crownSkull: Located,
    crownHair: Located, cheekLeft: Located, cheekRight: Located, pose: Pose, mesh: [SIMD3<Double>],
    doubts: Set<FaceDoubt> = []
  ) {
    self.score = score
    self.box = box
    self.leftEye = leftEye
    self.rightEye = rightEye
    self.chin = chin
    self.crownSkull = crownSkull
    self.crownHair = crownHair
    self.cheekLeft = cheekLeft
    self.cheekRight = cheekRight
    self.pose = pose
    self.mesh = mesh
    self.doubts = doubts
  }
}

extension Face {
  /// How the picture stands as the file has it; framing sets it upright.
  public var standing: Standing {
    let quarters = Int((pose.roll / 90).rounded())
    return switch quarters {
    case 0: .upright
    case 1: .onItsRight
    case -1: .onItsLeft
    default: .upsideDown
    }
  }

  /// How much the head leans in the picture once that stands upright: -45 to 45 degrees, positive clockwise.
  public var lean: Double { pose.roll - 90 * (pose.roll / 90).rounded() }
}

/// Which way the head's top points in a picture, by quarters.
public enum Standing: Hashable, Sendable, CaseIterable {
  case upright
  /// The head's top is at the picture's right: it was turned clockwise by a quarter.
  case onItsRight
  case upsideDown
  /// The head's top is at the picture's left.
  case onItsLeft
}

/// A point of a face with its uncertainty: one standard deviation, in upright pixels.
public struct Located: Sendable {
  public var point: Point<Upright>
  public var uncertainty: Double

  public init(_ point: Point<Upright>, uncertainty: Double) {
    self.point = point
    self.uncertainty = uncertainty
  }
}

/// How a head is turned, in degrees.
public struct Pose: Sendable {
  /// Positive: leaning clockwise as seen in the picture.
  public var roll: Double
  /// Positive: turned towards the right edge of the picture.
  public var yaw: Double
  /// Positive: turned upwards.
  public var pitch: Double

  public init(roll: Double, yaw: Double, pitch: Double) {
    self.roll = roll
    self.yaw = yaw
    self.pitch = pitch
  }
}
