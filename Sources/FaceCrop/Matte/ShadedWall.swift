/// A smooth wall around a person where it has not its own light: in the person's shadow, above all.
///
/// A shadow is darker than the background is known to be, and begins next to the head: it passes for hair. But it has the
/// wall's hue, changes softly, and has no grain of its own. Hair, skin and cloth end it by one of the three.
struct ShadedWall: Sendable {
  /// Of the wall's light, by block; 0 where the wall has all of it, or none of it is seen.
  private let shares: [Float]
  private let columns: Int
  /// Whether some of it is what the segmenter took for the person.
  let reachesPerson: Bool

  /// Of its own light: within this range the background's colours are known as they are.
  private static let own: ClosedRange<Float> = 0.95...1.05
  /// A shadow has less than this.
  private static let dark: Float = 0.9
  /// A shadow's size in squared heights of the head, of blocks all of whose neighbours are dark as well: hairs before a
  /// wall darken blocks, but not areas. Portraits without a shadow have up to 0.0002, painted shadows from 0.02 on.
  private static let leastSize: Float = 0.002
  /// How far a block reaches into the person before it is worth looking for the edge anew, in heights of the head.
  private static let deep: Float = 0.01

  /// - Returns: nil where there is no shadow.
  init?(_ spread: WallSpread, silhouette: Silhouette) {
    let blocks = spread.blocks
    let side = silhouette.heads(Float(EdgeColours.block))
    let size = Float(spread.areas { $0 < Self.dark }.count) * side * side
    guard size > Self.leastSize else { return nil }
    var shares = [Float](repeating: 0, count: blocks.blocks.count)
    for middle in spread.areas(where: { !Self.own.contains($0) }) {
      for offset in spread.around { shares[middle + offset] = spread.shares[middle + offset] }
    }
    for edge in spread.edges { shares[edge.block] = edge.share }
    self.shares = shares
    columns = blocks.columns
    reachesPerson = zip(shares, blocks.blocks).contains { $0 > 0 && $1.distance > Self.deep }
  }

  @inline(__always)
  func contains(_ block: Int) -> Bool { shares[block] > 0 }

  /// At a pixel of the canvas.
  @inline(__always)
  func contains(_ x: Int, _ y: Int) -> Bool { share(x, y) > 0 }

  /// Whether the wall is darker at a pixel of the canvas than elsewhere.
  func isDark(_ x: Int, _ y: Int) -> Bool {
    let share = share(x, y)
    return share > 0 && share < Self.own.lowerBound
  }

  @inline(__always)
  private func share(_ x: Int, _ y: Int) -> Float { shares[y / EdgeColours.block * columns + x / EdgeColours.block] }

  /// The segmenter's coverage without it.
  func takenFrom(_ coverage: [Float], _ reduction: AreaReduction, of canvas: MattingCanvas) -> [Float] {
    var coverage = coverage
    reduction.forEachCell(of: canvas) { cell, x, y in
      if contains(x, y) { coverage[cell] = 0 }
    }
    return coverage
  }
}
