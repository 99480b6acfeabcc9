import Foundation
import Measures
import PixelViews

@testable import Sheet

/// Pictures made of formulas: something like a portrait, with as much noise as asked for.
enum TestPicture {
  /// - Parameter noise: levels of 255 by which each sample may be off.
  static func portrait(_ extent: Extent<Output>, seed: UInt64 = 1, noise: Int = 0) -> Bitmap {
    var generator = SplitMix64(state: seed)
    let hue = Int(generator.next() % 120)
    var bitmap = Bitmap(width: extent.width, height: extent.height, filledWith: Bitmap.Pixel(232, 236, 240, 255))
    for y in 0..<extent.height {
      for x in 0..<extent.width {
        let u = (Double(x) + 0.5) / Double(extent.width) - 0.5
        let v = (Double(y) + 0.5) / Double(extent.height)
        var colour = SIMD3<Int>(232 - Int(20 * v), 236 - Int(20 * v), 240 - Int(18 * v))
        if u * u + (v - 0.45) * (v - 0.45) < 0.08 { colour = SIMD3(220 - Int(90 * abs(u)), 178, 150) }
        if v > 0.76, abs(u) < 0.08 + (v - 0.74) * 1.6 { colour = SIMD3(60 + hue, 70, 190 - hue) }
        if abs(abs(u) - 0.1) < 0.03, abs(v - 0.42) < 0.012 { colour = SIMD3(40, 35, 30) }
        if noise > 0 {
          let word = generator.next()
          for channel in 0..<3 {
            colour[channel] += Int((word >> (channel * 16)) & 0xFFFF) % (2 * noise + 1) - noise
          }
        }
        bitmap[x, y] = Bitmap.Pixel(level(colour.x), level(colour.y), level(colour.z), 255)
      }
    }
    return bitmap
  }

  private static func level(_ value: Int) -> UInt8 { UInt8(min(max(value, 0), 255)) }

  /// Mean difference of all samples, of 255; 255 where the sizes differ.
  static func meanDifference(_ a: Bitmap, _ b: Bitmap) -> Double {
    guard a.width == b.width, a.height == b.height else { return 255 }
    var sum = 0
    for (p, q) in zip(a.pixels, b.pixels) {
      sum += abs(Int(p.x) - Int(q.x)) + abs(Int(p.y) - Int(q.y)) + abs(Int(p.z) - Int(q.z))
    }
    return Double(sum) / Double(3 * max(a.pixels.count, 1))
  }

  /// Part of a picture.
  static func part(_ bitmap: Bitmap, _ frame: PixelFrame) -> Bitmap {
    var part = Bitmap(width: frame.width, height: frame.height, filledWith: Bitmap.Pixel(0, 0, 0, 255))
    for y in 0..<frame.height {
      for x in 0..<frame.width { part[x, y] = bitmap[frame.x + x, frame.y + y] }
    }
    return part
  }
}
