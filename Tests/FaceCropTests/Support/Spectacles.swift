import Foundation
import Measures
import PixelViews

/// Glasses as they are worn, painted over a portrait, with all of the eyes to be seen through them.
enum Spectacles: String, Sendable, CaseIterable {
  /// Of black plastic, 3 mm wide; of steel and of gold wire, 1.3 mm; without rims, with a bridge and hinges of wire.
  case thick, steel, gold, rimless

  /// Painted in the face's own directions. Lengths are in distances between the eyes, from the middle between them.
  func paint(_ bitmap: inout Bitmap, over face: TrueFace) {
    let middle = face.leftEye.moved(towards: face.rightEye, by: 0.5)
    let right = (face.leftEye - face.rightEye) * (1 / face.eyeDistance)
    let samples = [(-0.25, -0.25), (0.25, -0.25), (-0.25, 0.25), (0.25, 0.25)]
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width {
        let here = Point<Upright>(x: Double(x) + 0.5, y: Double(y) + 0.5) - middle
        guard here.length < 1.5 * face.eyeDistance else { continue }
        let pixel = bitmap[x, y]
        let old = SIMD3(Double(pixel.x), Double(pixel.y), Double(pixel.z))
        var sum = SIMD3<Double>.zero
        for (dx, dy) in samples {
          let place = here + Offset(dx: dx, dy: dy)
          sum += colour(
            place.dot(right) / face.eyeDistance, place.dot(right.turnedClockwise) / face.eyeDistance, over: old)
        }
        let new = (sum / 4).clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255))
        guard new != old else { continue }
        bitmap[x, y] = Bitmap.Pixel(UInt8(new.x), UInt8(new.y), UInt8(new.z), 255)
      }
    }
  }

  private func colour(_ aside: Double, _ down: Double, over old: SIMD3<Double>) -> SIMD3<Double> {
    let side = abs(aside)
    let (u, v) = ((side - 0.5) / 0.385, (down - 0.09) / 0.31)
    // How far outside the lens, in distances: about 0 on its outline.
    let size = pow(pow(abs(u), 3.2) + pow(abs(v), 3.2), 1 / 3.2)
    let out = (size - 1) * 0.34
    let width = self == .thick ? 0.048 : 0.021
    let arch = abs(down - (-0.01 + 1.6 * side * side) - 0.02)
    let isBridge = side < 0.13 && arch < width / 2
    let isHinge = side > 0.87 && side < 1.08 && abs(down + 0.02) < width / 2
    let isRim = self != .rimless && abs(out) < width / 2
    guard isBridge || isHinge || isRim else {
      // The edge of a lens throws a little light back.
      return self == .rimless && abs(out) < 0.008 ? old * 0.8 + SIMD3(repeating: 36) : old
    }
    // Round: light on top, dark below.
    let shade = isRim ? 1 - 0.35 * out / (width / 2) * (v < 0 ? -1 : 1) : 1
    return switch self {
    case .thick: SIMD3(28, 24, 26) * shade
    case .steel, .rimless: SIMD3(112, 114, 118) * shade
    case .gold: SIMD3(150, 112, 58) * shade
    }
  }
}
