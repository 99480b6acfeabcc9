import Foundation
import Orders

/// How a moment stands in the ledger: `2026-05-01T12:03:22Z`, so that text order is the order of time.
enum Instant {
  static func text(_ date: Date) -> String {
    let day = CalendarDay(date, in: .gmt)
    let seconds = Int(date.timeIntervalSinceReferenceDate.rounded(.down).clamped(to: -62_000_000_000...250_000_000_000))
    let ofDay = ((seconds % 86_400) + 86_400) % 86_400
    return "\(day.iso)T\(padded(ofDay / 3600)):\(padded(ofDay / 60 % 60)):\(padded(ofDay % 60))Z"
  }

  /// Reads what `text` writes, and nothing else.
  static func date(_ text: String) -> Date? {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let day = CalendarDay(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = number(bytes[11..<13], below: 24), let minute = number(bytes[14..<16], below: 60),
      let second = number(bytes[17..<19], below: 60), let reference = CalendarDay(year: 2001, month: 1, day: 1)
    else { return nil }
    let days = reference.days(until: day)
    return Date(timeIntervalSinceReferenceDate: Double(days * 86_400 + hour * 3600 + minute * 60 + second))
  }

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
    guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    return number < limit ? number : nil
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    isNaN ? 0 : min(max(self, range.lowerBound), range.upperBound)
  }
}
