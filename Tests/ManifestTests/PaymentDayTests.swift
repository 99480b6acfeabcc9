import Foundation
import Orders
import Testing

@testable import Manifest

struct PaymentDayTests {
  private func read(_ text: String, _ zone: String) throws -> CalendarDay {
    let zone = try #require(TimeZone(identifier: zone))
    return try PaymentDay.read(Field(text: text, position: .start), in: zone)
  }

  /// The day on which a moment falls in the studio's zone, by hand.
  @Test(arguments: [
    ("2026-05-01", "Europe/Madrid", "2026-05-01"),
    ("2026-05-01T23:30:00-03:00", "Europe/Madrid", "2026-05-02"),
    ("2026-05-01T23:30:00-03:00", "America/Argentina/Buenos_Aires", "2026-05-01"),
    ("2026-05-01T21:59:59Z", "Europe/Madrid", "2026-05-01"),
    ("2026-05-01T22:00:00Z", "Europe/Madrid", "2026-05-02"),
    ("2026-01-01T22:59:59z", "Europe/Madrid", "2026-01-01"),
    ("2026-01-01T23:00:00z", "Europe/Madrid", "2026-01-02"),
    ("2026-03-29T00:30:00+01:00", "Europe/Madrid", "2026-03-29"),
    ("2026-10-25T23:30:00Z", "Europe/Madrid", "2026-10-26"),
    ("2026-10-24T22:30:00Z", "Europe/Madrid", "2026-10-25"),
    ("2026-05-01 10:15+00:00", "Pacific/Kiritimati", "2026-05-02"),
    ("2026-05-01T05:00:00.123Z", "Pacific/Pago_Pago", "2026-04-30"),
    ("2026-12-31T23:59:60Z", "UTC", "2027-01-01"),
    ("2026-05-01T18:29:59+00:00", "Asia/Kolkata", "2026-05-01"),
    ("2026-05-01T18:30:00+00:00", "Asia/Kolkata", "2026-05-02"),
    ("2011-12-30T10:00:00+00:00", "Pacific/Apia", "2011-12-31"),
  ])
  func findsTheDay(text: String, zone: String, day: String) throws {
    #expect(try read(text, zone).iso == day)
  }

  @Test(arguments: [
    ("2026-05-01T23:30:00", "Europe/Madrid", "2026-05-01T23:30:00+02:00"),
    ("2026-01-01T23:30", "Europe/Madrid", "2026-01-01T23:30+01:00"),
    ("2026-01-01 23:30", "America/Caracas", "2026-01-01 23:30-04:00"),
    ("2026-01-01 23:30", "Asia/Kathmandu", "2026-01-01 23:30+05:45"),
  ])
  func asksForTheZone(text: String, zone: String, better: String) {
    #expect(throws: Problem.timeWithoutZone("paid_at", value: text, with: better)) { try read(text, zone) }
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-5-1", "26-05-01", "yesterday", "2026-05-01T", "2026-05-01T24:00:00Z",
    "2026-05-01T10:60:00Z", "2026-05-01T10:00:61Z", "2026-05-01T10:00:00+2:00", "2026-05-01T10:00:00+24:00",
    "2026-05-01T10:00:00.Z", "2026-05-01T10:00:00Zulu", "2026-05-01X10:00Z", "٢٠٢٦-٠٥-٠١", "2026-05-01T１0:00Z", "",
    "2026-05-0\u{301}1", "-026-05-01",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(throws: Problem.notADay("paid_at", value: text, likely: DayGuess.days(from: text))) {
      try read(text, "UTC")
    }
  }

  @Test(arguments: [
    ("01/05/2026", ["2026-05-01", "2026-01-05"]), ("31/12/2026", ["2026-12-31"]), ("12/31/2026", ["2026-12-31"]),
    ("5.5.2026", ["2026-05-05"]), ("2026/05/01", ["2026-05-01"]), ("2026-5-1", ["2026-05-01"]),
    ("20260501", ["2026-05-01"]), ("1/5/26", ["2026-05-01", "2026-01-05"]), ("46143", ["2026-05-01"]),
    ("2026-02-29", []), ("30/02/2026", []), ("99999", []), ("a/b/c", []), ("////", []),
  ])
  func guessesWhatWasMeant(text: String, days: [String]) {
    #expect(DayGuess.days(from: text).map(\.iso) == days)
  }
}
