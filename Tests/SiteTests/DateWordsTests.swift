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
    (180, "180 days left on 23 November 2026, of 180 from payment"),
    (1, "One day left on 23 November 2026, of 180 from payment"),
    (0, "No day left on 23 November 2026, of 180 from payment"),
    (-3, "No day left on 23 November 2026, of 180 from payment"),
  ])
  func daysLeft(_ days: Int, _ sentence: String) {
    #expect(DaysLeftWords.sentence(days: days, of: 180, countedOn: SampleStudio.today, .english) == sentence)
  }
}
