import Foundation
import Orders

/// The day of a payment: a day, or a moment with its zone that falls on a day in the studio's zone.
enum PaymentDay {
  /// - Throws: `.notADay`, or `.timeWithoutZone` where a time of day comes without its zone.
  static func read(_ field: Field, in zone: TimeZone) throws(Problem) -> CalendarDay {
    let text = field.text
    if let day = CalendarDay(iso: text) { return day }
    guard let moment = WrittenMoment(text) else {
      throw .notADay("paid_at", value: text, likely: DayGuess.days(from: text))
    }
    guard let offset = moment.offset else {
      throw .timeWithoutZone("paid_at", value: text, with: text + zoneSuffix(zone, at: moment))
    }
    let date = Date(timeIntervalSinceReferenceDate: Double(moment.seconds - offset))
    return CalendarDay(date, in: zone)
  }

  /// How a moment that was meant in the studio's zone is to be written on: `+02:00`.
  private static func zoneSuffix(_ zone: TimeZone, at moment: WrittenMoment) -> String {
    let guess = Date(timeIntervalSinceReferenceDate: Double(moment.seconds - zone.secondsFromGMT()))
    let minutes = zone.secondsFromGMT(for: guess) / 60
    let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    return (minutes < 0 ? "-" : "+") + (hours < 10 ? "0" : "") + "\(hours):" + (rest < 10 ? "0" : "") + "\(rest)"
  }
}

/// A date and time of day as RFC 3339 writes them; seconds, their fraction and the zone may be absent, and a blank may
/// stand for the `T`.
struct WrittenMoment {
  /// Of the wall clock that was written, since the beginning of 2001, when Foundation begins to count.
  var seconds: Int
  /// Of the written zone, east of Greenwich, in seconds.
  var offset: Int?

  init?(_ text: String) {
    var rest = text.utf8[...]
    guard let day = CalendarDay(iso: String(text.prefix(10))), let epoch = CalendarDay(year: 2001, month: 1, day: 1)
    else { return nil }
    rest = rest.dropFirst(10)
    guard let mark = rest.popFirst(), mark | 0x20 == UInt8(ascii: "t") || mark == UInt8(ascii: " "),
      let hour = Self.twoDigits(&rest, upTo: 23), rest.popFirst() == Self.colon,
      let minute = Self.twoDigits(&rest, upTo: 59)
    else { return nil }
    var second = 0
    if rest.first == Self.colon {
      rest.removeFirst()
      // 60 is a leap second.
      guard let read = Self.twoDigits(&rest, upTo: 60) else { return nil }
      second = read
      if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
        let fraction = rest.dropFirst().prefix { (48...57).contains($0) }
        guard !fraction.isEmpty else { return nil }
        rest = rest.dropFirst(1 + fraction.count)
      }
    }
    seconds = epoch.days(until: day) * 86_400 + hour * 3600 + minute * 60 + second
    if rest.isEmpty { return }
    guard let offset = Self.offset(&rest), rest.isEmpty else { return nil }
    self.offset = offset
  }

  private static let colon = UInt8(ascii: ":")

  private static func offset(_ rest: inout Substring.UTF8View) -> Int? {
    if rest.count == 1, rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "z") {
      rest.removeFirst()
      return 0
    }
    guard let sign = rest.popFirst(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = twoDigits(&rest, upTo: 23), rest.popFirst() == colon, let minutes = twoDigits(&rest, upTo: 59)
    else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  private static func twoDigits(_ rest: inout Substring.UTF8View, upTo limit: Int) -> Int? {
    guard let tens = rest.popFirst(), let ones = rest.popFirst(), (48...57).contains(tens), (48...57).contains(ones)
    else { return nil }
    let number = Int(tens - 48) * 10 + Int(ones - 48)
    return number <= limit ? number : nil
  }
}
