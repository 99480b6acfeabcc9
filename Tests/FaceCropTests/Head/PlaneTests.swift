import Testing

@testable import FaceCrop

@Suite struct PlaneTests {
  @Test func smoothingKeepsTheMeanAndSpreadsByTheDeviation() {
    var plane = Plane(width: 101, height: 101) { _, _ in 0 }
    plane[50, 50] = 1
    let smooth = plane.smoothed(6)
    var (sum, variance) = (Float(0), Float(0))
    for y in 0..<101 {
      for x in 0..<101 {
        sum += smooth[x, y]
        variance += smooth[x, y] * Float((x - 50) * (x - 50))
      }
    }
    #expect(abs(sum - 1) < 1e-4)
    // Boxes have whole radii: their spread is the nearest that can be had.
    #expect(abs(variance.squareRoot() - 6) < 0.5)
    #expect(abs(smooth[44, 50] - smooth[50, 44]) < 1e-6)
  }

  @Test func aFlatPlaneStaysFlatToItsEdges() {
    let smooth = Plane(width: 9, height: 5) { _, _ in 3 }.smoothed(10)
    #expect(smooth.values.allSatisfy { abs($0 - 3) < 1e-5 })
  }

  @Test func quantilesAreOfTheWantedValuesOnly() {
    let plane = Plane(width: 10, height: 1) { x, _ in Float(x) }
    #expect(plane.quantile(0.5) { $0 >= 4 } == 7)
    #expect(plane.quantile(1) { $0 < 3 } == 2)
    #expect(plane.quantile(0.5) { _ in false } == nil)
  }
}
