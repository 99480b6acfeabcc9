import Foundation
import Orders
import SiteTesting
import Testing

@testable import Site

struct DateWordsTests {
  @Test func daysAreSaidInBothLanguages() {
    let day = SampleStudio.day("2027-05-22")
    #expect(DateWords.long(day, .english) == "Saturday 22 May 2027")
    #expect(DateWords.long(day, .spanish) == "sábado, 22 de mayo de 2027")
    #expect(DateWords.short(SampleStudio.day("2028-02-29"), .spanish) == "29 de febrero de 2028")
  }

  @Test func weekdaysAreThoseOfTheCalendarOverACentury() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    var day = SampleStudio.day("1999-01-01")
    var date = Date(timeIntervalSinceReferenceDate: -731 * 86_400)
    for _ in 0..<36_600 {
      // Foundation counts from Sunday as 1.
      guard DateWords.weekdayIndex(of: day) == (calendar.component(.weekday, from: date) + 5) % 7 else {
        Issue.record("\(day.iso) is no \(DateWords.long(day, .english))")
        return
      }
      day = day.adding(days: 1)
      date.addTimeInterval(86_400)
    }
  }

  @Test(arguments: [
    (180, "180 days left", "Quedan 180 días"), (1, "One day left", "Queda un día"),
    (0, "Today is the last day", "Hoy es el último día"), (-3, "The last day has passed", "El último día ya pasó"),
  ])
  func daysLeft(_ days: Int, _ english: String, _ spanish: String) {
    let day = SampleStudio.today
    let style = DaysLeftStyle(last: day.adding(days: days), day: day).file
    #expect(style.path == "left/\(day.adding(days: days).compact).css")
    #expect(
      style.text == """
        @charset "utf-8";
        [data-days-left]:lang(en):empty::before { content: "\(english)"; }
        [data-days-left]:lang(en):empty::after { content: "counted on 23 November 2026"; }
        [data-days-left]:lang(es):empty::before { content: "\(spanish)"; }
        [data-days-left]:lang(es):empty::after { content: "contados el 23 de noviembre de 2026"; }

        """)
  }
}
