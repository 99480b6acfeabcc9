import Orders

/// How long the files stay, in words.
enum DaysLeftWords {
  /// `#` is the number, `@` the day on which it was counted: for this program and for the page's script.
  static let patterns: [String: Bilingual] = ["manyDays": many, "oneDay": one, "noDay": none]

  private static let many = Bilingual(english: "# days left (@)", spanish: "Quedan # días (@)")
  private static let one = Bilingual(english: "One day left (@)", spanish: "Queda un día (@)")
  private static let none = Bilingual(english: "No day left after today (@)", spanish: "No queda ningún día más (@)")

  /// - Parameter days: from the day of rendering to the last.
  static func sentence(days: Int, countedOn day: CalendarDay, _ language: Language) -> String {
    let pattern = days > 1 ? many : days == 1 ? one : none
    return pattern[language].replacing("#", with: String(days))
      .replacing("@", with: DateWords.short(day, language))
  }

  /// - Parameter days: from the payment to the last.
  static func term(days: Int, from payment: CalendarDay, _ language: Language) -> String {
    let date = DateWords.short(payment, language)
    switch language {
    case .english: return "Your photos stay here for \(days) days from your payment on \(date)."
    case .spanish: return "Sus fotos permanecen aquí \(days) días desde su pago del \(date)."
    }
  }
}
