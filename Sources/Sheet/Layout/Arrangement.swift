/// How photos share an area: blocks of like photos, and the cuts between them.
indirect enum Arrangement: Hashable {
  case empty
  case block(Block)
  /// Side by side: one straight cut from the top to the bottom parts them.
  case across(Arrangement, Arrangement)
  /// One above the other: one straight cut from side to side parts them.
  case down(Arrangement, Arrangement)
  case pinwheel(Pinwheel)

  /// Photos of one size and orientation in rows and columns.
  struct Block: Hashable {
    var size: Int
    var isTurned: Bool
    var columns: Int
    var rows: Int
    /// At most `columns * rows`: the last places may stay empty.
    var count: Int

    init(size: Int, isTurned: Bool, columns: Int, rows: Int, count: Int? = nil) {
      self.size = size
      self.isTurned = isTurned
      self.columns = columns
      self.rows = rows
      self.count = count ?? columns * rows
    }
  }

  /// Four arrangements that go around a fifth: no straight cut parts them.
  struct Pinwheel: Hashable {
    var topLeft: Arrangement
    var topRight: Arrangement
    var bottomRight: Arrangement
    var bottomLeft: Arrangement
    var middle: Arrangement
  }

  /// Whether straight cuts from edge to edge part all photos.
  var isGuillotine: Bool {
    switch self {
    case .empty, .block: true
    case .across(let a, let b), .down(let a, let b): a.isGuillotine && b.isGuillotine
    case .pinwheel: false
    }
  }

  /// Photos of each of `sizes` sizes.
  func counts(of sizes: Int) -> [Int] {
    var counts = Array(repeating: 0, count: sizes)
    forEachBlock { counts[$0.size] += $0.count }
    return counts
  }

  /// The fewer, the easier to cut.
  var blockCount: Int {
    var count = 0
    forEachBlock { _ in count += 1 }
    return count
  }

  func forEachBlock(_ visit: (Block) -> Void) {
    switch self {
    case .empty: break
    case .block(let block): visit(block)
    case .across(let a, let b), .down(let a, let b):
      a.forEachBlock(visit)
      b.forEachBlock(visit)
    case .pinwheel(let wheel):
      for part in wheel.parts { part.forEachBlock(visit) }
    }
  }
}

extension Arrangement.Pinwheel {
  var parts: [Arrangement] { [topLeft, topRight, bottomRight, bottomLeft, middle] }
}
