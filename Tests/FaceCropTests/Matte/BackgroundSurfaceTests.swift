import Testing

@testable import FaceCrop

struct BackgroundSurfaceTests {
  /// A wall with a gradient and fine grain, of which `strangers` in a hundred samples are something else.
  static func samples(strangers: Int) -> [BackgroundSurface.Sample] {
    var generator = SeededGenerator(seed: 11)
    return (0..<800).map { index in
      let x = Float.random(in: -1...1, using: &generator)
      let y = Float.random(in: -1...1, using: &generator)
      var colour = wall(x, y)
      colour.x += Float.random(in: -0.005...0.005, using: &generator)
      if index % 100 < strangers { colour = SIMD4(0.05, 0.02, 0, 0) }
      return BackgroundSurface.Sample(x: x, y: y, colour: colour, weight: 1)
    }
  }

  static func wall(_ x: Float, _ y: Float) -> SIMD4<Float> {
    SIMD4(0.5 + 0.1 * x - 0.05 * y * y + 0.03 * x * y, 0.02 * y, -0.01, 0)
  }

  @Test(arguments: [0, 10, 25]) func strangersHardlyCount(strangers: Int) throws {
    let surface = try #require(BackgroundSurface(Self.samples(strangers: strangers)))
    for (x, y) in [(Float(0), Float(0)), (-0.9, 0.9), (0.7, -0.4)] {
      let off = surface.value(x: x, y: y) - Self.wall(x, y)
      #expect((off * off).sum().squareRoot() < 0.01)
    }
    #expect(surface.smoothness == 1)
  }

  @Test func aRoomIsNotSmooth() throws {
    var generator = SeededGenerator(seed: 3)
    let samples = (0..<500).map { _ in
      BackgroundSurface.Sample(
        x: Float.random(in: -1...1, using: &generator), y: Float.random(in: -1...1, using: &generator),
        colour: SIMD4(Float.random(in: 0.05...0.6, using: &generator), 0, 0, 0), weight: 1)
    }
    #expect(try #require(BackgroundSurface(samples)).smoothness == 0)
  }

  @Test func aFewSamplesAreNoBackground() {
    #expect(BackgroundSurface(Array(Self.samples(strangers: 0).prefix(10))) == nil)
  }
}
