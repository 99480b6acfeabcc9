import Foundation
import Measures
import PixelViews

/// What stands between a face and the camera, painted over a portrait.
enum Cover: String, Sendable, CaseIterable {
  case blueMask, whiteMask, blackScarf, sunglasses, boardOverHalf, boardOverEyes, boardOverMouth

  /// Painted in the face's own directions. Lengths are in distances between the eyes, from the middle between them.
  func paint(_ bitmap: inout Bitmap, over face: TrueFace) {
    let middle = face.leftEye.moved(towards: face.rightEye, by: 0.5)
    let right = (face.leftEye - face.rightEye) * (1 / face.eyeDistance)
    let (colour, contains) = shape(chin: -face.up(of: face.chin) / face.eyeDistance)
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width {
        let place = Point<Upright>(x: Double(x) + 0.5, y: Double(y) + 0.5) - middle
        let aside = place.dot(right) / face.eyeDistance
        let down = place.dot(right.turnedClockwise) / face.eyeDistance
        guard contains(aside, down) else { continue }
        // Folds, so that it is no flat patch.
        let shade = 0.94 + 0.06 * sin(9 * down + 2 * aside)
        let pixel = SIMD4<Double>(colour.x, colour.y, colour.z, 255) * SIMD4(shade, shade, shade, 1)
        bitmap[x, y] = SIMD4<UInt8>(pixel.rounded(.toNearestOrAwayFromZero))
      }
    }
  }

  private func shape(chin: Double) -> (colour: SIMD3<Double>, contains: (Double, Double) -> Bool) {
    func lowerFace(_ aside: Double, _ down: Double) -> Bool {
      down > 0.45 + 0.12 * aside * aside && down < chin + 0.1 && abs(aside) < 1.15 - 0.35 * (down - 0.45)
    }
    return switch self {
    case .blueMask: (SIMD3(120, 175, 205), lowerFace)
    case .whiteMask: (SIMD3(235, 236, 238), lowerFace)
    case .blackScarf: (SIMD3(30, 30, 34), { $1 > 0.4 && $1 < chin + 0.8 && abs($0) < 1.4 })
    case .sunglasses:
      (
        SIMD3(20, 20, 24),
        { aside, down in
          let lens = pow((abs(aside) - 0.5) / 0.42, 4) + pow((down - 0.05) / 0.34, 4)
          return lens < 1 || (abs(aside) < 1.2 && abs(down + 0.12) < 0.05)
        }
      )
    case .boardOverHalf: (SIMD3(150, 150, 150), { aside, _ in aside > 0.02 })
    case .boardOverEyes: (SIMD3(150, 150, 150), { abs($0) < 1.5 && $1 > -0.35 && $1 < 0.35 })
    case .boardOverMouth: (SIMD3(150, 150, 150), { abs($0) < 1.5 && $1 > 0.75 && $1 < 1.5 })
    }
  }
}
