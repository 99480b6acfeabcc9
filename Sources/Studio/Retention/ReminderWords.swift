import Orders

/// What a customer is told before the link ends.
enum ReminderWords {
  static func sentence(lastDay: CalendarDay, daysLeft: Int) -> Bilingual {
    Bilingual(
      english: "Your ID photos can be downloaded through \(DayWords.english(lastDay)): \(left(daysLeft).english).",
      spanish:
        "Sus fotos de carné se pueden descargar hasta el \(DayWords.spanish(lastDay)): \(left(daysLeft).spanish).")
  }

  private static func left(_ days: Int) -> Bilingual {
    switch days {
    case 0: Bilingual(english: "today is the last day", spanish: "hoy es el último día")
    case 1: Bilingual(english: "one day is left", spanish: "queda un día")
    default: Bilingual(english: "\(days) days are left", spanish: "quedan \(days) días")
    }
  }
}

/// A day in words, the last one included.
enum DayWords {
  static func english(_ day: CalendarDay) -> String { "\(day.day) \(englishMonths[day.month - 1]) \(day.year)" }
  static func spanish(_ day: CalendarDay) -> String { "\(day.day) de \(spanishMonths[day.month - 1]) de \(day.year)" }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let spanishMonths = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]
}
