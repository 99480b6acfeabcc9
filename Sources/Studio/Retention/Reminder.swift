public import Ledger
public import Orders

/// An order whose link ends soon, and the words to tell its customer.
public struct Reminder: Hashable, Sendable {
  public var number: OrderNumber
  public var lastDay: CalendarDay
  /// Of the link, below the site.
  public var path: String
  /// The customer's.
  public var language: Language
  /// From the day of the plan; 0 is the same day.
  public var daysLeft: Int
  public var sentence: Bilingual
}

/// Lists what expires soon.
public struct Reminders {
  /// So many days ahead.
  public static let days = 14

  let ledger: Ledger

  public init(ledger: Ledger) {
    self.ledger = ledger
  }

  /// Links that end from `today` to 14 days later, by last day; held orders too, for their links end as well.
  public func list(today: CalendarDay) throws(LedgerError) -> [Reminder] {
    var reminders: [Reminder] = []
    var pages = ledger.expiring(from: today, through: today.adding(days: Self.days))
    while let page = try pages.next() {
      reminders += page.map { expiring in
        let lastDay = expiring.order.lastDay
        let daysLeft = today.days(until: lastDay)
        return Reminder(
          number: expiring.order.number, lastDay: lastDay, path: expiring.path,
          language: expiring.order.customer.language,
          daysLeft: daysLeft, sentence: ReminderWords.sentence(lastDay: lastDay, daysLeft: daysLeft))
      }
    }
    return reminders
  }
}
