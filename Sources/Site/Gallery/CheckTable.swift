import Orders

/// How a photo was checked, in words.
struct CheckTable {
  private let checks: [Check]
  private let trust: Trust.Kind
  private let language: Language

  init(_ checks: [Check], trust: Trust.Kind, _ language: Language) {
    self.checks = checks
    self.trust = trust
    self.language = language
  }

  /// Nil where nothing was checked.
  var fields: TemplateFields? {
    guard !checks.isEmpty else { return nil }
    return [
      "state": .text(state.rawValue),
      "summary": .text(summary),
      "rows": .list(
        checks.map { check in
          [
            "state": .text(check.outcome.rawValue),
            "title": .text(CheckWords.title(check.name)[language]),
            "rule": .text(CheckWords.bounds(check, language) ?? "–"),
            "outcome": .text(CheckWords.outcome(check)[language]),
          ]
        }),
      "trust": .text(TrustWords.sentence(trust)[language]),
    ]
  }

  /// The gravest: a failure, then a doubt.
  private var state: Check.Outcome {
    if checks.contains(where: { $0.outcome == .fail && !$0.isAccepted }) { return .fail }
    return checks.allSatisfy { $0.outcome == .pass } ? .pass : .uncertain
  }

  private var summary: String {
    let met = checks.count { $0.outcome == .pass }
    return Bilingual(
      english: met == checks.count
        ? "Checked: all \(met) points are met" : "Checked: \(met) of \(checks.count) points are met",
      spanish: met == checks.count
        ? "Revisada: cumple los \(met) puntos" : "Revisada: cumple \(met) de \(checks.count) puntos")[language]
  }
}
