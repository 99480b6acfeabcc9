import Foundation
import Orders

/// Rules of an object store that name each day.
struct StoreRules {
  let days: Set<CalendarDay>
  let clock: StudioClock

  /// A store takes at most 1,000 rules: the days that are next to end come first.
  /// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html>
  private static let mostRules = 999

  /// Deletes each day's folder after it; and whatever was forgotten 400 days after it was written.
  var lifecycle: [UInt8] {
    let ofDays = days.sorted().prefix(Self.mostRules).map { day in
      rule("end-\(day.compact)", prefix: "d/\(day.compact)/", expiration: ["Date": midnight(after: day)])
    }
    return json(["Rules": ofDays + [rule("forgotten", prefix: "d/", expiration: ["Days": 400])]])
  }

  /// Refuses each week's folders after it: a policy may be 20 kB long, and a statement for each day would not fit.
  var policy: [UInt8] {
    let weeks = Dictionary(grouping: days) { $0.adding(days: 6 - DateWords.weekdayIndex(of: $0)) }
    let statements = weeks.sorted { $0.key < $1.key }.prefix(Self.mostWeeks).map { sunday, days in
      [
        "Sid": "end\(sunday.compact)", "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject",
        "Resource": days.sorted().map { "arn:aws:s3:::BUCKET/d/\($0.compact)/*" },
        "Condition": ["DateGreaterThan": ["aws:CurrentTime": midnight(after: sunday)]],
      ] as [String: Any]
    }
    return json(["Version": "2012-10-17", "Statement": statements])
  }

  private static let mostWeeks = 40

  private func rule(_ id: String, prefix: String, expiration: [String: Any]) -> [String: Any] {
    ["ID": id, "Filter": ["Prefix": prefix], "Status": "Enabled", "Expiration": expiration]
  }

  /// Stores act at midnight UTC: the first one that is not before the day's end here.
  private func midnight(after day: CalendarDay) -> String {
    let seconds = clock.end(of: day)
    let next = CalendarDay(Date(timeIntervalSince1970: Double(seconds + 86_399)), in: .gmt)
    return next.iso + "T00:00:00Z"
  }

  private func json(_ value: [String: Any]) -> [UInt8] {
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings and numbers in dictionaries and lists always encode.
    guard let data = try? JSONSerialization.data(withJSONObject: value, options: options) else { return [] }
    return Array(data) + [0x0A]
  }
}
