/// Sheets with photos of one size.
struct SingleSizePacking {
  let size: Int
  /// The most that one sheet holds.
  let full: Arrangement
  let capacity: Int
  private let photo: Cell
  private let area: Cell

  init(_ size: Int, of problem: PackingProblem, cutting: Cutting) {
    self.size = size
    photo = problem.photos[size]
    area = problem.area
    var fill = GuillotineFill(size: size, photo: photo, area: area)
    var full = fill.arrangement(in: area)
    var capacity = fill.yield(in: area).count
    if cutting == .free, capacity < area.area / photo.area {
      var wheel = PinwheelFill(size: size, photo: photo, area: area)
      if let better = wheel.arrangement(withMoreThan: capacity) {
        full = better
        capacity = better.counts(of: size + 1)[size]
      }
    }
    self.full = full
    self.capacity = capacity
  }

  /// A sheet with `count` photos, at most `capacity`: plain rows and columns where they suffice.
  func sheet(_ count: Int) -> Arrangement {
    if let grid = grid(count) { return .block(grid) }
    var left = count
    return full.keeping { block in
      let kept = min(left, block.count)
      left -= kept
      return kept
    }
  }

  func sheets(_ count: Int) -> [Arrangement] {
    guard capacity > 0 else { return [] }
    let whole = Array(repeating: sheet(capacity), count: count / capacity)
    return count % capacity == 0 ? whole : whole + [sheet(count % capacity)]
  }

  /// With the shortest outline: compact, and few empty places.
  private func grid(_ count: Int) -> Arrangement.Block? {
    var best: Arrangement.Block?
    var bestRank = [Int.max]
    for turned in [false, true] {
      let cell = turned ? photo.turned : photo
      let (across, down) = (area.width / cell.width, area.height / cell.height)
      guard across > 0, down > 0 else { continue }
      for columns in 1...across {
        let rows = (count + columns - 1) / columns
        guard rows <= down, (columns - 1) * rows < count else { continue }
        let (width, height) = (columns * cell.width, rows * cell.height)
        let rank = [width + height, columns * rows - count, turned ? 1 : 0]
        if rank.lexicographicallyPrecedes(bestRank) {
          bestRank = rank
          best = Arrangement.Block(size: size, isTurned: turned, columns: columns, rows: rows, count: count)
        }
      }
    }
    return best
  }
}

extension Arrangement {
  /// The same cuts with as many photos of each block as `keep` says, in the order of the blocks.
  func keeping(_ keep: (Block) -> Int) -> Arrangement {
    switch self {
    case .empty:
      return .empty
    case .block(var block):
      block.count = keep(block)
      return block.count == 0 ? .empty : .block(block)
    case .across(let a, let b):
      let first = a.keeping(keep)
      return .across(first, b.keeping(keep))
    case .down(let a, let b):
      let first = a.keeping(keep)
      return .down(first, b.keeping(keep))
    case .pinwheel(var wheel):
      wheel.topLeft = wheel.topLeft.keeping(keep)
      wheel.topRight = wheel.topRight.keeping(keep)
      wheel.bottomRight = wheel.bottomRight.keeping(keep)
      wheel.bottomLeft = wheel.bottomLeft.keeping(keep)
      wheel.middle = wheel.middle.keeping(keep)
      return .pinwheel(wheel)
    }
  }
}
