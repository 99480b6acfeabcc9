import Measures
import Orders

extension FacePicture {
  /// Whether something crosses the bridge of the nose, as the bridge of a pair of glasses does, where the document lets
  /// nobody wear one. Rimless glasses are not seen, so nothing is ever sure.
  func glassesVerdicts(_ specification: Specification) -> [Verdict] {
    guard specification.glasses == .no, let contrast = bridgeContrast else { return [] }
    var verdict = Limit(
      name: .glasses, unit: .ratio, maximum: 0.35, doubt: .infinity, authority: specification.id
    ).verdict(contrast, uncertainty: 0.1)
    if verdict.outcome == .pass { verdict.confidence = min(verdict.confidence, 0.8) }
    return [verdict]
  }

  /// The darkest line across the bridge against the skin above and below it: 0 where there is none, towards 1 for black.
  private var bridgeContrast: Double? {
    guard let top = point(9), let bottom = point(5) else { return nil }
    let radius = max(eyeDistance * 0.05, 1)
    let steps = 24
    let line = (0...steps).compactMap { step -> Double? in
      let place = top.moved(towards: bottom, by: Double(step) / Double(steps))
      let patch = pixels(around: place, radius: radius * 0.4).map(Self.luminance)
      return patch.isEmpty ? nil : patch.reduce(0, +) / Double(patch.count)
    }
    guard line.count > 12, let bright = line.quantile(0.6), let dark = line.min(), bright > 0 else { return nil }
    return 1 - dark / bright
  }
}
