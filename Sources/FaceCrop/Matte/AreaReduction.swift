import PixelViews

/// A canvas brought into the segmenter's square: by area, its ratio kept, its edges continued where it does not fill it.
struct AreaReduction: Sendable {
  let side: Int
  /// Cells of the square for one pixel of the canvas.
  let scale: Double
  /// Cells before the canvas begins, on the left and above.
  let left: Double
  let top: Double

  init(width: Int, height: Int, to side: Int) {
    self.side = side
    scale = Double(side) / Double(max(width, height))
    left = (Double(side) - Double(width) * scale) / 2
    top = (Double(side) - Double(height) * scale) / 2
  }

  /// R, G and B from 0 to 1 of each cell, row after row.
  func values(_ canvas: MattingCanvas) -> [Float] {
    let (width, height) = (canvas.width, canvas.height)
    let columns = spans(width, before: left)
    let rows = spans(height, before: top)
    var reduced: [SIMD4<Float>] = []
    reduced.reserveCapacity(height * side)
    for y in 0..<height {
      let row = y * width
      for span in columns {
        var sum = SIMD4<Float>.zero
        for (offset, weight) in span.weights.enumerated() {
          sum += SIMD4<Float>(canvas.bitmap.pixels[row + span.first + offset]) * weight
        }
        reduced.append(sum)
      }
    }
    var values: [Float] = []
    values.reserveCapacity(side * side * 3)
    for span in rows {
      for x in 0..<side {
        var sum = SIMD4<Float>.zero
        for (offset, weight) in span.weights.enumerated() {
          sum += reduced[(span.first + offset) * side + x] * weight
        }
        values.append(sum.x / 255)
        values.append(sum.y / 255)
        values.append(sum.z / 255)
      }
    }
    return values
  }

  /// Calls with each cell whose middle is on the canvas, and with the pixel there.
  @inline(__always)
  func forEachCell(of canvas: MattingCanvas, _ visit: (_ cell: Int, _ x: Int, _ y: Int) -> Void) {
    for row in 0..<side {
      let y = Int((Double(row) + 0.5 - top) / scale)
      guard y >= 0, y < canvas.height else { continue }
      for column in 0..<side {
        let x = Int((Double(column) + 0.5 - left) / scale)
        guard x >= 0, x < canvas.width else { continue }
        visit(row * side + column, x, y)
      }
    }
  }

  /// Which pixels a cell covers, with their shares of it.
  private struct Span {
    var first: Int
    var weights: [Float]
  }

  private func spans(_ length: Int, before: Double) -> [Span] {
    (0..<side).map { cell in
      let low = min(max((Double(cell) - before) / scale, 0), Double(length) - 1)
      let high = min(max((Double(cell + 1) - before) / scale, low + 1), Double(length))
      let first = min(Int(low), length - 1)
      let last = min(max(Int(high.rounded(.up)) - 1, first), length - 1)
      let parts = (first...last).map { max(min(high, Double($0 + 1)) - max(low, Double($0)), 0) }
      let sum = parts.reduce(0, +)
      return Span(first: first, weights: parts.map { Float(sum > 0 ? $0 / sum : 1 / Double(parts.count)) })
    }
  }
}
