/// A place on a sheet for a photo of one size.
struct PlacedCell: Hashable {
  var size: Int
  var isTurned: Bool
  var frame: PixelFrame
  /// Which block of like photos it belongs to, counted over the sheet.
  var block: Int
}

/// Turns an arrangement into whole pixels: every photo exactly as large as it was rendered, every gutter alike, and
/// what one straight cut parts, parted in one pixel line.
struct PixelPlacing {
  /// Upright photos of each size.
  let photos: [PixelFrame]
  let gutter: Int
  private(set) var cells: [PlacedCell] = []
  private var blocks = 0

  init(photos: [PixelFrame], gutter: Int) {
    self.photos = photos
    self.gutter = gutter
  }

  /// Puts `arrangement` with its top left corner at (x, y).
  /// - Returns: the pixels it covers, without a gutter behind them.
  @discardableResult
  mutating func put(_ arrangement: Arrangement, x: Int, y: Int) -> Cell {
    switch arrangement {
    case .empty:
      return Cell(width: 0, height: 0)
    case .block(let block):
      return put(block, x: x, y: y)
    case .across(let a, let b):
      let first = put(a, x: x, y: y)
      let second = put(b, x: after(x, first.width), y: y)
      return Cell(width: joined(first.width, second.width), height: max(first.height, second.height))
    case .down(let a, let b):
      let first = put(a, x: x, y: y)
      let second = put(b, x: x, y: after(y, first.height))
      return Cell(width: max(first.width, second.width), height: joined(first.height, second.height))
    case .pinwheel(let wheel):
      return put(wheel, x: x, y: y)
    }
  }

  private func after(_ start: Int, _ length: Int) -> Int { length == 0 ? start : start + length + gutter }

  private func joined(_ a: Int, _ b: Int) -> Int { a == 0 || b == 0 ? a + b : a + gutter + b }

  private mutating func put(_ block: Arrangement.Block, x: Int, y: Int) -> Cell {
    let photo = block.isTurned ? photos[block.size].transposed : photos[block.size]
    for index in 0..<block.count {
      let frame = photo.moved(
        x: x + index % block.columns * (photo.width + gutter), y: y + index / block.columns * (photo.height + gutter))
      cells.append(PlacedCell(size: block.size, isTurned: block.isTurned, frame: frame, block: blocks))
    }
    blocks += 1
    let columns = min(block.columns, block.count)
    let rows = (block.count + block.columns - 1) / block.columns
    return Cell(
      width: columns * (photo.width + gutter) - gutter, height: rows * (photo.height + gutter) - gutter)
  }

  private mutating func put(_ wheel: Arrangement.Pinwheel, x: Int, y: Int) -> Cell {
    let topLeft = put(wheel.topLeft, x: x, y: y)
    let x1 = after(x, topLeft.width)
    let topRight = put(wheel.topRight, x: x1, y: y)
    let y1 = after(y, topRight.height)
    let middle = put(wheel.middle, x: x1, y: y1)
    let y2 = max(after(y, topLeft.height), after(y1, middle.height))
    let bottomLeft = put(wheel.bottomLeft, x: x, y: y2)
    let x2 = max(after(x1, middle.width), after(x, bottomLeft.width))
    let bottomRight = put(wheel.bottomRight, x: x2, y: y1)
    let right = max(x1 + topRight.width, x2 + bottomRight.width, x + topLeft.width)
    let bottom = max(y2 + bottomLeft.height, y1 + bottomRight.height, y + topLeft.height)
    return Cell(width: right - x, height: bottom - y)
  }

  /// Mirrors the sheet at its diagonal, so that turned photos stand upright and upright ones lie; square ones
  /// stay as they are.
  mutating func transpose() {
    for index in cells.indices {
      let photo = photos[cells[index].size]
      cells[index].frame = cells[index].frame.transposed
      cells[index].isTurned = !cells[index].isTurned && photo.width != photo.height
    }
  }

  /// The cells in the order in which one reads them: block by block, row by row.
  var inReadingOrder: [PlacedCell] {
    var corners: [Int: (y: Int, x: Int)] = [:]
    for cell in cells {
      let corner = corners[cell.block] ?? (Int.max, Int.max)
      corners[cell.block] = (min(corner.y, cell.frame.y), min(corner.x, cell.frame.x))
    }
    return cells.sorted { a, b in
      let (first, second) = (corners[a.block] ?? (0, 0), corners[b.block] ?? (0, 0))
      if first != second { return first < second }
      return (a.frame.y, a.frame.x) < (b.frame.y, b.frame.x)
    }
  }
}
