import Orders

/// How long the files stay, in words.
enum DaysLeftWords {
  /// `#` is the number, `@` the day on which it was counted: for the page's script.
  static let patterns: [String: Bilingual] = ["manyDays": many, "oneDay": one, "noDay": none, "countedOn": counted]

  private static let many = Bilingual(english: "# days left", spanish: "Quedan # días")
  private static let one = Bilingual(english: "One day left", spanish: "Queda un día")
  private static let none = Bilingual(english: "Today is the last day", spanish: "Hoy es el último día")
  private static let over = Bilingual(english: "The last day has passed", spanish: "El último día ya pasó")
  private static let counted = Bilingual(english: "counted on @", spanish: "contados el @")

  /// - Parameter days: from the day on which they are counted to the last.
  static func sentence(days: Int, _ language: Language) -> String {
    let pattern = days > 1 ? many : days == 1 ? one : days == 0 ? none : over
    return pattern[language].replacing("#", with: String(days))
  }

  static func counted(on day: CalendarDay, _ language: Language) -> String {
    counted[language].replacing("@", with: DateWords.short(day, language))
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
