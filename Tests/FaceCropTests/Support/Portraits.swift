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

struct TrueFace: Sendable {
  var leftEye, rightEye, chin, crownSkull, crownHair: Point<Upright>
  /// Widest points of the face's skin, of which only the distance across is exact.
  var faceLeft, faceRight: Point<Upright>
  var rollDegrees: Double
  var pitchDegrees: Double
  private var labelledYaw: Double

  /// Positive where the head is turned to the right of the picture.
  ///
  /// One label of the set has the wrong sign: the second face of 16-two-people says -7, while its own crown lies to the
  /// left of its eyes and its chin to the right, as those of every face that is turned to the right do.
  var yawDegrees: Double {
    let middle = leftEye.moved(towards: rightEye, by: 0.5)
    let line = leftEye - rightEye
    let setback = (crownSkull - middle).dot(line) / (line.length * line.length)
    return abs(setback) > 0.05 && (setback > 0) == (labelledYaw > 0) ? -labelledYaw : labelledYaw
  }

  var eyeDistance: Double { leftEye.distance(to: rightEye) }
  var headHeight: Double { abs(up(of: chin) - up(of: crownSkull)) }

  /// How far a point is above the eye line along the head's own axis.
  func up(of point: Point<Upright>) -> Double {
    let middle = leftEye.moved(towards: rightEye, by: 0.5)
    let line = leftEye - rightEye
    return -(point - middle).dot(line.turnedClockwise) / line.length
  }

  /// The face in a picture whose pixels were carried by `move`.
  func carried(by move: Transform<Upright, Upright>) -> TrueFace {
    var face = self
    for path in [\TrueFace.leftEye, \.rightEye, \.chin, \.crownSkull, \.crownHair, \.faceLeft, \.faceRight] {
      face[keyPath: path] = move.apply(self[keyPath: path])
    }
    face.rollDegrees += Trigonometry.degrees(of: move.apply(Offset(dx: 1, dy: 0)))
    return face
  }

  /// The face in a mirror beside a picture that is `width` wide.
  func mirrored(width: Int) -> TrueFace {
    func mirrored(_ point: Point<Upright>) -> Point<Upright> { Point(x: Double(width) - point.x, y: point.y) }
    var face = self
    (face.leftEye, face.rightEye) = (mirrored(rightEye), mirrored(leftEye))
    (face.faceLeft, face.faceRight) = (mirrored(faceRight), mirrored(faceLeft))
    for path in [\TrueFace.chin, \.crownSkull, \.crownHair] { face[keyPath: path] = mirrored(self[keyPath: path]) }
    face.rollDegrees = -rollDegrees
    face.labelledYaw = -labelledYaw
    return face
  }
}

extension TrueFace: Decodable {
  private enum Key: String, CodingKey {
    case chin
    case leftEye = "left_eye"
    case rightEye = "right_eye"
    case crownSkull = "crown_skull"
    case crownHair = "crown_hair"
    case faceLeft = "face_left"
    case faceRight = "face_right"
    case roll = "roll_deg"
    case yaw = "yaw_deg"
    case pitch = "pitch_deg"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func point(_ key: Key) throws -> Point<Upright> {
      let numbers = try values.decode([Double].self, forKey: key)
      return Point(x: numbers[0], y: numbers[1])
    }
    leftEye = try point(.leftEye)
    rightEye = try point(.rightEye)
    chin = try point(.chin)
    crownSkull = try point(.crownSkull)
    crownHair = try point(.crownHair)
    faceLeft = try point(.faceLeft)
    faceRight = try point(.faceRight)
    rollDegrees = try values.decode(Double.self, forKey: .roll)
    labelledYaw = try values.decode(Double.self, forKey: .yaw)
    pitchDegrees = try values.decode(Double.self, forKey: .pitch)
  }
}
