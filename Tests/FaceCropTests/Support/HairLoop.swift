import Foundation
import Measures
import PixelViews

/// A thick strand of hair that leaves the head at the ear, swings out and comes back to the neck, painted before the
/// wall: it encloses a part of it. Lengths are in distances between the eyes, from the middle between the eyes, to the
/// side and downwards.
struct HairLoop: Sendable {
  /// How far it swings out, and where it ends.
  let swing: Double
  let end: SIMD2<Double>
  private let colour: SIMD3<Double>

  private static let start = SIMD2(0.95, 0.1)
  private static let halfWidth = 0.09

  init(random: inout SeededGenerator) {
    swing = .random(in: 1.5...1.8, using: &random)
    end = SIMD2(.random(in: 0.7...0.95, using: &random), .random(in: 1.95...2.15, using: &random))
    let light = Double.random(in: 20...50, using: &random)
    colour = SIMD3(light * 1.25, light, light * 0.8)
  }

  /// A quadratic curve, as places along it.
  private var line: [SIMD2<Double>] {
    let control = SIMD2(swing, (Self.start.y + end.y) / 2 + 0.25)
    return (0...60).map { step in
      let share = Double(step) / 60
      let first = Self.start + (control - Self.start) * share
      let second = control + (end - control) * share
      return first + (second - first) * share
    }
  }

  /// - Parameter side: -1 for the left of the picture, 1 for the right.
  /// - Returns: at each pixel, row after row, how much of it is the person, and how much of the enclosed wall.
  func paint(_ bitmap: inout Bitmap, of portrait: BasePortrait, side: Double) -> (person: [Double], wall: [Double]) {
    let truth = portrait.truth
    let middle = truth.leftEye.moved(towards: truth.rightEye, by: 0.5)
    let line = line
    var (person, wall): ([Double], [Double]) = ([], [])
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width {
        let place =
          SIMD2((Double(x) + 0.5 - middle.x) * side, Double(y) + 0.5 - middle.y) / truth.eyeDistance
        var (hair, isEnclosed, shade) = (0.0, false, 1.0)
        if place.x > 0.2, place.x < swing, place.y > -0.5, place.y < end.y + 0.5 {
          let offs = line.map { $0 - place }
          let nearest = offs.indices.min { Self.square(offs[$0]) < Self.square(offs[$1]) } ?? 0
          let distance = Self.square(offs[nearest]).squareRoot()
          // A pixel's width of softness at the strand's edge.
          hair = min(max((Self.halfWidth - distance) * truth.eyeDistance + 0.5, 0), 1)
          // Single hairs shine along the strand.
          shade = 1 + 0.4 * sin(distance / Self.halfWidth * 9 + Double(nearest) * 0.05)
          isEnclosed =
            place.y > Self.start.y && place.y < end.y
            && line.contains { abs($0.y - place.y) < 0.05 && $0.x > place.x }
        }
        let there = Double(portrait.mask[x, y].x) / 255
        // The strand lies behind the face, and before the wall.
        let added = hair * (1 - there)
        let pixel = bitmap[x, y]
        func value(_ channel: UInt8, _ hair: Double) -> UInt8 {
          UInt8(min(max(Double(channel) + (hair * shade - Double(channel)) * added, 0), 255))
        }
        bitmap[x, y] = Bitmap.Pixel(
          value(pixel.x, colour.x), value(pixel.y, colour.y), value(pixel.z, colour.z), 255)
        person.append(there + added)
        wall.append(isEnclosed ? 1 - there - added : 0)
      }
    }
    return (person, wall)
  }

  private static func square(_ off: SIMD2<Double>) -> Double { (off * off).sum() }
}
