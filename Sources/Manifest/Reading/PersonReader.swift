import Orders

/// Reads what a row says of the person in its picture.
struct PersonReader {
  let reader: RowFields
  /// The day of the payment, where the row has it.
  let paidOn: CalendarDay?

  func read() -> Person {
    let subject = reader.read(.subject) { field throws(Problem) in try field.choice("subject", Person.Subject.self) }
    let birth = birthDate()
    let isMinor = reader.read(.minor) { field throws(Problem) in try field.flag("minor") }
    let person = Person(
      subject: subject ?? .selfPortrait, birthDate: birth, isMinor: isMinor,
      guardianConsent: consent(.guardianConsent), authorization: consent(.authorization),
      source: reader.read(.source) { field throws(Problem) in try field.plainText("source", limit: 500, lines: true) },
      coversHead: reader.read(.headCovering) { field throws(Problem) in try field.flag("head_covering") } ?? false)
    if isMinor == false, let birth, let paidOn, person.isMinor(on: paidOn) {
      reader.add(.minorContradicted(birthDate: birth), at: .minor, severity: .warning)
    }
    return person
  }

  private func birthDate() -> CalendarDay? {
    reader.read(.birthDate) { field throws(Problem) in
      let day = try field.day("birth_date")
      if let earliest = CalendarDay(year: 1900, month: 1, day: 1), day < earliest {
        throw .birthTooEarly(day, earliest: earliest)
      }
      if let paidOn, day > paidOn { throw .birthAfterPayment(day, paidOn: paidOn) }
      return day
    }
  }

  /// How somebody consented. A word that says that nobody did is no consent: the gate then refuses the order.
  private func consent(_ word: ManifestWord) -> String? {
    reader.read(word) { field throws(Problem) -> String? in
      let text = try field.plainText(word.text, limit: 500, lines: true)
      return Self.refusals.contains(text.lowercased()) ? nil : text
    } ?? nil
  }

  private static let refusals: Set<String> = [
    "no", "false", "0", "none", "null", "n/a", "na", "-", "--", "pending", "missing", "unknown", "?",
    "ninguno", "ninguna", "pendiente", "falta", "no consta",
  ]
}
