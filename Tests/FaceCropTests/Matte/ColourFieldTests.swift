import Testing

@testable import FaceCrop

struct ColourFieldTests {
  @Test func oneColourIsCarriedEverywhere() throws {
    var sums = [ColourField.Sums](repeating: .zero, count: 30 * 20)
    sums[10 * 30 + 3] = ColourField.sample(SIMD4(0.5, -0.1, 0.2, 0)) * 4
    let field = try #require(ColourField(width: 30, height: 20, sums: sums))
    for index in field.values.indices {
      #expect(abs(field.values[index][0] - 0.5) < 1e-5)
      #expect(abs(field.values[index][1] + 0.1) < 1e-5)
      #expect(field.values[index][3] < 1e-5)
    }
  }

  @Test func nearSamplesCountMost() throws {
    var sums = [ColourField.Sums](repeating: .zero, count: 32 * 32)
    for row in 0..<32 {
      for column in 0..<4 { sums[row * 32 + column] = ColourField.sample(SIMD4(1, 0, 0, 0)) * 4 }
      for column in 28..<32 { sums[row * 32 + column] = ColourField.sample(SIMD4(3, 0, 0, 0)) * 4 }
    }
    let field = try #require(ColourField(width: 32, height: 32, sums: sums))
    #expect(field.value(x: 1, y: 16)[0] < 1.15)
    #expect(field.value(x: 31, y: 16)[0] > 2.85)
    #expect(abs(field.value(x: 16, y: 16)[0] - 2) < 0.2)
  }

  @Test func varianceIsThatOfTheSamples() throws {
    var sums = [ColourField.Sums](repeating: .zero, count: 64)
    for index in sums.indices {
      sums[index] = ColourField.sample(SIMD4(1, 0, 0, 0)) * 2 + ColourField.sample(SIMD4(2, 0, 0, 0)) * 2
    }
    let field = try #require(ColourField(width: 8, height: 8, sums: sums))
    #expect(abs(field.value(x: 4, y: 4)[0] - 1.5) < 1e-5)
    #expect(abs(field.value(x: 4, y: 4)[3] - 0.25) < 1e-4)
  }

  /// Where each block is even and brighter than the one before, as in a shadow that fades.
  @Test func aSlopeIsNoVarianceWithinBlocks() throws {
    let sums = (0..<16 * 16).map { ColourField.sample(SIMD4(1 + 0.1 * Float($0 % 16), 0, 0, 0)) * 4 }
    let around = try #require(ColourField(width: 16, height: 16, sums: sums)).value(x: 8, y: 8)
    let within = try #require(ColourField(width: 16, height: 16, sums: sums, variance: .withinBlocks)).value(x: 8, y: 8)
    #expect(abs(within[0] - around[0]) < 1e-5)
    #expect(around[3] > 0.004)
    #expect(within[3] < 0.002)
  }

  @Test func withoutSamplesThereIsNoField() {
    #expect(ColourField(width: 3, height: 5, sums: Array(repeating: .zero, count: 15)) == nil)
  }
}
