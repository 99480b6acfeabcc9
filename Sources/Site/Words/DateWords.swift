import Foundation
import Orders

/// Days in words, the same on every machine.
enum DateWords {
  /// `Saturday 22 May 2027`, `sábado, 22 de mayo de 2027`
  static func long(_ day: CalendarDay, _ language: Language) -> String {
    let weekday = weekdays[weekdayIndex(of: day)][language]
    switch language {
    case .english: return "\(weekday) \(short(day, language))"
    case .spanish: return "\(weekday), \(short(day, language))"
    }
  }

  /// `22 May 2027`, `22 de mayo de 2027`
  static func short(_ day: CalendarDay, _ language: Language) -> String {
    let month = months[day.month - 1][language]
    switch language {
    case .english: return "\(day.day) \(month) \(day.year)"
    case .spanish: return "\(day.day) de \(month) de \(day.year)"
    }
  }

  /// 0 is Monday.
  static func weekdayIndex(of day: CalendarDay) -> Int {
    let days = monday.days(until: day) % 7
    return days < 0 ? days + 7 : days
  }

  /// 1 January 2001 was a Monday; Foundation counts from it.
  private static let monday = CalendarDay(Date(timeIntervalSinceReferenceDate: 0), in: .gmt)

  private static let weekdays = [
    Bilingual(english: "Monday", spanish: "lunes"), Bilingual(english: "Tuesday", spanish: "martes"),
    Bilingual(english: "Wednesday", spanish: "miércoles"), Bilingual(english: "Thursday", spanish: "jueves"),
    Bilingual(english: "Friday", spanish: "viernes"), Bilingual(english: "Saturday", spanish: "sábado"),
    Bilingual(english: "Sunday", spanish: "domingo"),
  ]

  private static let months = [
    Bilingual(english: "January", spanish: "enero"), Bilingual(english: "February", spanish: "febrero"),
    Bilingual(english: "March", spanish: "marzo"), Bilingual(english: "April", spanish: "abril"),
    Bilingual(english: "May", spanish: "mayo"), Bilingual(english: "June", spanish: "junio"),
    Bilingual(english: "July", spanish: "julio"), Bilingual(english: "August", spanish: "agosto"),
    Bilingual(english: "September", spanish: "septiembre"), Bilingual(english: "October", spanish: "octubre"),
    Bilingual(english: "November", spanish: "noviembre"), Bilingual(english: "December", spanish: "diciembre"),
  ]
}
