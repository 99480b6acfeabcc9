import Orders

/// A limit with a doubtful zone beyond it, and the verdict on a measure.
struct Limit: Sendable {
  var name: CheckName
  var unit: Check.Unit
  /// What passes.
  var minimum: Double?
  var maximum: Double?
  /// How far beyond a limit it is open whether the rule is broken; farther, it is.
  var doubt: Double = 0
  var isMust = false
  var authority: String

  /// - Parameter uncertainty: one standard deviation of `measured`.
  func verdict(_ measured: Double, uncertainty: Double = 0) -> Verdict {
    let below = minimum.map { measured - $0 } ?? .infinity
    let above = maximum.map { $0 - measured } ?? .infinity
    let slack = min(below, above)
    let outcome: Check.Outcome
    if !measured.isFinite {
      outcome = .uncertain
    } else if slack >= 0 {
      outcome = .pass
    } else {
      outcome = slack >= -doubt ? .uncertain : .fail
    }
    // From the limit that decided: the inner one for a pass, the outer one for a failure.
    let distance = outcome == .fail ? -slack - doubt : abs(slack)
    return Verdict(
      name: name, outcome: outcome, isMust: isMust, measured: measured.isFinite ? measured : nil, unit: unit,
      minimum: minimum, maximum: maximum, authority: authority,
      confidence: outcome == .uncertain ? 0.5 : Self.confidence(distance, uncertainty: uncertainty))
  }

  /// The chance that a measure is on the side of the limit on which it was found: the normal distribution function, by
  /// the logistic function with 1.702 (within 0.01).
  static func confidence(_ distance: Double, uncertainty: Double) -> Double {
    guard uncertainty > 0 else { return 1 }
    let deviations = min(max(distance / uncertainty, 0), 20)
    return 1 / (1 + StableMath.exponential(-1.702 * deviations))
  }
}
