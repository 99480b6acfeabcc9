import Measures
import Orders
import Site

extension OrderItem {
  /// What the operator should know of the rules for the person in the picture: for a child of that age, and for a head
  /// covering.
  func peopleNotes(age: Int?) -> [Bilingual] {
    specifications.flatMap { specification in
      let notes =
        specification.children(ofAge: age).map { Bilingual(english: $0.note, spanish: $0.spanishNote) }
        + (person.coversHead
          ? [Bilingual(english: specification.headCovering.note, spanish: specification.headCovering.spanishNote)] : [])
      return notes.map {
        Bilingual(english: "\(specification.id): \($0.english)", spanish: "\(specification.id): \($0.spanish)")
      }
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

  fileprivate var spanishNote: String {
    var parts: [String] = []
    if !waived.isEmpty {
      let names = waived.map { CheckWords.title($0).spanish.lowercased() }.joined(separator: ", ")
      parts.append("no se exige: \(names)")
    }
    if let low = head?.minimum, let high = head?.maximum {
      let (least, most) = (Self.number(low.value).withDecimalComma, Self.number(high.value).withDecimalComma)
      parts.append("la cabeza puede medir de \(least) a \(most) mm de alto")
    }
    let age = "\(belowAge) \(belowAge == 1 ? "año" : "años")"
    return "para menores de \(age), \(parts.joined(separator: "; ")) (\(trust.kind.spanishWords))."
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

  fileprivate var spanishNote: String {
    guard let rule = self else {
      return "no se encontró ninguna norma sobre prendas en la cabeza: pregunte a la autoridad."
    }
    let trust = " (\(rule.trust.kind.spanishWords))."
    if rule.reasons.isEmpty { return "no se admite ninguna prenda en la cabeza" + trust }
    let reasons = rule.reasons.map(\.spanishWords).joined(separator: " o ")
    let shows = rule.shows.map { "; debe verse: \($0.spanish)" } ?? ""
    let needs = rule.needs.map { "; el solicitante entrega: \($0.spanish)" } ?? ""
    return "se admite una prenda en la cabeza por motivos \(reasons)\(shows)\(needs)\(trust)"
  }
}

extension HeadCoveringRule.Reason {
  fileprivate var spanishWords: String {
    switch self {
    case .religious: "religiosos"
    case .medical: "médicos"
    case .cultural: "culturales"
    }
  }
}

extension Trust.Kind {
  /// How far a number can be trusted, as a word in brackets.
  fileprivate var spanishWords: String {
    switch self {
    case .official: "fuente oficial"
    case .secondary: "fuente secundaria"
    case .conflicting: "fuentes contradictorias"
    case .unsourced: "sin fuente"
    case .studio: "norma del estudio"
    }
  }
}
