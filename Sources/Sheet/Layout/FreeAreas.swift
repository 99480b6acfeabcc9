/// A sheet that is filled block by block: each block goes into the corner of a free area, and one straight cut
/// makes two smaller free areas of the rest.
struct FreeAreas {
  /// Which way the rest of an area is cut.
  enum Split: CaseIterable {
    /// The area beside the block reaches from top to bottom.
    case across
    /// The area below the block reaches from side to side.
    case down
    /// Whichever leaves the larger single piece.
    case largestPiece
    /// Whichever leaves two pieces of more equal size.
    case evenPieces
  }

  /// Which free area a photo goes to.
  enum Choice: CaseIterable {
    /// Where the shorter rest is shortest.
    case tightest
    /// The smallest.
    case smallest
    /// The one that was there first.
    case first
  }

  private enum Node {
    case free(Cell)
    case block(Arrangement.Block)
    case across(Int, Int)
    case down(Int, Int)
  }

  /// The first is the whole sheet.
  private var nodes: [Node]
  private var free: [Int] = [0]

  init(_ area: Cell) {
    nodes = [.free(area)]
  }

  /// Where a photo would go.
  struct Site {
    fileprivate var place: Int
    var area: Cell
    var isTurned: Bool
    fileprivate var shorterRest: Int

    func rank(_ choice: Choice) -> Int {
      switch choice {
      case .tightest: shorterRest
      case .smallest: area.area
      case .first: place
      }
    }
  }

  /// All places that hold `photo`, upright before turned.
  func sites(for photo: Cell) -> [Site] {
    var sites: [Site] = []
    for (place, node) in free.enumerated() {
      guard case .free(let area) = nodes[node] else { continue }
      for turned in photo.width == photo.height ? [false] : [false, true] {
        let cell = turned ? photo.turned : photo
        guard cell.fits(in: area) else { continue }
        let rest = min(area.width - cell.width, area.height - cell.height)
        sites.append(Site(place: place, area: area, isTurned: turned, shorterRest: rest))
      }
    }
    return sites
  }

  /// Puts `block`, whose places are `cell` large, into `site` and cuts the rest.
  mutating func put(_ block: Arrangement.Block, of cell: Cell, at site: Site, split: Split) {
    let node = free.remove(at: site.place)
    let size = Cell(width: block.columns * cell.width, height: block.rows * cell.height)
    let beside = site.area.width - size.width
    let below = site.area.height - size.height
    if isAcross(split, size: size, beside: beside, below: below) {
      let column = add(.block(block), over: Cell(width: size.width, height: below))
      nodes[node] = .across(column, addFree(Cell(width: beside, height: site.area.height)))
    } else {
      let row = add(.block(block), besides: Cell(width: beside, height: size.height))
      nodes[node] = .down(row, addFree(Cell(width: site.area.width, height: below)))
    }
  }

  private func isAcross(_ split: Split, size: Cell, beside: Int, below: Int) -> Bool {
    // Cut across, the pieces are beside × all and below × block; cut down, beside × block and below × all.
    let largestAcross = max(beside * (size.height + below), below * size.width)
    let largestDown = max(beside * size.height, below * (size.width + beside))
    switch split {
    case .across: return true
    case .down: return false
    case .largestPiece: return largestAcross >= largestDown
    case .evenPieces: return largestAcross < largestDown
    }
  }

  private mutating func append(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func addFree(_ cell: Cell) -> Int {
    let node = append(.free(cell))
    if cell.width > 0, cell.height > 0 { free.append(node) }
    return node
  }

  private mutating func add(_ block: Node, over rest: Cell) -> Int {
    let first = append(block)
    return append(.down(first, addFree(rest)))
  }

  private mutating func add(_ block: Node, besides rest: Cell) -> Int {
    let first = append(block)
    return append(.across(first, addFree(rest)))
  }

  var arrangement: Arrangement { arrangement(0) }

  private func arrangement(_ node: Int) -> Arrangement {
    switch nodes[node] {
    case .free: .empty
    case .block(let block): .block(block)
    case .across(let a, let b): .across(arrangement(a), arrangement(b))
    case .down(let a, let b): .down(arrangement(a), arrangement(b))
    }
  }
}
