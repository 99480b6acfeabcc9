public import PixelViews

/// How much of each pixel is the person's, and what the background behind them looks like.
///
/// Deliberately not Codable: what is known of a face stays in memory.
public struct Matte: Sendable {
  public let coverage: Coverage
  private let behind: ColourField

  /// - Parameter coarse: the segmenter's view, enlarged to the bitmap's size.
  init(refining coarse: Plane, against bitmap: Bitmap) {
    // The segmenter's outline is unsure by some 1 % of the height; loose hair reaches farther.
    let reach = Float(bitmap.height) * 0.012
    let wide = coarse.smoothed(reach * 2)
    let sureBehind = Plane(width: bitmap.width, height: bitmap.height) { x, y in
      wide[x, y] < 0.01 && coarse[x, y] < 0.02 ? 1 : 0
    }
    let surePerson = Plane(width: bitmap.width, height: bitmap.height) { x, y in
      wide[x, y] > 0.97 && coarse[x, y] > 0.98 ? 1 : 0
    }
    let behind = ColourField(bitmap, weights: sureBehind, deviations: [60, 20, 6])
    let person = ColourField(bitmap, weights: surePerson, deviations: [40, 12, 4])
    let evenness = Self.unevenness(of: bitmap, behind, where: sureBehind)
    var values = [Float](repeating: 0, count: bitmap.width * bitmap.height)
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width {
        let index = y * bitmap.width + x
        if sureBehind[x, y] > 0 { continue }
        if surePerson[x, y] > 0 {
          values[index] = 1
          continue
        }
        var pixel = SIMD4<Float>(bitmap[x, y])
        pixel.w = 0
        values[index] = Self.place(
          pixel, between: behind[x, y], and: person[x, y], unevenness: evenness, seen: coarse[x, y], near: wide[x, y])
      }
    }
    let cells = PersonCells(values, width: bitmap.width, height: bitmap.height)
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width where !cells.contains(x: x, y: y) { values[y * bitmap.width + x] = 0 }
    }
    coverage = Coverage(width: bitmap.width, height: bitmap.height, values: values)
    self.behind = behind
  }

  /// Where a colour lies between two others, as far as they can be told apart; else what the segmenter saw.
  private static func place(
    _ pixel: SIMD4<Float>, between behind: SIMD4<Float>, and person: SIMD4<Float>, unevenness: Float, seen: Float,
    near: Float
  ) -> Float {
    var way = person - behind
    way.w = 0
    let length = (way * way).sum()
    var off = pixel - behind
    off.w = 0
    let byColour = min(max((off * way).sum() / max(length, 1), 0), 1)
    // A colour far from the background's belongs to the person even where theirs is another one nearby.
    let foreign = (off * off).sum() / (9 * unevenness)
    let alpha = max(byColour, min(max((foreign - 1) / 8, 0), 1) * min(seen * 4, 1))
    let trust = length / (length + 16 * unevenness) * (1 - min(max((unevenness - 150) / 300, 0), 1))
    // Far outside the person's outline, only what is clearly not background counts.
    let outside = min(max((0.12 - near) / 0.12, 0), 1)
    let clear = Self.ramp(alpha, from: 0.06 + 0.3 * outside, to: 0.94)
    return seen + (clear - seen) * trust * Self.ramp(1 - abs(2 * seen - 1) + 0.35, from: 0.2, to: 0.5)
  }

  private static func ramp(_ value: Float, from low: Float, to high: Float) -> Float {
    let share = min(max((value - low) / (high - low), 0), 1)
    return share * share * (3 - 2 * share)
  }

  /// The mean square by which the background departs from its smooth field; at least that of a quiet sensor.
  private static func unevenness(of bitmap: Bitmap, _ field: ColourField, where sure: Plane) -> Float {
    var (sum, count): (Float, Float) = (0, 0)
    for y in stride(from: 0, to: bitmap.height, by: 3) {
      for x in stride(from: 0, to: bitmap.width, by: 3) where sure[x, y] > 0 {
        var off = SIMD4<Float>(bitmap[x, y]) - field[x, y]
        off.w = 0
        sum += (off * off).sum()
        count += 1
      }
    }
    return max(count > 0 ? sum / count : 0, 12)
  }
}

extension Matte {
  /// The photo with `colour` behind the person. The old background's share of each pixel is taken out, so that no
  /// halo of it stays in the hair.
  public func composite(_ bitmap: Bitmap, over colour: Bitmap.Pixel) -> Bitmap {
    var result = bitmap
    let new = SIMD4<Float>(colour)
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width {
        let alpha = coverage[x, y]
        guard alpha < 1 else { continue }
        guard alpha > 0 else {
          result[x, y] = colour
          continue
        }
        let old = behind[x, y]
        // pixel = alpha · person + (1 - alpha) · old. What is left of noise is kept as far as the person is.
        let own = SIMD4<Float>(bitmap[x, y]) - old * (1 - alpha)
        let mixed =
          (own / alpha).clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255)) * alpha + new * (1 - alpha)
        result[x, y] = Bitmap.Pixel(
          mixed.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255)), rounding: .toNearestOrEven)
        result[x, y].w = 255
      }
    }
    return result
  }
}
