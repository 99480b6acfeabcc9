import FaceCrop
import Measures

/// How other programs guess the top of the head, from the same face: all along the head's own axis.
enum PeerCrown: String, Sendable, CaseIterable {
  case foreheadAndFace = "forehead - 0.15 (chin - forehead)"
  case foreheadAndBox = "forehead - 0.22 box heights"
  case boxTop = "box top - 0.18 box heights"
  /// The box is a fifth of the frame's area (295 × 413), its middle at 45 % of the frame's height, and the head's top at
  /// most 12 % below the frame's.
  case boxArea = "face box area over 0.2"

  /// How far above the eyes, in pixels.
  func up(_ face: Face, _ truth: TrueFace) -> Double {
    up(face, leftEye: truth.leftEye, rightEye: truth.rightEye)
  }

  /// The same, along the axis of the eyes as they were found.
  func up(_ face: Face) -> Double { up(face, leftEye: face.leftEye.point, rightEye: face.rightEye.point) }

  private func up(_ face: Face, leftEye: Point<Upright>, rightEye: Point<Upright>) -> Double {
    let middle = leftEye.moved(towards: rightEye, by: 0.5)
    let line = leftEye - rightEye
    func up(_ point: SIMD3<Double>) -> Double {
      -(Point<Upright>(x: point.x, y: point.y) - middle).dot(line.turnedClockwise) / line.length
    }
    let forehead = up(face.mesh[10])
    let chin = up(face.mesh[152])
    let heights = face.mesh.map(up)
    let box = (top: heights.max() ?? 0, bottom: heights.min() ?? 0)
    let height = box.top - box.bottom
    switch self {
    case .foreheadAndFace: return forehead + 0.15 * (forehead - chin)
    case .foreheadAndBox: return forehead + 0.22 * height
    case .boxTop: return box.top + 0.18 * height
    case .boxArea:
      let across = face.mesh.map {
        (Point<Upright>(x: $0.x, y: $0.y) - rightEye).dot(line) / line.length
      }
      let width = (across.max() ?? 0) - (across.min() ?? 0)
      let frame = (width * height / 0.2 * 413 / 295).squareRoot()
      return (box.top + box.bottom) / 2 + (0.45 - 0.12) * frame
    }
  }
}
