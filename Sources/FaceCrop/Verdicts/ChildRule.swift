import Orders

/// What is not asked of children.
///
/// "Children under 6 do not have to be looking directly at the camera or have a plain expression. Children under one do
/// not have to have their eyes open." (HM Passport Office, gov.uk/photos-for-passports; ICAO 9303-3 leaves the same to
/// the issuer.) A young child's head turns: twice the angle is let pass.
struct ChildRule: Sendable {
  let age: Int
  /// Checks that cannot fail below this age.
  let waived: Set<CheckName>
  let poseFactor: Double

  static let rules = [
    ChildRule(age: 1, waived: [.eyesOpen, .gaze, .mouthClosed], poseFactor: 2),
    ChildRule(age: 6, waived: [.gaze, .mouthClosed], poseFactor: 2),
  ]

  static func rule(for subject: Subject) -> ChildRule? {
    guard let age = subject.age else { return nil }
    return rules.first { age < $0.age }
  }
}

extension Verdict {
  /// A failure becomes a doubt where the rule does not ask it of a child so young.
  func waived(for subject: Subject) -> Verdict {
    guard outcome == .fail, let rule = ChildRule.rule(for: subject), rule.waived.contains(name) else { return self }
    var verdict = self
    verdict.outcome = .uncertain
    verdict.isMust = false
    verdict.confidence = 0.5
    return verdict
  }
}
