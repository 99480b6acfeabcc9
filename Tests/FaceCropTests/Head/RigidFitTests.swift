import Foundation
import Testing

@testable import FaceCrop

@Suite struct RigidFitTests {
  private static let model = CanonicalHead.points.map(\.place)

  /// Turned about all three axes, grown and moved.
  private static func turned(_ yaw: Double, _ pitch: Double, _ roll: Double) -> (SIMD3<Double>) -> SIMD3<Double> {
    { place in
      func turn(_ a: Double, _ b: Double, _ degrees: Double) -> (Double, Double) {
        let (s, c) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        return (c * a - s * b, s * a + c * b)
      }
      var place = place
      (place.x, place.z) = turn(place.x, place.z, yaw)
      (place.y, place.z) = turn(place.y, place.z, pitch)
      (place.x, place.y) = turn(place.x, place.y, roll)
      return place
    }
  }

  @Test(arguments: [(0.0, 0.0, 0.0), (20, -10, 5), (-35, 15, -30), (5, 5, 179), (0, 0, 90)])
  func findsTheTurn(yaw: Double, pitch: Double, roll: Double) {
    let turn = Self.turned(yaw, pitch, roll)
    let fit = RigidFit(from: Self.model, to: Self.model.map { 7 * turn($0) + SIMD3(300, -20, 4) })
    expectEqual(fit, turn)
  }

  @Test func aFewWrongPointsHardlyMatter() {
    let turn = Self.turned(10, 5, -3)
    var points = Self.model.map(turn)
    points[3] += SIMD3(4, -6, 2)
    expectEqual(RigidFit(from: Self.model, to: points), turn, within: 0.02)
  }

  private func expectEqual(
    _ fit: RigidFit, _ turn: (SIMD3<Double>) -> SIMD3<Double>, within tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (axis, unit) in [(fit.xAxis, SIMD3(1.0, 0, 0)), (fit.yAxis, SIMD3(0, 1.0, 0)), (fit.zAxis, SIMD3(0, 0, 1.0))] {
      let gap = axis - turn(unit)
      #expect((gap * gap).sum().squareRoot() < tolerance, sourceLocation: sourceLocation)
    }
  }
}
