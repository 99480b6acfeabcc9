/// The fewest sheets for a few photos of several sizes: exact for straight cuts, by joining photos side by side and
/// one above the other in every way.
struct JoinedSheets {
  /// Photos joined into a rectangle.
  private struct Joint {
    var outline: Cell
    var arrangement: Arrangement
    var blocks: Int
  }

  private let problem: PackingProblem
  private var joints: [[Int]: [Joint]] = [:]
  private var plans: [[Int]: (sheets: [Arrangement], blocks: Int)] = [:]
  private(set) var sheets: [Arrangement] = []

  /// The work grows with the square of the number of choices among the photos.
  private static let mostChoices = 130
  private static let mostPhotos = 16

  /// Nil where there are too many photos for this.
  init?(problem: PackingProblem, counts: [Int]) {
    let choices = counts.reduce(1) { $0.multipliedReportingOverflow(by: $1 + 1).partialValue }
    guard counts.reduce(0, +) <= Self.mostPhotos, choices <= Self.mostChoices else { return nil }
    self.problem = problem
    sheets = plan(counts).sheets
  }

  /// As few sheets as hold `counts`, and of those plans the one with the fewest blocks.
  private mutating func plan(_ counts: [Int]) -> (sheets: [Arrangement], blocks: Int) {
    if counts.allSatisfy({ $0 == 0 }) { return ([], 0) }
    if let known = plans[counts] { return known }
    var best: (sheets: [Arrangement], blocks: Int)?
    for part in Self.parts(of: counts) {
      guard let one = joints(part).min(by: { $0.blocks < $1.blocks }) else { continue }
      let rest = plan(zip(counts, part).map { $0 - $1 })
      let candidate = ([one.arrangement] + rest.sheets, one.blocks + rest.blocks)
      guard let found = best else {
        best = candidate
        continue
      }
      if (candidate.0.count, candidate.1) < (found.sheets.count, found.blocks) { best = candidate }
    }
    let plan = best ?? ([], 0)
    plans[counts] = plan
    return plan
  }

  /// Every way to join `counts` photos on one sheet of which no other is smaller both ways.
  private mutating func joints(_ counts: [Int]) -> [Joint] {
    if let known = joints[counts] { return known }
    var found: [Joint] = []
    if counts.reduce(0, +) == 1, let size = counts.firstIndex(of: 1) {
      for turned in problem.isSquare(size) ? [false] : [false, true] {
        let block = Arrangement.block(Arrangement.Block(size: size, isTurned: turned, columns: 1, rows: 1))
        keep(Joint(outline: problem.photo(size, turned: turned), arrangement: block, blocks: 1), in: &found)
      }
    } else if zip(counts, problem.photos).reduce(0, { $0 + $1.0 * $1.1.area }) <= problem.area.area {
      for part in Self.parts(of: counts) {
        let rest = zip(counts, part).map { $0 - $1 }
        // Each pair of parts comes up twice: once is enough.
        guard part.lexicographicallyPrecedes(rest) || part == rest else { continue }
        for a in joints(rest) {
          for b in joints(part) {
            keep(across(a, b), in: &found)
            keep(down(a, b), in: &found)
          }
        }
      }
    }
    joints[counts] = found
    return found
  }

  private func keep(_ joint: Joint, in found: inout [Joint]) {
    guard joint.outline.fits(in: problem.area) else { return }
    for other in found where other.outline.fits(in: joint.outline) {
      if other.outline != joint.outline || other.blocks <= joint.blocks { return }
    }
    found.removeAll { joint.outline.fits(in: $0.outline) }
    found.append(joint)
  }

  private func across(_ a: Joint, _ b: Joint) -> Joint {
    let outline = Cell(
      width: a.outline.width + b.outline.width, height: max(a.outline.height, b.outline.height))
    if case .block(var block) = a.arrangement, case .block(let other) = b.arrangement, block.size == other.size,
      block.isTurned == other.isTurned, block.rows == other.rows
    {
      block.columns += other.columns
      block.count += other.count
      return Joint(outline: outline, arrangement: .block(block), blocks: 1)
    }
    return Joint(outline: outline, arrangement: .across(a.arrangement, b.arrangement), blocks: a.blocks + b.blocks)
  }

  private func down(_ a: Joint, _ b: Joint) -> Joint {
    let outline = Cell(
      width: max(a.outline.width, b.outline.width), height: a.outline.height + b.outline.height)
    if case .block(var block) = a.arrangement, case .block(let other) = b.arrangement, block.size == other.size,
      block.isTurned == other.isTurned, block.columns == other.columns
    {
      block.rows += other.rows
      block.count += other.count
      return Joint(outline: outline, arrangement: .block(block), blocks: 1)
    }
    return Joint(outline: outline, arrangement: .down(a.arrangement, b.arrangement), blocks: a.blocks + b.blocks)
  }

  /// Every choice of at least one of the photos, all of them included.
  private static func parts(of counts: [Int]) -> [[Int]] {
    var parts: [[Int]] = [[]]
    for count in counts { parts = parts.flatMap { part in (0...count).map { part + [$0] } } }
    return parts.filter { $0.contains { $0 > 0 } }
  }
}
