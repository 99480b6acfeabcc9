import Measures
import Orders
import Testing

@testable import Sheet

@Suite struct MixedPackingTests {
  /// All ways to join photos side by side or one above the other: exact for straight cuts.
  struct ExhaustiveSheets {
    let problem: PackingProblem
    private var outlines: [[Int]: [Cell]] = [:]
    private var fewest: [[Int]: Int] = [:]

    init(problem: PackingProblem) { self.problem = problem }

    /// The outlines, none within another, into which `counts` photos can be joined on one sheet.
    private mutating func outlines(_ counts: [Int]) -> [Cell] {
      if let known = outlines[counts] { return known }
      var found: Set<Cell> = []
      if counts.reduce(0, +) == 1, let size = counts.firstIndex(of: 1) {
        found = [problem.photos[size], problem.photos[size].turned].filter { $0.fits(in: problem.area) }.reduce(into: []
        ) { $0.insert($1) }
      } else {
        for part in Self.parts(of: counts) {
          let rest = zip(counts, part).map { $0 - $1 }
          for a in outlines(part) {
            for b in outlines(rest) {
              found.insert(Cell(width: a.width + b.width, height: max(a.height, b.height)))
              found.insert(Cell(width: max(a.width, b.width), height: a.height + b.height))
            }
          }
        }
        found = found.filter { $0.fits(in: problem.area) }
      }
      let least = found.filter { cell in !found.contains { $0 != cell && $0.fits(in: cell) } }
      outlines[counts] = Array(least)
      return Array(least)
    }

    /// Every choice of at least one photo and not all.
    private static func parts(of counts: [Int]) -> [[Int]] {
      var parts: [[Int]] = [[]]
      for count in counts { parts = parts.flatMap { part in (0...count).map { part + [$0] } } }
      return parts.filter { $0.contains { $0 > 0 } && $0 != counts }
    }

    mutating func sheets(_ counts: [Int]) -> Int {
      if let known = fewest[counts] { return known }
      var best = outlines(counts).isEmpty ? Int.max : 1
      if best > 1 {
        for part in Self.parts(of: counts) where !outlines(part).isEmpty {
          best = min(best, 1 + sheets(zip(counts, part).map { $0 - $1 }))
        }
      }
      fewest[counts] = best
      return best
    }
  }

  static func draw(seed: UInt64) -> (problem: PackingProblem, counts: [Int]) {
    var generator = SplitMix64(state: seed)
    let area = Cell(
      width: Int.random(in: 90...140, using: &generator), height: Int.random(in: 120...180, using: &generator))
    let sizes = Int.random(in: 2...3, using: &generator)
    let photos = (0..<sizes).map { _ in
      Cell(width: Int.random(in: 25...50, using: &generator), height: Int.random(in: 30...60, using: &generator))
    }
    return (
      PackingProblem(area: area, photos: photos), photos.map { _ in Int.random(in: 1...4, using: &generator) }
    )
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func usesAsFewSheetsAsTheExhaustiveSearch(seed: UInt64) {
    let (problem, counts) = Self.draw(seed: seed)
    var exhaustive = ExhaustiveSheets(problem: problem)
    let single = problem.photos.indices.map { SingleSizePacking($0, of: problem, cutting: .guillotine) }
    let sheets = MixedPacking(problem: problem, single: single).sheets(counts)
    #expect(sheets.count == exhaustive.sheets(counts))
  }
}
