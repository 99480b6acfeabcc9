/// Mean and variance of colours that are known in places, carried to every place: near samples count most, and the
/// fewer there are nearby, the more the far ones count.
struct ColourField: Sendable {
  /// Sums over the samples of a block: three components, their squares, and last but one the count.
  typealias Sums = SIMD8<Float>

  /// What the variance at a place is of.
  enum Variance: Sendable {
    /// Of all samples around it.
    case ofAll
    /// Of each block's samples from their own mean: where colours change smoothly over many blocks, as in a shadow, the
    /// mean follows them, and how they change says nothing about one place.
    case withinBlocks
  }

  /// A block with as many samples is trusted as much as all that is around it.
  private static let trust: Float = 4

  let width: Int
  let height: Int
  /// Mean of three components, their variance, then nothing.
  private(set) var values: [SIMD8<Float>]

  static func sample(_ colour: SIMD4<Float>) -> Sums {
    let square = colour * colour
    return Sums(colour.x, colour.y, colour.z, square.x, square.y, square.z, 1, 0)
  }

  /// - Parameter sums: of each block, row after row.
  /// - Returns: nil where there is no sample at all.
  init?(width: Int, height: Int, sums: [Sums], variance: Variance = .ofAll) {
    let sums = variance == .withinBlocks ? sums.map(Self.deviations) : sums
    var levels = [(width: width, height: height, sums: sums)]
    while let finest = levels.last, finest.width > 1 || finest.height > 1 {
      levels.append(Self.halved(finest.width, finest.height, finest.sums))
    }
    guard let top = levels.popLast(), let all = top.sums.first, all[6] > 0 else { return nil }
    var (width, height) = (1, 1)
    var moments = [all / all[6]]
    while let level = levels.popLast() {
      moments = Self.refined(moments, width, height, by: level)
      (width, height) = (level.width, level.height)
    }
    self.width = width
    self.height = height
    guard variance == .ofAll else {
      values = moments
      return
    }
    values = moments.map { moment in
      var value = moment
      for index in 0..<3 { value[index + 3] = max(moment[index + 3] - moment[index] * moment[index], 0) }
      return value
    }
  }

  /// A block's sums with squared deviations from its own mean in the place of the squares.
  private static func deviations(_ sums: Sums) -> Sums {
    let count = sums[6]
    guard count > 0 else { return sums }
    let mean = sums / count
    let slope = Self.slope * mean[0]
    var result = sums
    for index in 0..<3 {
      result[index + 3] = max(sums[index + 3] - sums[index] * mean[index], 0) * count / max(count - 1, 1)
    }
    result[3] += slope * slope * count
    return result
  }

  /// By what part of its light a place may be off the mean that its neighbours tell, its own samples missing.
  private static let slope: Float = 0.02

  private static func halved(
    _ width: Int, _ height: Int, _ sums: [Sums]
  ) -> (width: Int, height: Int, sums: [Sums]) {
    let (halfWidth, halfHeight) = ((width + 1) / 2, (height + 1) / 2)
    var result = [Sums](repeating: .zero, count: halfWidth * halfHeight)
    for y in 0..<height {
      for x in 0..<width { result[(y / 2) * halfWidth + x / 2] += sums[y * width + x] }
    }
    return (halfWidth, halfHeight, result)
  }

  private static func refined(
    _ coarse: [SIMD8<Float>], _ width: Int, _ height: Int, by level: (width: Int, height: Int, sums: [Sums])
  ) -> [SIMD8<Float>] {
    var result: [SIMD8<Float>] = []
    result.reserveCapacity(level.width * level.height)
    for y in 0..<level.height {
      let row = min(max(Float(y) / 2 - 0.25, 0), Float(height - 1))
      let top = Int(row)
      let bottom = min(top + 1, height - 1)
      let down = row - Float(top)
      for x in 0..<level.width {
        let column = min(max(Float(x) / 2 - 0.25, 0), Float(width - 1))
        let left = Int(column)
        let next = min(left + 1, width - 1)
        let right = column - Float(left)
        let upper = coarse[top * width + left] * (1 - right) + coarse[top * width + next] * right
        let lower = coarse[bottom * width + left] * (1 - right) + coarse[bottom * width + next] * right
        let around = upper * (1 - down) + lower * down
        let own = level.sums[y * level.width + x]
        result.append((own + around * trust) / (own[6] + trust))
      }
    }
    return result
  }

  /// Between the blocks; `x` and `y` in blocks, the centre of the first at 0.5.
  @inline(__always)
  func value(x: Float, y: Float) -> SIMD8<Float> {
    let column = min(max(x - 0.5, 0), Float(width - 1))
    let row = min(max(y - 0.5, 0), Float(height - 1))
    let (left, top) = (Int(column), Int(row))
    let (next, bottom) = (min(left + 1, width - 1), min(top + 1, height - 1))
    let (right, down) = (column - Float(left), row - Float(top))
    let upper = values[top * width + left] * (1 - right) + values[top * width + next] * right
    let lower = values[bottom * width + left] * (1 - right) + values[bottom * width + next] * right
    return upper * (1 - down) + lower * down
  }
}
