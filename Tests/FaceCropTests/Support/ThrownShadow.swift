import Foundation
import Measures
import PixelViews

/// A person's own shadow on the wall close behind, painted by the render's mask. Lengths are in distances between the
/// eyes.
struct ThrownShadow: Sendable {
  /// How far from the person it falls, positive to the right of the picture and downwards.
  var aside: Double
  var down = 0.12
  /// Half of the width over which it fades.
  var softness = 0.12
  /// The share of the wall's light that is left in it.
  var kept = 0.5
  /// By how many stops red is left more and blue less: what is left comes from the room, and may have another hue than
  /// the lamp's light.
  var warmth = 0.0

  /// How much of the lamp the person hides, from 0 to 1, at each pixel, row after row.
  func cover(of portrait: BasePortrait) -> [Double] {
    let distance = portrait.truth.eyeDistance
    let sums = SummedMask(portrait.mask)
    let (right, below, radius) = (Int(aside * distance), Int(down * distance), max(1, Int(softness * distance)))
    var cover: [Double] = []
    cover.reserveCapacity(portrait.mask.width * portrait.mask.height)
    for y in 0..<portrait.mask.height {
      for x in 0..<portrait.mask.width { cover.append(sums.mean(around: x - right, y - below, radius: radius)) }
    }
    return cover
  }

  func paint(_ bitmap: inout Bitmap, of portrait: BasePortrait) {
    let cover = cover(of: portrait)
    let lost = 1 - SIMD3(exp2(warmth), 1, exp2(-warmth)) * kept
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width {
        let share = Double(portrait.mask[x, y].x) / 255
        bitmap[x, y] = bitmap[x, y].lit(1 - lost * ((1 - share) * cover[y * bitmap.width + x]))
      }
    }
  }
}

extension Bitmap.Pixel {
  /// With this share of its light, by the power law that sRGB's curve is near to.
  func lit(_ light: Double) -> Self { lit(SIMD3(repeating: light)) }

  /// The same by channel.
  func lit(_ light: SIMD3<Double>) -> Self {
    guard light != .one else { return self }
    func value(_ channel: UInt8, _ light: Double) -> UInt8 {
      UInt8(Swift.min(Double(channel) * pow(light, 1 / 2.2), 255))
    }
    return Self(value(x, light.x), value(y, light.y), value(z, light.z), 255)
  }
}

/// Sums of all of a mask above and to the left.
private struct SummedMask {
  private let width: Int
  private let height: Int
  private var sums: [Double]

  init(_ mask: Bitmap) {
    (width, height) = (mask.width, mask.height)
    sums = [Double](repeating: 0, count: (width + 1) * (height + 1))
    for y in 0..<height {
      var row = 0.0
      for x in 0..<width {
        row += Double(mask[x, y].x) / 255
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row
      }
    }
  }

  func mean(around x: Int, _ y: Int, radius: Int) -> Double {
    let (left, right) = (min(max(x - radius, 0), width), min(max(x + radius, 0), width))
    let (top, bottom) = (min(max(y - radius, 0), height), min(max(y + radius, 0), height))
    func at(_ column: Int, _ row: Int) -> Double { sums[row * (width + 1) + column] }
    let sum = at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)
    return sum / Double(4 * radius * radius)
  }
}
