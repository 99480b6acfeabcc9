import Measures
import Testing

@testable import FaceCrop

@Suite struct HeadAxisTests {
  @Test(arguments: [0.0, 30, -45, 180])
  func placesAndHeightsAreEachOthersInverse(degrees: Double) {
    let axis = HeadAxis(middle: Point(x: 300, y: 400), degrees: degrees, distance: 80)
    #expect(abs(axis.up(of: axis.place(aside: -0.7, up: 1.9)) - 1.9) < 1e-12)
  }

  @Test func aHeadThatLeansClockwiseHasItsTopToTheRight() {
    let axis = HeadAxis(middle: Point(x: 0, y: 0), degrees: 90, distance: 10)
    #expect(axis.place(aside: 0, up: 2) == Point(x: 20, y: 0))
  }

  @Test func roomIsMeasuredAlongTheHeadsDirections() {
    let extent = Extent<Upright>(width: 100, height: 200)
    let level = HeadAxis(middle: Point(x: 30, y: 80), degrees: 0, distance: 10).room(in: extent)
    #expect(level == (left: 3, right: 7, up: 8, down: 12))
    let sideways = HeadAxis(middle: Point(x: 30, y: 80), degrees: 90, distance: 10).room(in: extent)
    #expect(sideways == (left: 8, right: 12, up: 7, down: 3))
  }
}
