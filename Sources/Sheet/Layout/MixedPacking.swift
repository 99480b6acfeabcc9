/// Sheets with photos of several sizes, by trying many simple ways to fill them and keeping the best.
///
/// The fewest sheets count first, then the fewest blocks of like photos, which is the work at the cutter.
struct MixedPacking {
  let problem: PackingProblem
  let single: [SingleSizePacking]

  /// One way to fill sheets.
  struct Way {
    /// Sizes in the order in which their photos are put.
    var sequence: [Int]
    /// Whether like photos are put in blocks instead of one by one.
    var inBlocks: Bool
    var rule: FillingRule
  }

  /// Sequences of photos in shuffled order.
  static let shuffles = 100
  /// More photos than this are put in blocks only, and each way runs to its end.
  static let manyPhotos = 400

  func sheets(_ counts: [Int]) -> [Arrangement] {
    var best = separate(counts)
    let floor = fewest(counts)
    for peeled in peelings(of: counts) {
      let rest = zip(counts, peeled.counts).map { $0 - $1 }
      for way in ways(rest) {
        if best.count <= floor, best.allSatisfy({ $0.blockCount <= 1 }) { return best }
        keep(peeled.sheets + sheets(rest, by: way), in: &best)
      }
      if rest.reduce(0, +) <= Self.manyPhotos { keep(peeled.sheets + bestSheetByBestSheet(rest), in: &best) }
    }
    if best.count > floor, let exact = JoinedSheets(problem: problem, counts: counts) { keep(exact.sheets, in: &best) }
    return best
  }

  /// No fewer sheets than this can do, by area.
  func fewest(_ counts: [Int]) -> Int {
    let covered = zip(counts, problem.photos).reduce(0) { $0 + $1.0 * $1.1.area }
    return (covered + problem.area.area - 1) / problem.area.area
  }

  private func keep(_ candidate: [Arrangement], in best: inout [Arrangement]) {
    if candidate.count != best.count {
      if candidate.count < best.count { best = candidate }
    } else if blocks(candidate) < blocks(best) {
      best = candidate
    }
  }

  private func blocks(_ sheets: [Arrangement]) -> Int { sheets.reduce(0) { $0 + $1.blockCount } }

  /// Each size on sheets of its own: what mixing has to beat.
  private func separate(_ counts: [Int]) -> [Arrangement] {
    zip(single, counts).flatMap { $0.sheets($1) }
  }

  /// Full sheets of one size taken off first, as many as there are or none.
  private func peelings(of counts: [Int]) -> [(sheets: [Arrangement], counts: [Int])] {
    let none: (sheets: [Arrangement], counts: [Int]) = ([], counts.map { _ in 0 })
    let full = zip(single, counts).map { $1 / max($0.capacity, 1) * $0.capacity }
    guard full.contains(where: { $0 > 0 }) else { return [none] }
    return [(separate(full), full), none]
  }

  private func sheets(_ counts: [Int], by way: Way) -> [Arrangement] {
    var left = counts
    var sheets: [Arrangement] = []
    while left.contains(where: { $0 > 0 }) {
      let sheet = sheet(&left, by: way)
      sheets.append(sheet)
    }
    return sheets
  }

  /// Fills each sheet in the way that covers most of it.
  private func bestSheetByBestSheet(_ counts: [Int]) -> [Arrangement] {
    var left = counts
    var sheets: [Arrangement] = []
    while left.contains(where: { $0 > 0 }) {
      var best: (sheet: Arrangement, left: [Int], rank: [Int])?
      for way in ways(left) {
        var rest = left
        let sheet = sheet(&rest, by: way)
        let uncovered = zip(rest, problem.photos).reduce(0) { $0 + $1.0 * $1.1.area }
        let rank = [uncovered, sheet.blockCount]
        if best.map({ rank.lexicographicallyPrecedes($0.rank) }) ?? true { best = (sheet, rest, rank) }
      }
      guard let best else { break }
      sheets.append(best.sheet)
      left = best.left
    }
    return sheets
  }

  /// One sheet; takes what it holds off `left`.
  private func sheet(_ left: inout [Int], by way: Way) -> Arrangement {
    if let only = onlySize(of: left) {
      let count = min(left[only], single[only].capacity)
      left[only] -= count
      return single[only].sheet(count)
    }
    var areas = FreeAreas(problem.area)
    var way = way
    if way.inBlocks {
      for size in way.sequence {
        while left[size] > 0, put(size, &left, in: &areas, by: &way) {}
      }
    } else {
      var full: Set<Int> = []
      for size in way.sequence where left[size] > 0 && !full.contains(size) {
        if !put(size, &left, in: &areas, by: &way) { full.insert(size) }
      }
    }
    return areas.arrangement
  }

  private func onlySize(of counts: [Int]) -> Int? {
    let sizes = counts.indices.filter { counts[$0] > 0 }
    return sizes.count == 1 ? sizes[0] : nil
  }

  private func put(_ size: Int, _ left: inout [Int], in areas: inout FreeAreas, by way: inout Way) -> Bool {
    guard let (site, split) = way.rule.next(for: problem.photos[size], in: areas) else { return false }
    let cell = problem.photo(size, turned: site.isTurned)
    var block = Arrangement.Block(size: size, isTurned: site.isTurned, columns: 1, rows: 1)
    if way.inBlocks {
      block = largestBlock(size, turned: site.isTurned, cell: cell, area: site.area, count: left[size])
    }
    areas.put(block, of: cell, at: site, split: split)
    left[size] -= block.count
    return true
  }

  /// Full rows and columns only, along the side of the area that they fill better.
  private func largestBlock(_ size: Int, turned: Bool, cell: Cell, area: Cell, count: Int) -> Arrangement.Block {
    let columns = min(area.width / cell.width, count)
    let rows = min(area.height / cell.height, count)
    let byRows = (columns, min(rows, count / columns))
    let byColumns = (min(columns, count / rows), rows)
    let best = byRows.0 * byRows.1 >= byColumns.0 * byColumns.1 ? byRows : byColumns
    return Arrangement.Block(size: size, isTurned: turned, columns: best.0, rows: best.1)
  }
}
