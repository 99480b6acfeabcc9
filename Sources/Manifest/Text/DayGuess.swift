import Orders

/// What days a text may mean that is not one of the form `2026-05-01`.
enum DayGuess {
  /// Day, month and year in the orders in which people write them, and the day numbers of spreadsheets.
  static func days(from text: String) -> [CalendarDay] {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." || $0 == "-" || $0 == " " }
    if parts.count == 3 {
      let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
      guard numbers.count == 3 else { return [] }
      var days: [CalendarDay?] = []
      if numbers[0] > 31 {
        days = [CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])]
      } else {
        let year = numbers[2] < 100 ? numbers[2] + 2000 : numbers[2]
        days = [
          CalendarDay(year: year, month: numbers[1], day: numbers[0]),
          CalendarDay(year: year, month: numbers[0], day: numbers[1]),
        ]
      }
      let found = days.compactMap(\.self)
      return found.count == 2 && found[0] == found[1] ? [found[0]] : found
    }
    if let day = CalendarDay(compact: text) { return [day] }
    return spreadsheetDay(text).map { [$0] } ?? []
  }

  /// Spreadsheets count days from 30 December 1899; only numbers of the years 1954 to 2064 are taken for one.
  private static func spreadsheetDay(_ text: String) -> CalendarDay? {
    guard text.utf8.count == 5, let number = Int(text), (20_000...60_000).contains(number) else { return nil }
    return CalendarDay(year: 1899, month: 12, day: 30)?.adding(days: number)
  }
}
