import Foundation
import Orders

/// When days end where the studio is, in the seconds that a host without time zones counts.
struct StudioClock {
  let zone: TimeZone

  /// The first second after `day`, since 1970.
  func end(of day: CalendarDay) -> Int {
    let midnight = Self.unixDays(day.adding(days: 1)) * 86_400
    // The offset depends on the moment and the moment on the offset: a second look settles it.
    let guess = midnight - offset(at: midnight)
    return midnight - offset(at: guess)
  }

  /// By how many whole hours, at most, a day ends here after it ended in UTC, within two years of `day`.
  func hoursBehind(from day: CalendarDay) -> Int {
    let start = Self.unixDays(day) * 86_400
    let lowest = (0..<104).map { offset(at: start + $0 * 7 * 86_400) }.min() ?? 0
    return Int((-Double(lowest) / 3600).rounded(.up))
  }

  /// By how many whole hours, at most, a clock somewhere on earth is ahead of this one: UTC+14 is the farthest.
  func hoursBehindTheFirst(on day: CalendarDay) -> Int {
    let offset = offset(at: Self.unixDays(day) * 86_400)
    return min(24, max(0, Int((14 - Double(offset) / 3600).rounded(.up))))
  }

  private func offset(at seconds: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }

  static func unixDays(_ day: CalendarDay) -> Int { epoch.days(until: day) }
  private static let epoch = CalendarDay(Date(timeIntervalSince1970: 0), in: .gmt)
}
