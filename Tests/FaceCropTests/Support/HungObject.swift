import Foundation
import Measures
import PixelViews

/// Something on the wall that the head hides a part of, painted behind the person by the render's mask. Lengths are in
/// distances between the eyes, from the middle between the eyes, to the right of the picture and downwards.
enum HungObject: String, Sendable, CaseIterable {
  /// A framed picture whose lower edge is behind the crown.
  case picture
  /// A shelf with things on it, from beside the head to the picture's edge.
  case shelf
  /// Letters above the head and beside it, as on a banner.
  case letters

  /// What is painted at a place, and nil where there is still the wall.
  private func colour(_ x: Double, _ y: Double, _ draw: Draw) -> SIMD3<Double>? {
    switch self {
    case .picture:
      let (across, up) = (x - draw.aside, y + 1.6)
      guard abs(across) < 1.3, up < 0.1 * draw.aside else { return nil }
      if up > 0.1 * draw.aside - 0.12 || abs(across) > 1.18 { return draw.dark }
      let pattern = sin(7 * across + 3 * sin(4 * up)) + sin(9 * up + 2 * cos(5 * across))
      return pattern > 0.3 ? draw.light : pattern > -0.6 ? draw.bright : draw.dark
    case .shelf:
      let side = x * (draw.aside < 0 ? -1 : 1)
      guard side > 0.75, y > -0.9, y < 0.25 else { return nil }
      if y > 0.08 { return draw.light }
      let thing = Int((side * 4).rounded(.down))
      guard y > -0.35 - 0.11 * Double(thing * 7 % 5) else { return nil }
      return [draw.bright, draw.dark, draw.light][thing % 3]
    case .letters:
      let (column, row) = (((x - draw.aside) / 0.75).rounded(.down), ((y + 0.2) / 1.3).rounded(.down))
      let (across, down) = ((x - draw.aside) / 0.75 - column, (y + 0.2) / 1.3 - row)
      let isStem = across > 0.1 && across < 0.32
      let isBar = across > 0.1 && across < 0.8 && (down > 0.42 && down < 0.56 || down > 0.86)
      guard down > 0.05, isStem || isBar else { return nil }
      return draw.aside < 0 ? draw.light : draw.dark
    }
  }

  /// A place, and colours that the wall does not have.
  struct Draw: Sendable {
    let aside: Double
    let light: SIMD3<Double>
    let bright: SIMD3<Double>
    let dark: SIMD3<Double>

    init(aside: Double, random: inout SeededGenerator) {
      self.aside = aside
      func colour(_ range: ClosedRange<Double>) -> SIMD3<Double> {
        SIMD3(
          .random(in: range, using: &random), .random(in: range, using: &random), .random(in: range, using: &random))
      }
      light = colour(0.7...0.95)
      // A strong colour that skin does not have: what looks like a face the segmenter takes for one.
      let strong = [SIMD3(0.15, 0.3, 0.85), SIMD3(0.1, 0.6, 0.3), SIMD3(0.9, 0.8, 0.1)]
      bright = strong[.random(in: strong.indices, using: &random)]
      dark = colour(0.05...0.25)
    }
  }

  /// - Returns: at each pixel, row after row, 1 where it was painted.
  func paint(_ bitmap: inout Bitmap, of portrait: BasePortrait, _ draw: Draw) -> [Double] {
    let truth = portrait.truth
    let middle = truth.leftEye.moved(towards: truth.rightEye, by: 0.5)
    let wall = portrait.wall
    var paint: [Double] = []
    paint.reserveCapacity(bitmap.width * bitmap.height)
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width {
        let (across, down) = (Double(x) + 0.5 - middle.x, Double(y) + 0.5 - middle.y)
        guard let colour = colour(across / truth.eyeDistance, down / truth.eyeDistance, draw) else {
          paint.append(0)
          continue
        }
        let rest = 1 - Double(portrait.mask[x, y].x) / 255
        let change = (colour * 255 - wall) * rest
        let pixel = bitmap[x, y]
        func value(_ channel: UInt8, _ change: Double) -> UInt8 { UInt8(min(max(Double(channel) + change, 0), 255)) }
        bitmap[x, y] = Bitmap.Pixel(
          value(pixel.x, change.x), value(pixel.y, change.y), value(pixel.z, change.z), 255)
        paint.append(rest)
      }
    }
    return paint
  }
}

extension BasePortrait {
  /// The mean of what is not the person, from 0 to 255.
  fileprivate var wall: SIMD3<Double> {
    var (sum, count) = (SIMD3<Double>.zero, 0.0)
    for index in stride(from: 0, to: bitmap.pixels.count, by: 7) where mask.pixels[index].x == 0 {
      let pixel = bitmap.pixels[index]
      sum += SIMD3(Double(pixel.x), Double(pixel.y), Double(pixel.z))
      count += 1
    }
    return sum / max(count, 1)
  }
}
