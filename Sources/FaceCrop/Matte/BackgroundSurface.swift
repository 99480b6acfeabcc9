/// A smooth background as a surface of the second degree through everything that is far from the person.
///
/// Fitted so that what does not belong to it, hair that the segmenter missed above all, hardly counts (iterated weights,
/// Geman and McClure's kind). How far the background strays from it tells a studio's wall from a room.
struct BackgroundSurface: Sendable {
  /// By component: 1, x, y, x², x·y, y², with x and y from -1 to 1 across the canvas.
  private var coefficients: [SIMD4<Float>]
  /// Half of the background is nearer to the surface than about this.
  private(set) var spread: Float
  /// The mean luminance of the background.
  private(set) var luminance: Float

  struct Sample: Sendable {
    /// From -1 to 1.
    var x: Float
    var y: Float
    var colour: SIMD4<Float>
    var weight: Float
  }

  /// - Returns: nil where there are too few samples.
  init?(_ samples: [Sample]) {
    guard samples.count >= 30 else { return nil }
    coefficients = []
    spread = 0
    luminance = 0
    var weights = samples.map(\.weight)
    for _ in 0..<6 {
      guard let solved = Self.fit(samples, weights) else { return nil }
      coefficients = solved
      let residuals = samples.map { sample in
        let off = sample.colour - value(x: sample.x, y: sample.y)
        return (off * off).sum().squareRoot()
      }
      // The median of the length of a vector of three normal components is 1.54 standard deviations of one.
      let median = residuals.sorted()[residuals.count / 2]
      spread = max(median / 1.54 * 1.25, 1e-3)
      weights = zip(samples, residuals).map { sample, residual in
        let share = residual / (2.5 * spread)
        return sample.weight / (1 + share * share * share * share)
      }
    }
    let total = weights.reduce(0, +)
    luminance = zip(samples, weights).reduce(0) { $0 + $1.0.colour.x * $1.1 } / max(total, 1e-6)
  }

  /// 1 for a studio's wall, 0 for a room, between them what may be either.
  var smoothness: Float {
    let relative = spread / max(luminance, 0.02)
    return min(max((0.14 - relative) / 0.06, 0), 1)
  }

  /// Of a room out of focus it is not known what its light would be elsewhere.
  var isWall: Bool { smoothness >= 0.5 }

  func value(x: Float, y: Float) -> SIMD4<Float> {
    var sum = coefficients[0] + coefficients[1] * x + coefficients[2] * y
    sum += coefficients[3] * (x * x) + coefficients[4] * (x * y) + coefficients[5] * (y * y)
    return sum
  }

  /// Weighted least squares by the normal equations.
  private static func fit(_ samples: [Sample], _ weights: [Float]) -> [SIMD4<Float>]? {
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: 6), count: 6)
    var right = [SIMD4<Double>](repeating: .zero, count: 6)
    for (sample, weight) in zip(samples, weights) {
      let (x, y) = (Double(sample.x), Double(sample.y))
      let basis = [1, x, y, x * x, x * y, y * y]
      let colour = SIMD4<Double>(sample.colour)
      for row in 0..<6 {
        let weighted = basis[row] * Double(weight)
        for column in row..<6 { matrix[row][column] += weighted * basis[column] }
        right[row] += colour * weighted
      }
    }
    for row in 0..<6 {
      for column in 0..<row { matrix[row][column] = matrix[column][row] }
      matrix[row][row] += 1e-3
    }
    // The matrix is positive definite: elimination needs no pivots.
    for column in 0..<6 {
      guard matrix[column][column] > 1e-12 else { return nil }
      for row in (column + 1)..<6 {
        let factor = matrix[row][column] / matrix[column][column]
        for index in column..<6 { matrix[row][index] -= factor * matrix[column][index] }
        right[row] -= right[column] * factor
      }
    }
    var solution = [SIMD4<Double>](repeating: .zero, count: 6)
    for row in (0..<6).reversed() {
      var sum = right[row]
      for column in (row + 1)..<6 { sum -= solution[column] * matrix[row][column] }
      solution[row] = sum / matrix[row][row]
    }
    return solution.map { SIMD4<Float>($0) }
  }
}
