import FaceCrop
import Foundation
import Measures
import Orders
import PixelViews

/// Light and walls as no document takes them, painted over a portrait by its render's own mask.
enum Scene: String, Sendable, CaseIterable {
  case lightFromLeft, lightFromRight, shadowOnLeft, shadowOnRight, brighterSide, folds

  /// Whether the person changes, and not the wall.
  var isOfFace: Bool { self == .lightFromLeft || self == .lightFromRight }

  func paint(_ bitmap: inout Bitmap, of portrait: BasePortrait) {
    let truth = portrait.truth
    let middle = truth.leftEye.moved(towards: truth.rightEye, by: 0.5)
    let right = (truth.leftEye - truth.rightEye) * (1 / truth.eyeDistance)
    let shadow = isOfFace ? nil : Shadow(of: portrait.mask, radius: Int(0.12 * truth.eyeDistance))
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width {
        let place = Point<Upright>(x: Double(x) + 0.5, y: Double(y) + 0.5) - middle
        let aside = place.dot(right) / truth.eyeDistance
        let share = Double(portrait.mask[x, y].x) / 255
        let light: Double
        switch self {
        case .lightFromLeft, .lightFromRight:
          // The far side of the face gets an eighth of the light, three stops less.
          let far = 1 / (1 + exp((self == .lightFromLeft ? -1 : 1) * aside / 0.12))
          light = 1 - share * far * 7 / 8
        case .shadowOnLeft, .shadowOnRight:
          // A lamp beside the camera throws the head's shadow on the wall close behind it: half of the light is left.
          let shift = (self == .shadowOnLeft ? 0.3 : -0.3) * truth.eyeDistance
          let covered = shadow?.share(x + Int(shift), y - Int(0.12 * truth.eyeDistance)) ?? 0
          light = 1 - (1 - share) * covered * 0.5
        case .brighterSide:
          // Four times as much at the right edge of what is framed as at the left.
          light = 1 - (1 - share) * (1 - exp2(min(max((aside - 1.4) / 1.4, -2), 0)))
        case .folds:
          light =
            1 - (1 - share) * 0.42
            * (1 + sin(9 * aside + sin(2 * place.dot(right.turnedClockwise) / truth.eyeDistance)))
        }
        guard light < 1 else { continue }
        let pixel = bitmap[x, y]
        // By the power law that sRGB's curve is near to.
        let factor = pow(light, 1 / 2.2)
        func value(_ channel: UInt8) -> UInt8 { UInt8(Double(channel) * factor) }
        bitmap[x, y] = Bitmap.Pixel(value(pixel.x), value(pixel.y), value(pixel.z), 255)
      }
    }
  }
}

/// A mask out of focus.
private struct Shadow {
  private let width: Int
  private let height: Int
  /// Sums of all above and to the left.
  private var sums: [Double]
  private let radius: Int

  init(of mask: Bitmap, radius: Int) {
    (width, height, self.radius) = (mask.width, mask.height, radius)
    sums = [Double](repeating: 0, count: (width + 1) * (height + 1))
    for y in 0..<height {
      var row = 0.0
      for x in 0..<width {
        row += Double(mask[x, y].x) / 255
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row
      }
    }
  }

  func share(_ x: Int, _ y: Int) -> Double {
    let (left, right) = (min(max(x - radius, 0), width), min(max(x + radius, 0), width))
    let (top, bottom) = (min(max(y - radius, 0), height), min(max(y + radius, 0), height))
    func at(_ column: Int, _ row: Int) -> Double { sums[row * (width + 1) + column] }
    let sum = at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)
    return sum / Double(4 * radius * radius)
  }
}
