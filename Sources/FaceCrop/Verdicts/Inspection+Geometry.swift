import Measures
import Orders

extension Inspection {
  /// The intervals of the rule, the room around the head, the resolution of the source, and how well the crown is known.
  func geometry(matte: Matte?) -> [Verdict] {
    framing.intervals.map(verdict) + [room(matte), resolution] + crownCertainty + compression
  }

  /// What the document states and the framing could not keep is broken. Other readings and defaults break no rule: where
  /// they are not kept, that is worth a look.
  private func verdict(_ interval: FramedInterval) -> Verdict {
    let isStated = interval.standing == .stated
    var verdict = Limit(
      name: interval.name, unit: .millimetres, minimum: interval.range.minimum?.value,
      maximum: interval.range.maximum?.value, isMust: isStated && specification.trust.kind != .unsourced,
      authority: isStated || interval.standing == .alternative ? specification.id : Self.standards
    ).verdict(interval.measured.value, uncertainty: interval.uncertainty.value)
    if interval.isKept, verdict.outcome == .fail { verdict.outcome = .pass }
    if verdict.outcome == .fail, !isStated {
      verdict.outcome = .uncertain
      verdict.confidence = 0.5
    }
    // Closer to its bound than half of what is known of it.
    if verdict.outcome == .pass, isStated, interval.slack.value < interval.uncertainty.value / 2,
      interval.range.minimum != interval.range.maximum
    {
      verdict.outcome = .uncertain
      verdict.confidence = 0.5
    }
    return verdict
  }

  static let standards = "ICAO 9303-3, ISO/IEC 39794-5"

  /// Beside and above, a replaced background goes on beyond the source, unless the person is cut there.
  private func room(_ matte: Matte?) -> Verdict {
    let missing =
      Room.Side.allCases.filter { background == .kept || $0 == .bottom }
      .map { framing.room[$0].value }.max() ?? 0
    let cut = framing.room.missing.isEmpty ? 0 : (matte?.cutLength ?? 0) / framing.resolution.dotsPerMillimetre
    var verdict = Limit(
      name: .room, unit: .millimetres, maximum: 0, isMust: true, authority: specification.id
    ).verdict(missing)
    if missing <= 0, background == .replaced, cut > Self.leastCut {
      verdict.outcome = .fail
      verdict.measured = cut
    }
    return verdict
  }

  /// Millimetres of the person on the source's edge: less is a strand of hair.
  private static let leastCut = 0.8

  /// 300 pixels to the inch as ICAO 9303-3 recommends. Down to two thirds of it nobody sees it; less than half is
  /// far too little.
  private var resolution: Verdict {
    let wanted = min(300, framing.resolution.dotsPerInch)
    return Limit(
      name: .resolution, unit: .dotsPerInch, minimum: wanted, doubt: wanted / 2,
      authority: "ICAO 9303-3"
    ).verdict(framing.sourceResolution.dotsPerInch)
  }

  /// Whether the crown is known well enough for the interval that is measured to it.
  private var crownCertainty: [Verdict] {
    framing.intervals.filter { $0.standing == .stated && $0.measure.isToCrown }.prefix(1).compactMap { interval in
      guard let low = interval.range.minimum?.value, let high = interval.range.maximum?.value, high > low else {
        return nil
      }
      return Limit(
        name: .crownCertainty, unit: .millimetres, maximum: (high - low) / 2, doubt: .infinity,
        authority: specification.id
      ).verdict(interval.uncertainty.value)
    }
  }
}

extension FramedInterval.Measure {
  fileprivate var isToCrown: Bool {
    switch self {
    case .chinToSkull, .chinToHair, .topToSkull, .topToHair: true
    case .chinToHairline, .faceWidth, .eyeLine, .belowChin, .centring: false
    }
  }
}

extension Inspection {
  /// Below a quality of 75 blocks begin to show; below 40 they are all over the face.
  fileprivate var compression: [Verdict] {
    guard let sourceQuality else { return [] }
    return [
      Limit(name: .compression, unit: .ratio, minimum: 75, doubt: 35, authority: "default").verdict(
        Double(sourceQuality), uncertainty: 5)
    ]
  }
}
