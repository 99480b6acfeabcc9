import Testing

@testable import FaceCrop

struct LinearProgrammeTests {
  @Test func findsTheCornerOfABox() throws {
    var programme = LinearProgramme()
    for axis in 0..<4 {
      var normal = SIMD4<Double>.zero
      normal[axis] = 1
      programme.rows += [.init(normal, atMost: Double(axis) + 1), .init(-normal, atMost: 2)]
    }
    let best = try #require(programme.minimum(of: SIMD4(-1, 1, -1, 0)))
    #expect(abs(best.x - 1) < 1e-9)
    #expect(abs(best.y + 2) < 1e-9)
    #expect(abs(best.z - 3) < 1e-9)
  }

  @Test func saysThatRowsExcludeEachOther() {
    var programme = LinearProgramme()
    programme.rows = [.init(SIMD4(1, 1, 0, 0), atMost: 1), .init(SIMD4(-1, -1, 0, 0), atMost: -1.01)]
    #expect(programme.minimum(of: SIMD4(0, 0, 0, 1)) == nil)
  }

  /// No point that random search finds inside may cost less, and the answer itself must be inside.
  @Test(arguments: 0..<40) func noFeasiblePointIsCheaper(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func random() -> Double { Double.random(in: -1...1, using: &generator) }
    var programme = LinearProgramme()
    // Rows that the origin meets, so that there is an answer; a box makes it finite.
    for _ in 0..<20 {
      programme.rows.append(
        .init(SIMD4(random(), random(), random(), random()), atMost: abs(random()) + 0.05))
    }
    for axis in 0..<4 {
      var normal = SIMD4<Double>.zero
      normal[axis] = 1
      programme.rows += [.init(normal, atMost: 3), .init(-normal, atMost: 3)]
    }
    let cost = SIMD4(random(), random(), random(), random())
    let best = try #require(programme.minimum(of: cost))
    for row in programme.rows { #expect((row.normal * best).sum() <= row.bound + 1e-8) }
    let least = (cost * best).sum()
    for _ in 0..<3_000 {
      let point = SIMD4(random(), random(), random(), random()) * 3
      guard programme.rows.allSatisfy({ ($0.normal * point).sum() <= $0.bound }) else { continue }
      #expect((cost * point).sum() >= least - 1e-8)
    }
    // The same answer from the origin outwards along the best direction: it lies on the boundary.
    #expect(programme.rows.contains { (($0.normal * best).sum() - $0.bound).magnitude < 1e-7 })
  }
}
