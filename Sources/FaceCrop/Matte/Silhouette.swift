import Measures
import PixelViews

/// The person as the segmenter sees it, on its grid: without holes and without what does not hang together with the head.
struct Silhouette: Sendable {
  let reduction: AreaReduction
  /// The segmenter's own coverage of each cell.
  private var coverage: [Float]
  /// From the silhouette's edge, in heights of the head: positive inside.
  private var distance: [Float]
  private let side: Int
  /// Heights of the head for one cell.
  private let perCell: Float

  /// - Parameters:
  ///   - coverage: of each cell of the square.
  ///   - headHeight: in pixels of the canvas.
  ///   - face: points of the face in pixels of the canvas; what they enclose is the person, whatever the segmenter says.
  init(coverage: [Float], reduction: AreaReduction, headHeight: Double, face: [Point<Output>]) {
    self.reduction = reduction
    side = reduction.side
    var coverage = coverage
    let cells = face.map {
      SIMD2(reduction.left + $0.x * reduction.scale, reduction.top + $0.y * reduction.scale)
    }
    let hull = ConvexHull(cells)
    for y in 0..<side {
      guard let span = hull.span(at: Double(y) + 0.5) else { continue }
      let first = max(0, Int((span.lowerBound - 0.5).rounded(.up)))
      let last = min(side - 1, Int((span.upperBound - 0.5).rounded(.down)))
      if first <= last { for x in first...last { coverage[y * side + x] = 1 } }
    }
    var mask = CellMask(side: side, isSet: coverage.map { $0 > 0.5 })
    // Glare on a pair of glasses is a hole of at most a twentieth of a head across; between hair and neck are real ones.
    let cell = headHeight * reduction.scale
    mask.fillHoles(smallerThan: Int(cell * cell / 400))
    if let middle = cells.first { mask.keepPart(at: hull.centre ?? middle) }
    for index in coverage.indices {
      if mask.isSet[index] {
        coverage[index] = max(coverage[index], 0.51)
      } else {
        coverage[index] = min(coverage[index], 0.49)
      }
    }
    self.coverage = coverage
    perCell = Float(1 / max(cell, 1))
    let scale = perCell
    distance = mask.signedDistance.map { $0 * scale }
  }

  /// Distance and coverage at a place on the canvas, between the cells.
  @inline(__always)
  func value(x: Float, y: Float) -> (distance: Float, coverage: Float) {
    let last = Float(side) - 1.001
    let column = min(max(Float(reduction.left) + x * Float(reduction.scale) - 0.5, 0), last)
    let row = min(max(Float(reduction.top) + y * Float(reduction.scale) - 0.5, 0), last)
    let (left, top) = (Int(column), Int(row))
    let (right, down) = (column - Float(left), row - Float(top))
    let index = top * side + left
    @inline(__always)
    func between(_ values: [Float]) -> Float {
      let upper = values[index] + (values[index + 1] - values[index]) * right
      let lower = values[index + side] + (values[index + side + 1] - values[index + side]) * right
      return upper + (lower - upper) * down
    }
    return (between(distance), between(coverage))
  }
}

extension Silhouette {
  /// The segmenter's coverage at the resolution of the frame: where there are no colours to learn from.
  func coverage(of canvas: MattingCanvas) -> Coverage {
    let (width, height) = (canvas.frame.width, canvas.frame.height)
    var values: [Float] = []
    values.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width {
        values.append(
          min(max(value(x: Float(x + canvas.margin) + 0.5, y: Float(y + canvas.margin) + 0.5).coverage, 0), 1))
      }
    }
    return Coverage(width: width, height: height, values: values)
  }
}

extension Silhouette {
  /// The same with holes where the wall shows through.
  func opened(by gaps: WallGaps, on canvas: MattingCanvas) -> Silhouette {
    var opened = self
    reduction.forEachCell(of: canvas) { cell, x, y in
      if gaps.contains(x, y) { opened.coverage[cell] = 0 }
    }
    let mask = CellMask(side: side, isSet: opened.coverage.map { $0 > 0.5 })
    opened.distance = mask.signedDistance.map { $0 * perCell }
    return opened
  }

  /// Heights of the head for so many pixels of the canvas.
  func heads(_ pixels: Float) -> Float { pixels * Float(reduction.scale) * perCell }

  /// The most by which the distance can change from the middle to a corner of a square of `side` pixels, with a cell to spare.
  func change(over side: Float) -> Float {
    (side * Float(reduction.scale) * 0.75 + 1) * perCell
  }
}
