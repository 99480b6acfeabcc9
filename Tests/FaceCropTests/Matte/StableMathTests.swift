import Foundation
import Testing

@testable import FaceCrop

struct StableMathTests {
  @Test(arguments: [1e-9, 0.003, 0.5, 0.999, 1, 1.4142, 1.42, 2, 10, 12345.6])
  func logarithmAgreesWithTheSystems(value: Double) {
    #expect(abs(StableMath.logarithm(value) - log(value)) <= 1e-14 * max(1, abs(log(value))))
  }

  @Test(arguments: [-80, -10.5, -1, -0.001, 0, 0.3, 1, 5.5, 40])
  func exponentialAgreesWithTheSystems(value: Double) {
    #expect(abs(StableMath.exponential(value) / exp(value) - 1) <= 1e-13)
  }

  @Test func eightAtOnceAgreeToFiveMillionths() {
    for start in stride(from: Float(-80), through: 0, by: 0.37) {
      let values = SIMD8<Float>(0, 1, 2, 3, 4, 5, 6, 7) * 0.01 + min(start, -0.07)
      let result = StableMath.exponential(values)
      for index in 0..<8 { #expect(abs(result[index] / exp(values[index]) - 1) < 5e-6) }
    }
  }
}
