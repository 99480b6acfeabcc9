import Measures
import Testing

@testable import Sheet

@Suite struct GuillotineFillTests {
  /// Every cut at every unit, without any of the shortcuts of what is tested.
  struct ExhaustiveCuts {
    let photo: Cell
    private var known: [Cell: Int] = [:]

    init(photo: Cell) { self.photo = photo }

    mutating func most(in area: Cell) -> Int {
      if let count = known[area] { return count }
      var best = photo.fits(in: area) || photo.turned.fits(in: area) ? 1 : 0
      for cut in 1..<max(area.width, 2) where area.width > 1 {
        let (a, b) = (Cell(width: cut, height: area.height), Cell(width: area.width - cut, height: area.height))
        best = max(best, most(in: a) + most(in: b))
      }
      for cut in 1..<max(area.height, 2) where area.height > 1 {
        let (a, b) = (Cell(width: area.width, height: cut), Cell(width: area.width, height: area.height - cut))
        best = max(best, most(in: a) + most(in: b))
      }
      known[area] = best
      return best
    }
  }

  @Test(arguments: [(3, 4), (3, 5), (4, 7), (5, 5), (5, 6), (5, 9), (7, 9), (2, 11)])
  func equalsTheExhaustiveSearch(_ width: Int, _ height: Int) {
    let photo = Cell(width: width, height: height)
    var exhaustive = ExhaustiveCuts(photo: photo)
    for areaWidth in stride(from: 1, through: 36, by: 5) {
      for areaHeight in stride(from: 2, through: 44, by: 3) {
        let area = Cell(width: areaWidth, height: areaHeight)
        var fill = GuillotineFill(size: 0, photo: photo, area: area)
        let count = fill.yield(in: area).count
        #expect(count == exhaustive.most(in: area), "\(photo) in \(area)")
        #expect(fill.arrangement(in: area).counts(of: 1) == [count])
      }
    }
  }
}
