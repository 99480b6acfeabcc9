import Measures
import Orders

/// What a document asks of children and of who wears a head covering, for people.
enum PeopleWords {
  /// `under 6: gaze, mouth_closed are not asked; the head may be turned 2 times as far (unsourced)`
  static func sentence(_ rule: ChildRule) -> String {
    var parts: [String] = []
    if let head = rule.head { parts.append("head \(head.words)") }
    if !rule.waived.isEmpty {
      parts.append(rule.waived.map(\.rawValue).joined(separator: ", ") + " not asked: a person looks")
    }
    if rule.poseFactor != 1 { parts.append("the head may be turned \(Self.number(rule.poseFactor)) times as far") }
    return "under \(rule.belowAge): \(parts.joined(separator: "; ")) (\(rule.trust.words))"
  }

  static func sentence(_ rule: HeadCoveringRule) -> String {
    let trust = " (\(rule.trust.words))"
    if rule.reasons.isEmpty { return "none is admitted" + trust }
    let reasons = rule.reasons.map(\.rawValue).joined(separator: ", ")
    let shows = rule.shows.map { "; must be seen: \($0.english)" } ?? ""
    let needs = rule.needs.map { "; needed: \($0.english)" } ?? ""
    return "for these reasons only: " + reasons + shows + needs + trust
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}

extension Trust {
  /// `secondary, https://…`
  fileprivate var words: String { source.isEmpty ? kind.rawValue : "\(kind.rawValue), \(source)" }
}
