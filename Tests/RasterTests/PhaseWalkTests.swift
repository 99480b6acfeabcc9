import Measures
import Testing

@testable import Raster

/// A walk along a line against each of its places worked out by itself.
@Suite struct PhaseWalkTests {
  private static let turns = [0.0, 0.5, -3, 12, 45, -80]

  @Test(arguments: turns, [0.31, 1, 1.87, 3.9])
  func comesByTheSamePlaces(degrees: Double, scale: Double) {
    let toSquares = Transform<Output, Squares>(
      scale: scale, degrees: degrees, carrying: Point(x: 32, y: 32), to: Point(x: 307.3, y: 201.6))
    let kernel = Kernel(scale: scale)
    let grid = PhaseGrid(
      toSquares, region: TileRegion(x: 90, y: -20, width: 420, height: 440), horizontal: kernel, vertical: kernel)
    for line in 0..<64 {
      let centres = (0..<64).map { Point<Output>(x: Double($0) + 0.5, y: Double(line) + 0.5) }
      var walk = grid.walk(from: centres[0])
      for centre in centres {
        let (walked, placed) = (walk.next(), grid.place(nearest: centre))
        // A place right between two phases may fall to either.
        #expect(abs(steps(walked).x - steps(placed).x) <= 1 && abs(steps(walked).y - steps(placed).y) <= 1)
      }
    }
  }

  /// Where a filter stands on a tile 420 squares wide, in phases.
  private func steps(_ place: FilterPlace) -> (x: Int, y: Int) {
    (place.corner % 420 * Kernel.phases + place.column, place.corner / 420 * Kernel.phases + place.line)
  }
}
