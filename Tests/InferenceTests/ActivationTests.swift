import Foundation
import Inference
import Testing

/// Activations over their whole range.
struct ActivationTests {
  private func run(_ code: Int, _ values: [Float]) throws -> [Float] {
    let shape = [1, 1, values.count / 5, 5]
    return try Network(model: TinyModel(from: shape, to: shape, code: code).bytes).run(values)[0]
  }

  /// From -100 to 100 in steps of 1/8.
  private static let range = (-800..<800).map { Float($0) / 8 }

  @Test func logisticIsExact() throws {
    for (value, found) in zip(Self.range, try run(14, Self.range)) {
      let expected = 1 / (1 + exp(-Double(value)))
      // Three units in the last place; below e^-87 the result stays where it is, near the smallest normal number.
      #expect(abs(Double(found) - expected) <= max(expected * 0x3p-23, 2e-38), "\(value)")
    }
  }

  @Test func logisticStaysWithinItsRange() throws {
    let found = try run(14, [-.infinity, -1e30, 0, 1e30, .infinity])
    #expect(found[1...] == [found[0], 0.5, 1, 1])
    #expect(found[0] > 0 && found[0] < 2e-38)
  }

  @Test func hardSwishIsExact() throws {
    for (value, found) in zip(Self.range, try run(117, Self.range)) {
      let expected = Double(value) * min(max(Double(value) + 3, 0), 6) / 6
      #expect(abs(Double(found) - expected) <= abs(expected) * 0x3p-23, "\(value)")
    }
  }

  @Test(arguments: [14, 19, 117])
  func noNumberStaysNoNumber(code: Int) throws {
    let found = try run(code, [1, .nan, 2, 3, 4])
    #expect(found.map(\.isNaN) == [false, true, false, false, false])
  }
}
