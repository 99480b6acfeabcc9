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
      LifecycleRule(
        ID: "end-\(day.compact)", Filter: .init(Prefix: "d/\(day.compact)/"), Status: "Enabled",
        Expiration: .init(Date: midnight(after: day), Days: nil))
    }
    let net = LifecycleRule(
      ID: "forgotten", Filter: .init(Prefix: "d/"), Status: "Enabled", Expiration: .init(Date: nil, Days: 400))
    return json(Lifecycle(Rules: ofDays + [net]))
  }

  /// Refuses each week's folders after it: a policy may be 20 kB long, and a statement for each day would not fit.
  var policy: [UInt8] {
    let weeks = Dictionary(grouping: days) { $0.adding(days: 6 - DateWords.weekdayIndex(of: $0)) }
    let statements = weeks.sorted { $0.key < $1.key }.prefix(Self.mostWeeks).map { sunday, days in
      Statement(
        Sid: "end\(sunday.compact)", Effect: "Deny", Principal: "*", Action: "s3:GetObject",
        Resource: days.sorted().map { "arn:aws:s3:::BUCKET/d/\($0.compact)/*" },
        Condition: .init(DateGreaterThan: .init(time: midnight(after: sunday))))
    }
    return json(Policy(Version: "2012-10-17", Statement: statements))
  }

  private static let mostWeeks = 40

  /// Stores act at midnight UTC: the first one that is not before the day's end here.
  private func midnight(after day: CalendarDay) -> String {
    let seconds = clock.end(of: day)
    let next = CalendarDay(Date(timeIntervalSince1970: Double(seconds + 86_399)), in: .gmt)
    return next.iso + "T00:00:00Z"
  }

  private func json(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // These types hold strings and numbers, which always encode.
    guard let data = try? encoder.encode(value) else { return [] }
    return Array(data) + [0x0A]
  }

  // Names as the store has them.
  private struct Lifecycle: Encodable {
    let Rules: [LifecycleRule]
  }

  private struct LifecycleRule: Encodable {
    struct Filter: Encodable {
      let Prefix: String
    }

    struct Expiration: Encodable {
      let Date: String?
      let Days: Int?
    }

    let ID: String
    let Filter: Filter
    let Status: String
    let Expiration: Expiration
  }

  private struct Policy: Encodable {
    let Version: String
    let Statement: [Statement]
  }

  private struct Statement: Encodable {
    struct Condition: Encodable {
      struct After: Encodable {
        enum CodingKeys: String, CodingKey {
          case time = "aws:CurrentTime"
        }

        let time: String
      }

      let DateGreaterThan: After
    }

    let Sid: String
    let Effect: String
    let Principal: String
    let Action: String
    let Resource: [String]
    let Condition: Condition
  }
}
