import Testing

@testable import FaceCrop

struct ConvexHullTests {
  @Test func aSquareWithPointsInside() throws {
    let hull = ConvexHull([SIMD2(0, 0), SIMD2(4, 0), SIMD2(2, 2), SIMD2(4, 4), SIMD2(1, 3), SIMD2(0, 4)])
    #expect(hull.centre == SIMD2(2, 2))
    #expect(hull.span(at: 1) == 0...4)
    #expect(hull.span(at: 5) == nil)
  }

  @Test func aTriangleNarrowsUpwards() throws {
    let hull = ConvexHull([SIMD2(0, 0), SIMD2(10, 0), SIMD2(5, 10)])
    let span = try #require(hull.span(at: 5))
    #expect(abs(span.lowerBound - 2.5) < 1e-12)
    #expect(abs(span.upperBound - 7.5) < 1e-12)
  }

  @Test(arguments: [[], [SIMD2(1.0, 1)], [SIMD2(Double.nan, 0)]])
  func tooFewPointsEncloseNothing(points: [SIMD2<Double>]) {
    #expect(ConvexHull(points).span(at: 1) == nil)
  }
}
