import PixelViews

/// Where the wall shows through between hair and neck or between strands, in the midst of what the segmenter took for
/// the person.
///
/// A gap has the wall's hue and light and is as even, the person encloses it, and the segmenter had its doubts there. What
/// else may have the wall's colour is told otherwise: a face by the mesh, clothes since they have it nowhere quite, go on
/// far beyond, or stand against the wall or the picture's edge.
struct WallGaps: Sendable {
  private var isGap: [Bool]
  private let columns: Int

  /// Where the segmenter is surer of the person, no gap begins.
  private static let doubted: Float = 0.9
  /// Of the wall's light: between hair and neck there is some shade, but not everywhere.
  private static let light: ClosedRange<Float> = 0.5...1.12
  private static let leastBrightest: Float = 0.8
  /// Squared heights of the head. What is smaller may be shine on hair.
  private static let leastSize: Float = 0.0009
  /// How many times as large it may become by its own colour.
  private static let mostGrowth = 2
  /// Where as much of the face would pass for it, the wall has the colour of skin.
  private static let mostOfFace: Float = 0.15

  /// - Parameter face: the outline of the face, in pixels of the canvas.
  /// - Returns: nil where there is none.
  init?(_ spread: WallSpread, silhouette: Silhouette, face: ConvexHull) {
    let blocks = spread.blocks
    let side = silhouette.heads(Float(EdgeColours.block))
    var search = GapSearch(spread, face: face, light: Self.light)
    columns = blocks.columns
    isGap = Array(repeating: false, count: blocks.blocks.count)
    var isFound = false
    for (index, block) in blocks.blocks.enumerated() where block.distance > 0 && block.coverage < Self.doubted {
      guard let core = search.core(from: index), core.brightest > Self.leastBrightest,
        Float(core.blocks.count) * side * side > Self.leastSize
      else { continue }
      let gap = search.grown(core.blocks)
      guard gap.count <= Self.mostGrowth * core.blocks.count else { continue }
      isFound = true
      for index in gap { isGap[index] = true }
    }
    guard isFound, search.shareOfFace < Self.mostOfFace else { return nil }
  }

  @inline(__always)
  func contains(_ block: Int) -> Bool { isGap[block] }

  /// At a pixel of the canvas.
  @inline(__always)
  func contains(_ x: Int, _ y: Int) -> Bool { isGap[y / EdgeColours.block * columns + x / EdgeColours.block] }
}
