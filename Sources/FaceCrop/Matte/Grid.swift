/// Cells in rows, each by its index: row after row from the top, each from the left.
struct Grid: Sendable {
  let columns: Int
  let rows: Int

  enum Neighbours {
    /// Left, right, above and below.
    case beside
    /// The corners too.
    case around
  }

  var count: Int { columns * rows }

  @inline(__always)
  func place(of index: Int) -> (column: Int, row: Int) { (index % columns, index / columns) }

  func isAtEdge(_ index: Int) -> Bool {
    let (column, row) = place(of: index)
    return column == 0 || row == 0 || column == columns - 1 || row == rows - 1
  }

  /// Calls with each neighbour that there is, and for those around with the cell itself.
  @inline(__always)
  func forEach(_ neighbours: Neighbours, of index: Int, _ visit: (Int) -> Void) {
    let (column, row) = place(of: index)
    switch neighbours {
    case .beside:
      if column > 0 { visit(index - 1) }
      if column < columns - 1 { visit(index + 1) }
      if row > 0 { visit(index - columns) }
      if row < rows - 1 { visit(index + columns) }
    case .around:
      for row in max(row - 1, 0)...min(row + 1, rows - 1) {
        for column in max(column - 1, 0)...min(column + 1, columns - 1) { visit(row * columns + column) }
      }
    }
  }

  /// What hangs together with some cells: they, and each that is reached from one of them, in the order of being reached.
  ///
  /// - Parameters:
  ///   - isSeen: cells that are not entered; those that are reached join them.
  ///   - enters: whether a step leads on into a cell, from a neighbour.
  func reached(
    from starts: [Int], over neighbours: Neighbours = .beside, isSeen: inout [Bool],
    _ enters: (_ next: Int, _ from: Int) -> Bool = { _, _ in true }
  ) -> [Int] {
    var cells = starts
    for cell in starts { isSeen[cell] = true }
    var done = 0
    while done < cells.count {
      let cell = cells[done]
      done += 1
      forEach(neighbours, of: cell) { next in
        guard !isSeen[next], enters(next, cell) else { return }
        isSeen[next] = true
        cells.append(next)
      }
    }
    return cells
  }
}
