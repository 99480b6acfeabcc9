/// What hangs on a wall or stands before it beside the person: a picture, a shelf, letters.
///
/// It is no wall, or has not the wall's light, and where it touches the head it passes for hair. But it goes on beyond
/// where hair ends, and the segmenter sees nobody there.
struct WallObjects: Sendable {
  private var isObject: [Bool]

  /// Heights of the head from the person from which on there is no hair.
  private static let beyond: Float = 0.07
  /// Nearer to the person the segmenter's edge may be wrong.
  private static let near: Float = 0.012
  /// Of the wall's light, more than the wall has.
  private static let bright: Float = 1.1

  init(_ spread: WallSpread) {
    let blocks = spread.blocks
    let (grid, columns) = (blocks.grid, blocks.columns)
    let isOther = blocks.blocks.indices.map { index in
      let block = blocks.blocks[index]
      return block.isInside && block.isOutside && block.distance < -Self.near
        && (spread.shares[index] < 0 || spread.shares[index] > Self.bright)
    }
    // Squares of four: a strand of hair is thinner.
    var isSolid = [Bool](repeating: false, count: isOther.count)
    for row in 0..<grid.rows - 1 {
      for column in 0..<columns - 1 {
        let index = row * columns + column
        let square = [index, index + 1, index + columns, index + columns + 1]
        guard square.allSatisfy({ isOther[$0] }) else { continue }
        for index in square { isSolid[index] = true }
      }
    }
    let starts = blocks.blocks.indices.filter {
      isSolid[$0] && blocks.blocks[$0].isEven && (blocks.blocks[$0].distance < -Self.beyond || blocks.isAtEdge($0))
    }
    isObject = Array(repeating: false, count: isOther.count)
    _ = grid.reached(from: starts, over: .around, isSeen: &isObject) { next, from in isOther[next] && isSolid[from] }
  }

  @inline(__always)
  func contains(_ block: Int) -> Bool { isObject[block] }
}

extension Blocks.Block {
  /// Whether its samples are of one surface: strands of hair are not.
  fileprivate var isEven: Bool {
    let mean = mean
    let most = Self.mostGrain * mean.x * Self.mostGrain * mean.x + 4 * step
    return [samples.0, samples.1, samples.2, samples.3].allSatisfy { (($0 - mean) * ($0 - mean)).sum() < most }
  }

  private static let mostGrain: Float = 0.1
}
