/// The most photos of one size that straight cuts can free from an area, both orientations allowed: exact, by
/// dynamic programming over the lengths that rows of photos can have.
///
/// Only cuts at such lengths need to be tried: any other can be moved back to one without losing a photo
/// (Herz 1972, "Recursive computational procedure for two-dimensional stock cutting").
struct GuillotineFill {
  /// What an area yields, and by which first cut.
  struct Yield: Hashable {
    var count: Int
    var blocks: Int
    var cut: Cut

    func isBetter(than other: Self) -> Bool {
      (count, -blocks) > (other.count, -other.blocks)
    }
  }

  enum Cut: Hashable {
    case none
    case upright
    case turned
    case across(at: Int)
    case down(at: Int)
  }

  let size: Int
  let photo: Cell
  /// All sums of the photo's two sides that are no longer than the area's longer side, ascending.
  let lengths: [Int]
  private var known: [Yield?]

  /// More lengths than this come only of tiny photos on huge paper; a plain grid serves them well enough.
  private static let largestTable = 260

  init(size: Int, photo: Cell, area: Cell) {
    self.size = size
    self.photo = photo
    lengths = Self.lengths(of: photo, upTo: max(area.width, area.height))
    known = lengths.count <= Self.largestTable ? Array(repeating: nil, count: lengths.count * lengths.count) : []
  }

  private static func lengths(of photo: Cell, upTo limit: Int) -> [Int] {
    var sums: Set<Int> = []
    for a in stride(from: 0, through: limit, by: photo.width) {
      for b in stride(from: a, through: limit, by: photo.height) { sums.insert(b) }
    }
    return sums.sorted()
  }

  /// The place in `lengths` of the longest one within `length`.
  func place(of length: Int) -> Int {
    var (low, high) = (0, lengths.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lengths[middle] <= length { low = middle } else { high = middle }
    }
    return low
  }

  mutating func yield(in area: Cell) -> Yield {
    yield(place(of: area.width), place(of: area.height))
  }

  private mutating func yield(_ width: Int, _ height: Int) -> Yield {
    guard !known.isEmpty else { return grid(width, height) }
    let index = width * lengths.count + height
    if let yield = known[index] { return yield }
    var best = grid(width, height)
    let ceiling = lengths[width] * lengths[height] / photo.area
    if best.count > 0, best.count < ceiling {
      for cut in 1..<lengths.count {
        guard 2 * lengths[cut] <= lengths[width] else { break }
        let (a, b) = (yield(place(of: lengths[width] - lengths[cut]), height), yield(cut, height))
        best = better(best, a, b, .across(at: cut))
      }
      for cut in 1..<lengths.count {
        guard 2 * lengths[cut] <= lengths[height] else { break }
        let (a, b) = (yield(width, place(of: lengths[height] - lengths[cut])), yield(width, cut))
        best = better(best, a, b, .down(at: cut))
      }
    }
    known[index] = best
    return best
  }

  private func better(_ best: Yield, _ a: Yield, _ b: Yield, _ cut: Cut) -> Yield {
    let candidate = Yield(count: a.count + b.count, blocks: a.blocks + b.blocks, cut: cut)
    return candidate.isBetter(than: best) ? candidate : best
  }

  /// Rows and columns without a further cut, upright where both orientations give as many.
  private func grid(_ width: Int, _ height: Int) -> Yield {
    let upright = (lengths[width] / photo.width) * (lengths[height] / photo.height)
    let turned = (lengths[width] / photo.height) * (lengths[height] / photo.width)
    if upright == 0, turned == 0 { return Yield(count: 0, blocks: 0, cut: .none) }
    return Yield(count: max(upright, turned), blocks: 1, cut: turned > upright ? .turned : .upright)
  }

  mutating func arrangement(in area: Cell) -> Arrangement {
    arrangement(place(of: area.width), place(of: area.height))
  }

  /// Of each cut the larger part comes first: the top and the left stay orderly.
  private mutating func arrangement(_ width: Int, _ height: Int) -> Arrangement {
    switch yield(width, height).cut {
    case .none:
      return .empty
    case .upright:
      return block(turned: false, width, height)
    case .turned:
      return block(turned: true, width, height)
    case .across(let cut):
      let rest = place(of: lengths[width] - lengths[cut])
      return .across(arrangement(rest, height), arrangement(cut, height))
    case .down(let cut):
      let rest = place(of: lengths[height] - lengths[cut])
      return .down(arrangement(width, rest), arrangement(width, cut))
    }
  }

  private func block(turned: Bool, _ width: Int, _ height: Int) -> Arrangement {
    let cell = turned ? photo.turned : photo
    return .block(
      Arrangement.Block(
        size: size, isTurned: turned, columns: lengths[width] / cell.width, rows: lengths[height] / cell.height))
  }
}
