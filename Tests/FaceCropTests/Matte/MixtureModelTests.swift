import Testing

@testable import FaceCrop

struct MixtureModelTests {
  /// Dark hair in front of a grey wall.
  let model = MixtureModel(
    person: SIMD8(0.05, 0.01, 0, 0.0004, 0.0001, 0.0001, 0, 0),
    background: SIMD8(0.5, 0, 0, 0.0001, 0.00005, 0.00005, 0, 0), step: 0.00002)

  func mixture(_ share: Float) -> SIMD4<Float> {
    SIMD4(0.05, 0.01, 0, 0) * share + SIMD4(0.5, 0, 0, 0) * (1 - share)
  }

  @Test(arguments: [Float(0), 0.15, 0.3, 0.5, 0.7, 0.85, 1])
  func aMixtureAtTheEdgeIsRecognised(share: Float) {
    #expect(abs(model.share(of: mixture(share), distance: 0, structure: 0) - share) < 0.05)
  }

  @Test func aStrandFarOutsideIsStillAStrand() {
    #expect(model.share(of: mixture(0.6), distance: -0.06, structure: 1) > 0.5)
  }

  @Test func whereColoursAreAlikeTheSilhouetteDecides() {
    var same = model
    same.person = same.background
    #expect(same.share(of: SIMD4(0.5, 0, 0, 0), distance: 0.02, structure: 0) > 0.95)
    #expect(same.share(of: SIMD4(0.5, 0, 0, 0), distance: -0.02, structure: 0) < 0.05)
  }

  @Test(arguments: [Float(0.3), 0.5, 0.8]) func theOldBackgroundIsTakenOut(share: Float) {
    let colour = model.personColour(in: mixture(share), share: share)
    #expect(abs(colour.x - 0.05) < 0.005)
    #expect(abs(colour.y - 0.01) < 0.005)
  }

  @Test func whatIsAllPersonKeepsItsColour() {
    let colour = model.personColour(in: SIMD4(0.09, 0.02, 0.01, 0), share: 1)
    #expect(abs(colour.x - 0.09) < 0.003)
  }
}
