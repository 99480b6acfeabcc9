/// Set and unset cells of a square grid.
struct CellMask: Sendable {
  let side: Int
  private(set) var isSet: [Bool]

  init(side: Int, isSet: [Bool]) {
    self.side = side
    self.isSet = isSet
  }

  /// Sets connected unset cells that are fewer than `count` and do not reach the edge.
  mutating func fillHoles(smallerThan count: Int) {
    var isSeen = isSet
    for start in isSet.indices where !isSeen[start] {
      let part = grid.reached(from: [start], isSeen: &isSeen)
      if part.count < count, !part.contains(where: grid.isAtEdge) { for cell in part { isSet[cell] = true } }
    }
  }

  /// Unsets whatever does not hang together with the cell at `place`; nothing where that one is not set.
  mutating func keepPart(at place: SIMD2<Double>) {
    let column = min(max(Int(max(place.x, 0)), 0), side - 1)
    let row = min(max(Int(max(place.y, 0)), 0), side - 1)
    guard isSet[row * side + column] else { return }
    var isSeen = isSet.map { !$0 }
    let part = grid.reached(from: [row * side + column], isSeen: &isSeen)
    isSet = Array(repeating: false, count: isSet.count)
    for cell in part { isSet[cell] = true }
  }

  private var grid: Grid { Grid(columns: side, rows: side) }

  /// Cells from each cell's middle to the edge of what is set: positive inside, negative outside.
  ///
  /// Two passes with steps of 0.955 and 1.369 (Borgefors, 1986): within 4 % of the Euclidean distance.
  var signedDistance: [Float] {
    let inside = distances(to: false)
    let outside = distances(to: true)
    return zip(inside, outside).map { $0 > 0 ? $0 - 0.5 : 0.5 - $1 }
  }

  /// From each cell that is not `value` to the nearest one that is; 0 where it is.
  private func distances(to value: Bool) -> [Float] {
    let far = Float(4 * side)
    var distances = isSet.map { $0 == value ? 0 : far }
    let (straight, diagonal) = (Float(0.955), Float(1.369))
    for y in 0..<side {
      for x in 0..<side where distances[y * side + x] > 0 {
        let index = y * side + x
        var least = distances[index]
        if x > 0 { least = min(least, distances[index - 1] + straight) }
        if y > 0 {
          least = min(least, distances[index - side] + straight)
          if x > 0 { least = min(least, distances[index - side - 1] + diagonal) }
          if x < side - 1 { least = min(least, distances[index - side + 1] + diagonal) }
        }
        distances[index] = least
      }
    }
    for y in (0..<side).reversed() {
      for x in (0..<side).reversed() where distances[y * side + x] > 0 {
        let index = y * side + x
        var least = distances[index]
        if x < side - 1 { least = min(least, distances[index + 1] + straight) }
        if y < side - 1 {
          least = min(least, distances[index + side] + straight)
          if x < side - 1 { least = min(least, distances[index + side + 1] + diagonal) }
          if x > 0 { least = min(least, distances[index + side - 1] + diagonal) }
        }
        distances[index] = least
      }
    }
    return distances
  }
}
