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
  /// In degrees.
  var roll: Double
  var yaw: Double
  var pitch: Double

  init(_ face: Face, _ truth: TrueFace) {
    let (eyes, head) = (truth.eyeDistance / 100, truth.headHeight / 100)
    leftPupil = face.leftEye.point.distance(to: truth.leftEye.point) / eyes
    rightPupil = face.rightEye.point.distance(to: truth.rightEye.point) / eyes
    chin = face.chin.point.distance(to: truth.chin.point) / head
    skull = (truth.up(of: face.crownSkull.point) - truth.up(of: truth.crownSkull.point)) / head
    hair = (truth.up(of: face.crownHair.point) - truth.up(of: truth.crownHair.point)) / head
    roll = face.pose.roll - truth.rollDeg
    yaw = face.pose.yaw - truth.yaw
    pitch = face.pose.pitch - truth.pitchDeg
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
