import Testing

@testable import FaceCrop

@Suite struct GridTests {
  private static let picture = [
    "##..#",
    "#..#.",
    "..#..",
  ]
  private static let grid = Grid(columns: 5, rows: 3)

  private static var isSeen: [Bool] { picture.flatMap { $0.map { $0 == "." } } }

  @Test(arguments: [
    (Grid.Neighbours.beside, 0, [0, 1, 5]), (.around, 0, [0, 1, 5]), (.beside, 4, [4]), (.around, 4, [4, 8, 12]),
  ])
  func reachesWhatHangsTogether(neighbours: Grid.Neighbours, start: Int, cells: [Int]) {
    var isSeen = Self.isSeen
    #expect(Self.grid.reached(from: [start], over: neighbours, isSeen: &isSeen) == cells)
    #expect(isSeen.indices.filter { isSeen[$0] != Self.isSeen[$0] } == cells.sorted())
  }

  @Test func entersOnlyWhereAStepIsAllowed() {
    var isSeen = [Bool](repeating: false, count: Self.grid.count)
    let cells = Self.grid.reached(from: [7, 0], isSeen: &isSeen) { next, from in next == from - 1 || next == from + 5 }
    #expect(cells == [7, 0, 6, 12, 5, 11, 10])
  }

  @Test(arguments: [
    (0, [1, 5], [0, 1, 5, 6]), (7, [6, 8, 2, 12], [1, 2, 3, 6, 7, 8, 11, 12, 13]), (14, [13, 9], [8, 9, 13, 14]),
  ])
  func knowsTheNeighbours(cell: Int, beside: [Int], around: [Int]) {
    var seen: [Grid.Neighbours: [Int]] = [:]
    for neighbours in [Grid.Neighbours.beside, .around] {
      Self.grid.forEach(neighbours, of: cell) { seen[neighbours, default: []].append($0) }
    }
    #expect(seen == [.beside: beside, .around: around])
    #expect(Self.grid.isAtEdge(cell) == (beside.count < 4))
  }
}
