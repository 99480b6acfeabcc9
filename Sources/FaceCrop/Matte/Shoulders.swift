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
    let (columns, rows) = (blocks.columns, blocks.rows)
    let side = silhouette.heads(Float(EdgeColours.block))
    // From below upwards: under a shoulder there is no wall.
    var isOpen = [Bool](repeating: false, count: columns * rows)
    for column in 0..<columns {
      for row in (0..<rows).reversed() {
        let index = row * columns + column
        let place = blocks.places(index, on: spread.wall.canvas)
        guard head.isBelowChin(place.right, place.bottom), blocks.blocks[index].isInside else { break }
        if blocks.blocks[index].distance > 0 { continue }
        guard spread.wall.share(index) == nil else { break }
        isOpen[index] = true
      }
    }
    isShoulder = Array(repeating: false, count: columns * rows)
    self.columns = columns
    var isFound = false
    for start in isOpen.indices where isOpen[start] {
      var part = [start]
      var touchesPerson = false
      isOpen[start] = false
      var next = 0
      while next < part.count {
        let index = part[next]
        next += 1
        let (column, row) = (index % columns, index / columns)
        for (isThere, neighbour) in [
          (column > 0, index - 1), (column < columns - 1, index + 1), (row > 0, index - columns),
          (row < rows - 1, index + columns),
        ] where isThere {
          if blocks.blocks[neighbour].distance > 0 { touchesPerson = true }
          guard isOpen[neighbour] else { continue }
          isOpen[neighbour] = false
          part.append(neighbour)
        }
      }
      let coverage = part.reduce(0) { $0 + blocks.blocks[$1].coverage } / Float(part.count)
      guard touchesPerson, coverage > Self.leastCoverage, Float(part.count) * side * side > Self.leastSize
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
