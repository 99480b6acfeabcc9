import PixelViews

/// Which parts of a matte hang together with the middle of the frame, where the head is: what does not is no part of
/// the person, however sure the segmenter was.
struct PersonCells {
  private static let cell = 8
  /// Cells by which loose hair may be apart from the rest.
  private static let gap = 2

  private let columns: Int
  private var isPart: [Bool]

  init(_ values: [Float], width: Int, height: Int) {
    let (columns, rows) = ((width + Self.cell - 1) / Self.cell, (height + Self.cell - 1) / Self.cell)
    var isSolid = [Bool](repeating: false, count: columns * rows)
    for y in 0..<height {
      for x in 0..<width where values[y * width + x] > 0.5 { isSolid[y / Self.cell * columns + x / Self.cell] = true }
    }
    var isPart = [Bool](repeating: false, count: columns * rows)
    var waiting = (rows / 3..<2 * rows / 3).flatMap { row in
      (columns / 3..<2 * columns / 3).map { row * columns + $0 }
    }.filter { isSolid[$0] }
    for index in waiting { isPart[index] = true }
    while let index = waiting.popLast() {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      for (down, across) in [(-1, 0), (1, 0), (0, -1), (0, 1)] {
        let (row, column) = (row + down, column + across)
        guard (0..<rows).contains(row), (0..<columns).contains(column) else { continue }
        let next = row * columns + column
        guard isSolid[next], !isPart[next] else { continue }
        isPart[next] = true
        waiting.append(next)
      }
    }
    self.columns = columns
    self.isPart = isPart
    widen(rows: rows)
  }

  func contains(x: Int, y: Int) -> Bool { isPart[y / Self.cell * columns + x / Self.cell] }

  private mutating func widen(rows: Int) {
    let narrow = isPart
    for row in 0..<rows {
      for column in 0..<columns where narrow[row * columns + column] {
        for near in max(0, row - Self.gap)...min(rows - 1, row + Self.gap) {
          for beside in max(0, column - Self.gap)...min(columns - 1, column + Self.gap) {
            isPart[near * columns + beside] = true
          }
        }
      }
    }
  }
}
