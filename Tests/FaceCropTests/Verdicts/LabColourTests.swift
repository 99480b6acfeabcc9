import Testing

@testable import FaceCrop

/// Against pairs of the test data that Sharma, Wu and Dalal published with their notes on CIEDE2000 (2005).
struct LabColourTests {
  @Test(arguments: [
    (SIMD3(50.0, 2.6772, -79.7751), SIMD3(50.0, 0.0, -82.7485), 2.0425),
    (SIMD3(50.0, -1.3802, -84.2814), SIMD3(50.0, 0.0, -82.7485), 1.0),
    (SIMD3(50.0, 0.0, 0.0), SIMD3(50.0, -1.0, 2.0), 2.3669),
    (SIMD3(50.0, 2.49, -0.001), SIMD3(50.0, -2.49, 0.0009), 7.1792),
    (SIMD3(50.0, 2.5, 0.0), SIMD3(73.0, 25.0, -18.0), 27.1492),
    (SIMD3(60.2574, -34.0099, 36.2677), SIMD3(60.4626, -34.1751, 39.4387), 1.2644),
    (SIMD3(2.0776, 0.0795, -1.135), SIMD3(0.9033, -0.0636, -0.5514), 0.9082),
  ])
  func distancesAreThePublishedOnes(first: SIMD3<Double>, second: SIMD3<Double>, distance: Double) {
    let one = LabColour(lightness: first.x, a: first.y, b: first.z)
    let other = LabColour(lightness: second.x, a: second.y, b: second.z)
    #expect(abs(one.distance(to: other) - distance) < 1e-4)
    #expect(abs(other.distance(to: one) - distance) < 1e-4)
  }
}
