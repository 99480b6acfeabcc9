public import Foundation
public import Orders

/// The moment at which a run works, the same for all that it does. No library reads the clock.
public struct RunMoment: Sendable {
  public let now: Date
  /// In the studio's time zone.
  public let day: CalendarDay
  /// Whether the ledger is written although its last entry is later; it records that.
  public var acceptsEarlierClock = false

  public init(now: Date, zone: TimeZone) {
    self.now = now
    day = CalendarDay(now, in: zone)
  }

  /// Noon of a given day.
  public init(day: CalendarDay, zone: TimeZone) {
    self.day = day
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let noon = DateComponents(year: day.year, month: day.month, day: day.day, hour: 12)
    now = calendar.date(from: noon) ?? Date(timeIntervalSinceReferenceDate: 0)
  }
}
