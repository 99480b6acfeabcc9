import Foundation
import Measures
import PixelViews

/// What stands between the eyes alone and the camera, painted over a portrait: hair, and glasses as no document takes them.
enum EyeCover: String, Sendable, CaseIterable {
  case fringe, fairFringe, fringeOverOneEye, strands, frameAcrossPupils, glare, tintedLenses

  /// Painted in the face's own directions. Lengths are in distances between the eyes, from the middle between them.
  func paint(_ bitmap: inout Bitmap, over face: TrueFace) {
    let middle = face.leftEye.moved(towards: face.rightEye, by: 0.5)
    let right = (face.leftEye - face.rightEye) * (1 / face.eyeDistance)
    let strands = strands
    // Four samples to a pixel, so that edges are as soft as a lens makes them.
    let samples = [(-0.25, -0.25), (0.25, -0.25), (-0.25, 0.25), (0.25, 0.25)]
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width {
        let here = Point<Upright>(x: Double(x) + 0.5, y: Double(y) + 0.5) - middle
        guard here.length < 1.8 * face.eyeDistance else { continue }
        let pixel = bitmap[x, y]
        let old = SIMD3(Double(pixel.x), Double(pixel.y), Double(pixel.z))
        var sum = SIMD3<Double>.zero
        for (dx, dy) in samples {
          let place = here + Offset(dx: dx, dy: dy)
          let (aside, down) = (
            place.dot(right) / face.eyeDistance, place.dot(right.turnedClockwise) / face.eyeDistance
          )
          sum += colour(aside, down, over: old, strands)
        }
        let new = (sum / 4).clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255))
        guard new != old else { continue }
        bitmap[x, y] = Bitmap.Pixel(UInt8(new.x), UInt8(new.y), UInt8(new.z), 255)
      }
    }
  }

  private func colour(
    _ aside: Double, _ down: Double, over old: SIMD3<Double>, _ strands: [Strand]
  ) -> SIMD3<Double> {
    switch self {
    case .fringe, .fairFringe, .fringeOverOneEye, .strands:
      guard let strand = strands.last(where: { $0.contains(aside, down) }) else { return old }
      return hair * strand.shade * strand.roundness(aside, down)
    case .frameAcrossPupils:
      // Slipped down, so that the upper rims go through the pupils.
      let lens = Self.lens(aside, down - 0.26)
      let isRim = lens < 1 && lens > 0.55
      let isBridge = abs(aside) < 0.1 && abs(down - 0.06) < 0.035
      return isRim || isBridge ? SIMD3(30, 24, 24) : old
    case .glare:
      let across = abs(aside) - 0.5
      let (u, v) = (across * 0.94 + down * 0.34, down * 0.94 - across * 0.34)
      let spot = 1.3 - 1.3 * ((u / 0.17) * (u / 0.17) + (v / 0.08) * (v / 0.08)).squareRoot()
      let share = min(max(spot * 2, 0), 0.95)
      return old * (1 - share) + SIMD3(250, 252, 255) * share
    case .tintedLenses:
      let lens = Self.lens(aside, down - 0.08)
      if lens >= 1 { return old }
      return lens > 0.8 ? SIMD3(60, 50, 40) : old * SIMD3(0.34, 0.27, 0.22)
    }
  }

  /// Less than 1 inside the outline of one of two lenses.
  private static func lens(_ aside: Double, _ down: Double) -> Double {
    pow((abs(aside) - 0.5) / 0.42, 4) + pow(down / 0.31, 4)
  }

  private var hair: SIMD3<Double> { self == .fairFringe ? SIMD3(178, 140, 95) : SIMD3(48, 36, 28) }

  /// From above the forehead down, the last on top.
  private var strands: [Strand] {
    var random = SeededGenerator(seed: 21)
    let (count, across, ends): (Int, ClosedRange<Double>, ClosedRange<Double>) =
      switch self {
      case .fringe, .fairFringe: (110, -1.0...1.0, 0.0...0.12)
      case .fringeOverOneEye: (60, 0.1...1.05, 0.05...0.3)
      case .strands: (34, -0.9...0.9, 0.1...0.3)
      case .frameAcrossPupils, .glare, .tintedLenses: (0, 0...1, 0...1)
      }
    return (0..<count).map { _ in
      Strand(
        root: .random(in: across, using: &random), slant: .random(in: -0.12...0.12, using: &random),
        wave: .random(in: -0.03...0.03, using: &random), half: .random(in: 0.01...0.024, using: &random),
        end: .random(in: ends, using: &random), shade: .random(in: 0.6...1.35, using: &random))
    }
  }
}

/// A lock of hair that hangs down and grows thin at its end.
private struct Strand {
  var root, slant, wave, half, end, shade: Double

  private func offset(_ aside: Double, _ down: Double) -> Double {
    let way = down + 0.7
    return (aside - root - slant * way - wave * sin(5 * way)) / (half * min(1, (end - down) / 0.12))
  }

  func contains(_ aside: Double, _ down: Double) -> Bool {
    down > -0.75 && down < end && abs(offset(aside, down)) < 1
  }

  func roundness(_ aside: Double, _ down: Double) -> Double {
    let offset = offset(aside, down)
    return 1.1 - 0.5 * offset * offset
  }
}
