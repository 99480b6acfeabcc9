import Measures
import Orders

extension OrderItem {
  /// What the operator should know of the rules for the person in the picture: for a child of that age, and for a head
  /// covering.
  func peopleNotes(age: Int?) -> [String] {
    specifications.flatMap { specification in
      specification.children(ofAge: age).map { "\(specification.id): \($0.note)" }
        + (person.coversHead ? ["\(specification.id): \(specification.headCovering.note)"] : [])
    }
  }
}

extension ChildRule {
  fileprivate var note: String {
    var parts: [String] = []
    if !waived.isEmpty {
      let names = waived.map { $0.rawValue.replacing("_", with: " ") }.joined(separator: ", ")
      parts.append("not asked: \(names)")
    }
    if let low = head?.minimum, let high = head?.maximum {
      parts.append("the head may be \(Self.number(low.value)) to \(Self.number(high.value)) mm high")
    }
    return "of a child under \(belowAge): \(parts.joined(separator: "; ")) (\(trust.kind.rawValue))."
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String((value * 10).rounded() / 10)
  }
}

extension HeadCoveringRule? {
  fileprivate var note: String {
    guard let rule = self else { return "no rule for head coverings was found: ask the authority." }
    let trust = " (\(rule.trust.kind.rawValue))."
    if rule.reasons.isEmpty { return "no head covering is admitted" + trust }
    let reasons = rule.reasons.map(\.rawValue).joined(separator: " or ")
    let shows = rule.shows.map { "; must be seen: \($0.english)" } ?? ""
    let needs = rule.needs.map { "; the applicant hands in \($0.english)" } ?? ""
    return "a head covering is admitted for \(reasons) reasons\(shows)\(needs)\(trust)"
  }
}
