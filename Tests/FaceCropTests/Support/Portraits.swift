import Foundation
import Measures
import Photo

/// The rendered portraits of the samples, whose every point is known exactly.
enum Portraits {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../samples/portraits").standardizedFileURL

  static func photo(_ file: String) throws -> UprightPhoto {
    try UprightPhoto([UInt8](Data(contentsOf: folder.appending(path: file))))
  }

  static let truth: GroundTruth = {
    do {
      return try JSONDecoder().decode(
        GroundTruth.self, from: Data(contentsOf: folder.appending(path: "ground-truth.json")))
    } catch {
      fatalError("samples/portraits/ground-truth.json cannot be read: \(error)")
    }
  }()
}

/// What `ground-truth.json` says, in pixels of the upright picture.
struct GroundTruth: Decodable, Sendable {
  let pictures: [Picture]
  let exif: [TurnedPicture]

  struct Picture: Decodable, Sendable {
    let file: String
    let faces: [TrueFace]
  }

  struct TurnedPicture: Decodable, Sendable {
    let file: String
    let orientation: Int
    let faces: [TrueFace]
  }
}

struct TrueFace: Decodable, Sendable {
  let leftEye, rightEye, chin, crownSkull, crownHair, faceLeft, faceRight: TruePoint
  let rollDeg, yawDeg, pitchDeg: Double

  enum CodingKeys: String, CodingKey {
    case chin
    case leftEye = "left_eye"
    case rightEye = "right_eye"
    case crownSkull = "crown_skull"
    case crownHair = "crown_hair"
    case faceLeft = "face_left"
    case faceRight = "face_right"
    case rollDeg = "roll_deg"
    case yawDeg = "yaw_deg"
    case pitchDeg = "pitch_deg"
  }

  /// Positive where the head is turned to the right of the picture.
  ///
  /// One label of the set has the wrong sign: the second face of 16-two-people says -7, while its own crown lies to the
  /// left of its eyes and its chin to the right, as those of every face that is turned to the right do.
  var yaw: Double {
    let middle = leftEye.point.moved(towards: rightEye.point, by: 0.5)
    let line = leftEye.point - rightEye.point
    let setback = (crownSkull.point - middle).dot(line) / (line.length * line.length)
    return abs(setback) > 0.05 && (setback > 0) == (yawDeg > 0) ? -yawDeg : yawDeg
  }

  var eyeDistance: Double { leftEye.point.distance(to: rightEye.point) }
  var headHeight: Double { abs(up(of: chin.point) - up(of: crownSkull.point)) }

  /// How far a point is above the eye line along the head's own axis.
  func up(of point: Point<Upright>) -> Double {
    let middle = leftEye.point.moved(towards: rightEye.point, by: 0.5)
    let line = leftEye.point - rightEye.point
    return -(point - middle).dot(line.turnedClockwise) / line.length
  }
}

struct TruePoint: Decodable, Sendable {
  let point: Point<Upright>

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    point = Point(x: try list.decode(Double.self), y: try list.decode(Double.self))
  }
}
