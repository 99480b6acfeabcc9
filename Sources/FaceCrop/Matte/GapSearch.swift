import PixelViews

/// Goes from block to block of what looks like the wall and is not reached from outside the person.
struct GapSearch {
  private let spread: WallSpread
  private let light: ClosedRange<Float>
  private let isFace: [Bool]
  private var isSeen: [Bool]

  /// How many times as much light one block may have as the next.
  private static let mostStep: Float = 1.2

  /// - Parameters:
  ///   - face: the outline of the face, in pixels of the canvas, where nothing is looked for.
  ///   - light: of the wall's, that a block may have.
  init(_ spread: WallSpread, face: ConvexHull, light: ClosedRange<Float>) {
    self.spread = spread
    self.light = light
    let blocks = spread.blocks
    let size = Double(EdgeColours.block)
    var isFace = [Bool](repeating: false, count: blocks.blocks.count)
    for row in 0..<blocks.rows {
      guard let span = face.span(at: (Double(row) + 0.5) * size) else { continue }
      let first = max(0, Int((span.lowerBound / size).rounded(.down)))
      let last = min(blocks.columns - 1, Int((span.upperBound / size).rounded(.down)))
      if first <= last { for column in first...last { isFace[row * blocks.columns + column] = true } }
    }
    self.isFace = isFace
    isSeen = isFace
  }

  /// Which part of the face has the look of the wall.
  var shareOfFace: Float {
    let blocks = isFace.indices.filter { isFace[$0] }
    return Float(blocks.count { Self.share($0, of: spread, in: light) != nil }) / Float(max(blocks.count, 1))
  }

  /// What hangs together around a block, with the most of the wall's light that a block of it has; nil where it does not
  /// look like the wall, was seen before, or is not enclosed.
  mutating func core(from start: Int) -> (blocks: [Int], brightest: Float)? {
    guard !isSeen[start], let first = Self.share(start, of: spread, in: light) else { return nil }
    var shares = [start: first]
    let blocks = grid.reached(from: [start], isSeen: &isSeen) { [spread, light] next, from in
      guard let here = shares[from], let there = Self.share(next, of: spread, in: light),
        there < here * Self.mostStep, here < there * Self.mostStep
      else { return false }
      shares[next] = there
      return true
    }
    guard blocks.allSatisfy(isEnclosed) else { return nil }
    return (blocks, shares.values.max() ?? first)
  }

  /// Whether neither the canvas ends at a block, nor the wall outside begins.
  private func isEnclosed(_ block: Int) -> Bool {
    var isEnclosed = !grid.isAtEdge(block)
    grid.forEach(.beside, of: block) { if spread.isReached[$0] { isEnclosed = false } }
    return isEnclosed
  }

  /// A gap and what goes on with its own colour in its own shade, which is known once it is found.
  mutating func grown(_ gap: [Int]) -> [Int] {
    let blocks = spread.blocks.blocks
    let colour = gap.reduce(SIMD4<Float>.zero) { $0 + blocks[$1].mean } / Float(gap.count)
    return grid.reached(from: gap, isSeen: &isSeen) { [spread, grid] next, from in
      !spread.isReached[next] && !grid.isAtEdge(next) && blocks[next].isInside
        && blocks[next].continues(colour, beside: blocks[from])
    }
  }

  private var grid: Grid { spread.blocks.grid }

  /// Of the wall's light; nil where a block does not look like the wall.
  private static func share(_ index: Int, of spread: WallSpread, in light: ClosedRange<Float>) -> Float? {
    spread.wall.share(index).flatMap { light.contains($0) ? $0 : nil }
  }
}

extension Blocks.Block {
  /// By how much a block of a gap may differ, as shares of the gap's luminance: in hue from its mean, in light from its
  /// mean, in light from the block beside it, and each sample from the block's own mean.
  private static let mostOff: (hue: Float, light: Float, step: Float, grain: Float) = (0.05, 0.3, 0.15, 0.1)

  /// Whether it goes on with a gap of such a mean colour, beside a block of it.
  fileprivate func continues(_ colour: SIMD4<Float>, beside other: Blocks.Block) -> Bool {
    let mean = mean
    let square = colour.x * colour.x
    func isWithin(_ squaredOff: Float, _ most: Float) -> Bool { squaredOff < most * most * square }
    let off = (mean - colour) * (mean - colour)
    let step = mean.x - other.mean.x
    guard isWithin(off.y + off.z, Self.mostOff.hue), isWithin(off.x, Self.mostOff.light),
      isWithin(step * step, Self.mostOff.step)
    else { return false }
    return [samples.0, samples.1, samples.2, samples.3].allSatisfy {
      isWithin((($0 - mean) * ($0 - mean)).sum(), Self.mostOff.grain)
    }
  }
}
