import Foundation
import Orders
import SiteTesting
import Testing

@testable import Site

/// The last day follows from the day on the studio's wall calendar, whatever its clocks do in between.
struct LinkCenturyTests {
  @Test(arguments: ["Europe/Madrid", "Pacific/Auckland", "America/St_Johns", "UTC"])
  func everyDayOfACenturyEndsWhereTheCalendarSays(_ name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let retention = Retention(days: 180)
    var payment = try #require(calendar.date(from: DateComponents(year: 2024, month: 1, day: 1, hour: 23, minute: 59)))
    for index in 0..<36_525 {
      let paidOn = CalendarDay(payment, in: zone)
      let end = try #require(calendar.date(byAdding: .day, value: 180, to: payment))
      let parts = calendar.dateComponents([.year, .month, .day], from: end)
      let order = Order(
        number: OrderNumber("A-1"), customer: Customer(uid: "u", nickname: nil, language: .english),
        payment: Payment(paidOn: paidOn, paidAt: ""), consent: Consent(policyVersion: "1.0"), items: [],
        place: SourcePlace(file: ""))
      let last = retention.lastDay(of: order)
      guard last.year == parts.year, last.month == parts.month, last.day == parts.day else {
        Issue.record("paid on \(paidOn.iso), day \(index): ends \(last.iso), calendar says \(parts)")
        return
      }
      payment = try #require(calendar.date(byAdding: .day, value: 1, to: payment))
    }
  }
}
