import Measures
import Orders

extension FacePicture {
  /// Whether a pair of glasses is worn where the document lets nobody wear one: whether a narrow line, darker or brighter
  /// than the skin on both sides of it, runs across the root of the nose, as a bridge does, or below an eye, as a rim does.
  /// In logarithms of light: wrinkles and the shadows below eyes, which are wider, have up to 0.2. What has neither rims
  /// nor a bridge of another colour than skin is not seen, so nothing is ever sure.
  func glassesVerdicts(_ specification: Specification) -> [Verdict] {
    guard specification.glasses == .no, !eyes.isEmpty else { return [] }
    var verdict = Limit(
      name: .glasses, unit: .ratio, maximum: 0.25, doubt: .infinity, authority: specification.id
    ).verdict(max(bridgeLine, eyes.map(\.lowerRim).max() ?? 0), uncertainty: 0.05)
    if verdict.outcome == .pass { verdict.confidence = min(verdict.confidence, 0.8) }
    return [verdict]
  }

  /// Across the root of the nose.
  var bridgeLine: Double {
    // From the right eye, whose way outwards is away from the nose.
    eyes.last.map { $0.lineAcross(asides: [-0.55, -0.525, -0.5, -0.475, -0.45], from: -0.25, to: 0.3) } ?? 0
  }
}

extension EyeSurroundings {
  /// Below the eye.
  var lowerRim: Double { lineAcross(asides: [-0.2, -0.1, 0, 0.1, 0.2], from: 0.18, to: 0.62) }

  /// The median of lines downwards, of the most by which each has a place darker or brighter than both its surroundings.
  fileprivate func lineAcross(asides: [Double], from top: Double, to bottom: Double) -> Double {
    asides.compactMap { valleys(line(at: $0, from: top, to: bottom), reach: 5).map(abs).max() }.quantile(0.5) ?? 0
  }
}
