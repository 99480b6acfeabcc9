public import Foundation

/// A day of the Gregorian calendar, without a time and without a zone.
public struct CalendarDay: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil where there is no such day between the years 1 and 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day on which `date` falls for a clock on the wall in `zone`.
  public init(_ date: Date, in zone: TimeZone) {
    let seconds = date.timeIntervalSinceReferenceDate + Double(zone.secondsFromGMT(for: date))
    // Foundation reaches farther than the years 1 to 9999, and a time interval may be no number at all.
    let days = seconds.isNaN ? 0 : min(max((seconds / 86_400).rounded(.down), -1_000_000), 3_000_000)
    self.init(ordinal: Int(days) + Self.referenceOrdinal)
  }

  /// Reads `2026-05-01`.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let hyphen = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen else { return nil }
    self.init(digits: bytes[..<4] + bytes[5..<7] + bytes[8...])
  }

  /// Reads `20260501`.
  public init?(compact text: some StringProtocol) {
    self.init(digits: Array(text.utf8)[...])
  }

  private init?(digits: ArraySlice<UInt8>) {
    guard digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// `2026-05-01`
  public var iso: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

  /// `20260501`, the form that a link carries.
  public var compact: String { Self.padded(year, 4) + Self.padded(month, 2) + Self.padded(day, 2) }

  /// The day `days` later (earlier where negative), kept between the years 1 and 9999.
  public func adding(days: Int) -> CalendarDay {
    let (sum, overflow) = ordinal.addingReportingOverflow(days)
    return CalendarDay(ordinal: overflow ? (days > 0 ? Int.max : 0) : sum)
  }

  /// How many days later `other` is.
  public func days(until other: CalendarDay) -> Int { other.ordinal - ordinal }

  /// Whole years from here to `other`, as ages are counted: a birthday counts from its own day on.
  public func years(until other: CalendarDay) -> Int {
    let hadBirthday = (other.month, other.day) >= (month, day)
    return other.year - year - (hadBirthday ? 0 : 1)
  }

  /// The same day of an earlier year; 28 February for a 29th that it has not.
  public func earlier(byYears years: Int) -> CalendarDay {
    let earlier = max(1, year - years)
    return CalendarDay(year: earlier, month: month, day: day)
      ?? CalendarDay(uncheckedYear: earlier, month: 2, day: 28)
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  // MARK: - Days as numbers

  /// Days since 1 January of the year 1, which is day 1.
  var ordinal: Int {
    let before = year - 1
    let ofYears = before * 365 + before / 4 - before / 100 + before / 400
    let ofMonths = (1..<month).reduce(0) { $0 + Self.length(ofMonth: $1, year: year) }
    return ofYears + ofMonths + day
  }

  init(ordinal: Int) {
    let ordinal = min(max(ordinal, 1), 3_652_059)
    // 400 years have 146,097 days; the estimate may be one year off to either side.
    var year = min(ordinal * 400 / 146_097 + 1, 9999)
    while CalendarDay(uncheckedYear: year, month: 1, day: 1).ordinal > ordinal { year -= 1 }
    while year < 9999, CalendarDay(uncheckedYear: year + 1, month: 1, day: 1).ordinal <= ordinal { year += 1 }
    var rest = ordinal - CalendarDay(uncheckedYear: year, month: 1, day: 1).ordinal
    var month = 1
    while rest >= Self.length(ofMonth: month, year: year) {
      rest -= Self.length(ofMonth: month, year: year)
      month += 1
    }
    self.init(uncheckedYear: year, month: month, day: rest + 1)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// 1 January 2001, from which Foundation counts its seconds.
  private static let referenceOrdinal = 730_486

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
