import Orders
import Testing

struct RetentionTests {
  @Test(arguments: [
    ("2026-05-01", 180, "2026-10-28"), ("2026-09-04", 180, "2027-03-03"), ("2027-09-04", 180, "2028-03-02"),
    ("2028-02-29", 1, "2028-03-01"), ("2026-12-31", 365, "2027-12-31"),
  ])
  func countsFromTheDayOfThePayment(paidOn: String, days: Int, last: String) throws {
    let order = try Sample.order(paidOn: paidOn)
    #expect(Retention(days: days).lastDay(of: order).iso == last)
  }

  @Test func givesWayToTheTermsOfTheLink() throws {
    var order = try Sample.order(paidOn: "2026-05-01")
    order.link.availableUntil = CalendarDay(iso: "2026-06-01")
    #expect(Retention(days: 180).lastDay(of: order).iso == "2026-06-01")
  }
}
