public import Orders

/// What was found of one thing that a rule asks, with its measure.
///
/// Deliberately neither Codable nor CustomStringConvertible: what is measured of a face stays in memory. `check` is what
/// may be written down.
public struct Verdict: Sendable {
  public var name: CheckName
  public var outcome: Check.Outcome
  /// Whether the item stops where this fails.
  public var isMust: Bool
  /// In `unit`; nil where it could not be measured.
  public var measured: Double?
  public var unit: Check.Unit
  /// What the rule allows, in `unit`.
  public var minimum: Double?
  public var maximum: Double?
  /// Where the rule comes from: the specification's id, a standard, or a default of this program.
  public var authority: String
  /// The probability that the outcome is the true one, as far as it is known: 0.5 to 1.
  public var confidence: Double

  public init(
    name: CheckName, outcome: Check.Outcome, isMust: Bool, measured: Double?, unit: Check.Unit, minimum: Double?,
    maximum: Double?, authority: String, confidence: Double
  ) {
    self.name = name
    self.outcome = outcome
    self.isMust = isMust
    self.measured = measured
    self.unit = unit
    self.minimum = minimum
    self.maximum = maximum
    self.authority = authority
    self.confidence = confidence
  }

  /// A failure becomes a doubt where the rule does not ask it of a child so young.
  var waived: Verdict {
    guard outcome == .fail else { return self }
    var verdict = self
    verdict.outcome = .uncertain
    verdict.isMust = false
    verdict.confidence = 0.5
    return verdict
  }

  /// The verdict without what was measured of the face.
  public var check: Check {
    Check(
      name: name, outcome: outcome, isMust: isMust, unit: unit, minimum: minimum, maximum: maximum,
      authority: authority)
  }
}
