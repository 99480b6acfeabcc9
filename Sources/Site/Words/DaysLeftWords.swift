import Orders

/// How long the files stay, in words.
enum DaysLeftWords {
  /// For the page's script: `#` is the number.
  static let pattern = Bilingual(english: "# days left", spanish: "Quedan # días")
  static let lastDay = Bilingual(english: "The last day is near", spanish: "Queda un día o menos")

  /// - Parameters:
  ///   - days: from the day of rendering to the last.
  ///   - term: from the payment to the last.
  static func sentence(days: Int, of term: Int, countedOn day: CalendarDay, _ language: Language) -> String {
    let date = DateWords.short(day, language)
    switch language {
    case .english:
      let left = days > 1 ? "\(days) days left" : days == 1 ? "One day left" : "No day left"
      return "\(left) on \(date), of \(term) from payment"
    case .spanish:
      let left = days > 1 ? "Quedaban \(days) días" : days == 1 ? "Quedaba un día" : "No quedaba ningún día"
      return "\(left) el \(date), de \(term) desde el pago"
    }
  }
}
