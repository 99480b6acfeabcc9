import PixelViews

/// Shoulders before a wall that the segmenter sees faintly or not at all, as it does where a frame shows more of them
/// than of the head: what is no wall, hangs together with the person below the chin, and goes down to the frame's lower
/// edge.
struct Shoulders: Sendable {
  private var isShoulder: [Bool]
  private let columns: Int

  /// The segmenter's mean coverage of a shoulder: it sees nothing of a chair.
  private static let leastCoverage: Float = 0.08
  /// Squared heights of the head: less is the segmenter's edge, which is judged by colour anyway.
  private static let leastSize: Float = 0.004

  /// - Returns: nil where the segmenter saw them.
  init?(_ spread: WallSpread, silhouette: Silhouette, head: HeadParts) {
    let blocks = spread.blocks
    let grid = blocks.grid
    let side = silhouette.heads(Float(EdgeColours.block))
    // From below upwards: under a shoulder there is no wall.
    var isClosed = [Bool](repeating: true, count: grid.count)
    for column in 0..<grid.columns {
      for row in (0..<grid.rows).reversed() {
        let index = row * grid.columns + column
        let place = blocks.places(index, on: spread.wall.canvas)
        guard head.isBelowChin(place.right, place.bottom), blocks.blocks[index].isInside else { break }
        if blocks.blocks[index].distance > 0 { continue }
        guard spread.wall.share(index) == nil else { break }
        isClosed[index] = false
      }
    }
    isShoulder = Array(repeating: false, count: grid.count)
    columns = grid.columns
    /// Whether the person is beside a block.
    func isAtPerson(_ block: Int) -> Bool {
      var isAtPerson = false
      grid.forEach(.beside, of: block) { if blocks.blocks[$0].distance > 0 { isAtPerson = true } }
      return isAtPerson
    }
    var isFound = false
    for start in isClosed.indices where !isClosed[start] {
      let part = grid.reached(from: [start], isSeen: &isClosed)
      let coverage = part.reduce(0) { $0 + blocks.blocks[$1].coverage } / Float(part.count)
      guard part.contains(where: isAtPerson), coverage > Self.leastCoverage,
        Float(part.count) * side * side > Self.leastSize
      else { continue }
      isFound = true
      for index in part { isShoulder[index] = true }
    }
    guard isFound else { return nil }
  }

  /// The segmenter's coverage with them.
  func added(to coverage: [Float], _ reduction: AreaReduction, of canvas: MattingCanvas) -> [Float] {
    var coverage = coverage
    reduction.forEachCell(of: canvas) { cell, x, y in
      if isShoulder[y / EdgeColours.block * columns + x / EdgeColours.block] { coverage[cell] = 1 }
    }
    return coverage
  }
}
