/// How unlike the background a neighbourhood is, the background darkened by a shadow not counting as unlike.
struct Strangeness: Sendable {
  /// A shadow on a wall leaves at least this much of its light.
  private static let deepestShadow: Float = 0.6
  /// Squared, in standard deviations, all three components together. Between the two it is open.
  private static let familiar: Float = 2
  private static let strange: Float = 4

  private let background: ColourField
  private let brightness: [Float]
  private let inverseVariance: [SIMD4<Float>]

  init(blocks: Blocks, background: ColourField, grain: Float) {
    let (columns, rows) = (blocks.columns, blocks.rows)
    self.background = background
    let inverse = blocks.blocks.indices.map { index in
      let value = background.values[index]
      let step = blocks.blocks[index].step / 4
      let variance = SIMD4(value[3], value[4], value[5], 1) + (grain + step)
      var inverse = 1 / variance
      inverse.w = 0
      return inverse
    }
    // The one factor by which the background's colour fits the neighbourhood best.
    var agreement = [SIMD2<Float>](repeating: .zero, count: inverse.count)
    for (index, block) in blocks.blocks.enumerated() {
      let own = Self.mean(background, index)
      let weighted = own * inverse[index]
      let all = block.samples.0 + block.samples.1 + block.samples.2 + block.samples.3
      agreement[index] = SIMD2((weighted * all).sum(), (weighted * own).sum() * 4)
    }
    let brightness = Self.aroundEach(agreement, columns, rows).map {
      min(max($0.x / max($0.y, 1e-9), Self.deepestShadow), 1.02)
    }
    self.brightness = brightness
    inverseVariance = inverse
  }

  /// By block: which part of the samples in and next to it is unlike the background.
  func shares(of blocks: Blocks) -> [Float] {
    var strange = [SIMD2<Float>](repeating: .zero, count: blocks.blocks.count)
    for (index, block) in blocks.blocks.enumerated() {
      let samples = block.samples
      let expected = Self.mean(background, index) * brightness[index]
      let inverse = inverseVariance[index]
      @inline(__always)
      func isStrange(_ sample: SIMD4<Float>) -> Float {
        let off = sample - expected
        return (off * off * inverse).sum() > Self.strange ? 0.25 : 0
      }
      let share = isStrange(samples.0) + isStrange(samples.1) + isStrange(samples.2) + isStrange(samples.3)
      strange[index] = SIMD2(share, 1)
    }
    return Self.aroundEach(strange, blocks.columns, blocks.rows).map { $0.x / $0.y }
  }

  func isFamiliar(_ colour: SIMD4<Float>, _ index: Int) -> Bool {
    let off = colour - Self.mean(background, index) * brightness[index]
    return (off * off * inverseVariance[index]).sum() < Self.familiar
  }

  private static func mean(_ field: ColourField, _ index: Int) -> SIMD4<Float> {
    let value = field.values[index]
    return SIMD4(value[0], value[1], value[2], 0)
  }

  /// Sums over each block and its eight neighbours.
  private static func aroundEach(_ values: [SIMD2<Float>], _ columns: Int, _ rows: Int) -> [SIMD2<Float>] {
    var across = values
    for row in 0..<rows {
      for column in 0..<columns {
        let index = row * columns + column
        var sum = values[index]
        if column > 0 { sum += values[index - 1] }
        if column < columns - 1 { sum += values[index + 1] }
        across[index] = sum
      }
    }
    var result = across
    for row in 0..<rows {
      for column in 0..<columns {
        let index = row * columns + column
        if row > 0 { result[index] += across[index - columns] }
        if row < rows - 1 { result[index] += across[index + columns] }
      }
    }
    return result
  }
}
