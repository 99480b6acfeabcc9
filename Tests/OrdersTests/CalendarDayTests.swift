import Foundation
import Orders
import Testing

struct CalendarDayTests {
  /// Walks day by day from 1 January 1583, the first whole year of the calendar, to the end of 2400, with the count of
  /// days kept apart from the arithmetic under test.
  @Test func walksThroughEightCenturies() throws {
    var expected = (year: 1583, month: 1, day: 1)
    let first = try #require(CalendarDay(year: 1583, month: 1, day: 1))
    var wrong: [String] = []
    var previous: CalendarDay?
    for offset in 0..<298_769 {
      let day = first.adding(days: offset)
      let text = String(format: "%04d-%02d-%02d", expected.year, expected.month, expected.day)
      let isRight =
        (day.year, day.month, day.day) == expected && day.iso == text && first.days(until: day) == offset
        && CalendarDay(iso: text) == day && CalendarDay(compact: text.replacing("-", with: "")) == day
        && previous.map { $0 < day } != false
      if !isRight { wrong.append(text) }
      previous = day
      expected = Self.tomorrow(expected)
    }
    #expect(wrong == [])
    #expect(expected == (2401, 1, 1))
  }

  private static func tomorrow(_ day: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let isLeap = day.year.isMultiple(of: 400) || (day.year.isMultiple(of: 4) && !day.year.isMultiple(of: 100))
    let length = day.month == 2 && isLeap ? 29 : lengths[day.month - 1]
    if day.day < length { return (day.year, day.month, day.day + 1) }
    return day.month < 12 ? (day.year, day.month + 1, 1) : (day.year + 1, 1, 1)
  }

  @Test func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let start = try #require(calendar.date(from: DateComponents(year: 1890, month: 1, day: 1)))
    var wrong: [String] = []
    for offset in stride(from: 0, to: 80_000, by: 1) {
      let date = start.addingTimeInterval(Double(offset) * 86_400 + 43_200)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let day = CalendarDay(date, in: .gmt)
      if parts.year != day.year || parts.month != day.month || parts.day != day.day { wrong.append(day.iso) }
    }
    #expect(wrong == [])
  }

  /// Every half hour of the years in which these zones had something unusual: summer time on both hemispheres, at
  /// midnight, by half an hour; a day left out (Samoa, 30 December 2011); odd offsets.
  @Test(arguments: [
    ("Europe/Madrid", 2026), ("America/New_York", 2026), ("Australia/Lord_Howe", 2026), ("America/Asuncion", 2023),
    ("Africa/Cairo", 2024), ("America/Santiago", 2022), ("Pacific/Apia", 2011), ("Asia/Kathmandu", 1986),
    ("Pacific/Kiritimati", 1994), ("America/Sao_Paulo", 2018), ("UTC", 2000),
  ])
  func findsTheDayOfAClockOnTheWall(identifier: String, year: Int) throws {
    let zone = try #require(TimeZone(identifier: identifier))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let start = try #require(calendar.date(from: DateComponents(year: year, month: 1, day: 1)))
    var wrong: [Date] = []
    for halfHour in -100..<(366 * 48 + 100) {
      for shift in [-1.0, 0, 1] {
        let date = start.addingTimeInterval(Double(halfHour) * 1800 + shift)
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        let day = CalendarDay(date, in: zone)
        if parts.year != day.year || parts.month != day.month || parts.day != day.day { wrong.append(date) }
      }
    }
    #expect(wrong == [])
  }

  @Test func staysBetweenTheYears1And9999() throws {
    let first = try #require(CalendarDay(year: 1, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
    #expect(first.days(until: last) == 3_652_058)
    for days in [1, 1000, Int.max] { #expect(last.adding(days: days) == last) }
    for days in [-1, -1000, Int.min] { #expect(first.adding(days: days) == first) }
    #expect(first.adding(days: 3_652_058) == last)
    #expect(last.adding(days: -3_652_058) == first)
    #expect(CalendarDay(.distantPast, in: .gmt) == first)
    #expect(CalendarDay(Date(timeIntervalSinceReferenceDate: -1e300), in: .gmt) == first)
    #expect(CalendarDay(Date(timeIntervalSinceReferenceDate: 1e300), in: .gmt) == last)
    #expect(CalendarDay(Date(timeIntervalSinceReferenceDate: .infinity), in: .gmt) == last)
    #expect(CalendarDay(Date(timeIntervalSinceReferenceDate: .nan), in: .gmt).iso == "2001-01-01")
  }

  @Test(arguments: [
    "", "2026", "2026-05", "2026-5-01", "2026-05-1", "2026-02-29", "1900-02-29", "2026-04-31", "2026-00-01",
    "2026-13-01", "2026-01-00", "2026-01-32", "0000-01-01", "10000-01-01", "2026-05-01 ", " 2026-05-01",
    "2026-05-01T00:00", "+026-05-01", "2026--5-01", "2026/05/01", "٢٠٢٦-٠٥-٠١", "２０２６-05-01", "2026-05-0१",
    "2026-05-01\u{301}",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDay(iso: text) == nil)
    #expect(CalendarDay(compact: text.replacing("-", with: "")) == nil || text.split(separator: "-").count != 3)
  }

  @Test(arguments: ["", "2026050", "202605011", "20260229", "2026-5-1", "+2026051", "２0260501"])
  func refusesWhatIsNoCompactDay(text: String) {
    #expect(CalendarDay(compact: text) == nil)
  }

  @Test(arguments: [
    ("2008-06-30", "2026-06-29", 17), ("2008-06-30", "2026-06-30", 18), ("2008-06-30", "2026-07-01", 18),
    ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18), ("2008-02-29", "2028-02-29", 20),
    ("2026-05-01", "2026-05-01", 0), ("2026-05-01", "2027-04-30", 0), ("2026-05-01", "2026-04-30", -1),
    ("2025-12-31", "2026-01-01", 0),
  ])
  func countsYearsAsAgesAreCounted(from: String, until: String, years: Int) throws {
    let (birth, day) = (try #require(CalendarDay(iso: from)), try #require(CalendarDay(iso: until)))
    #expect(birth.years(until: day) == years)
  }
}
