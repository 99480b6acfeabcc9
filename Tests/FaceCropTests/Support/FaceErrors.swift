import FaceCrop
import Measures

/// How far a face that was found is from the true one.
struct FaceErrors: Sendable {
  /// In % of the distance between the eyes.
  var leftPupil: Double
  var rightPupil: Double
  /// In % of the head's height; of the crowns along the head's axis, positive where they are too high.
  var chin: Double
  var skull: Double
  var hair: Double
  /// What the face says of its own hair crown, in % of the head's height.
  var hairDoubt: Double
  /// Whether the face claims to know its hair crown: not where the picture ends at the hair.
  var isHairKnown: Bool { hairDoubt < 5 }
  /// The errors of pupils, chin and crowns over what the face says of each.
  var surprises: [Double]
  /// In degrees.
  var roll: Double
  var yaw: Double
  var pitch: Double
  var isDoubted: Bool
  /// What peers' formulas give for the top of the skull, as `skull`.
  var peers: [PeerCrown: Double]

  init(_ face: Face, _ truth: TrueFace) {
    let (eyes, head) = (truth.eyeDistance / 100, truth.headHeight / 100)
    leftPupil = face.leftEye.point.distance(to: truth.leftEye) / eyes
    rightPupil = face.rightEye.point.distance(to: truth.rightEye) / eyes
    chin = face.chin.point.distance(to: truth.chin) / head
    skull = (truth.up(of: face.crownSkull.point) - truth.up(of: truth.crownSkull)) / head
    hair = (truth.up(of: face.crownHair.point) - truth.up(of: truth.crownHair)) / head
    hairDoubt = face.crownHair.uncertainty / head
    isDoubted = !face.doubts.isEmpty
    surprises = [
      leftPupil * eyes / face.leftEye.uncertainty, rightPupil * eyes / face.rightEye.uncertainty,
      chin * head / face.chin.uncertainty, skull * head / face.crownSkull.uncertainty,
      hair * head / face.crownHair.uncertainty,
    ]
    let turn = (face.pose.roll - truth.rollDegrees).truncatingRemainder(dividingBy: 360)
    roll = turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
    yaw = face.pose.yaw - truth.yawDegrees
    pitch = face.pose.pitch - truth.pitchDegrees
    let skullUp = truth.up(of: truth.crownSkull)
    peers = Dictionary(
      uniqueKeysWithValues: PeerCrown.allCases.map { ($0, ($0.up(face, truth) - skullUp) / head) })
  }
}

extension [Double] {
  var median: Double {
    let sorted = map(abs).sorted()
    guard !sorted.isEmpty else { return .nan }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// The farthest from 0.
  var worst: Double { map(abs).max() ?? .nan }
}
