/// Until when an order can be downloaded.
public struct Retention: Hashable, Sendable {
  public var days: Int

  public init(days: Int) {
    self.days = days
  }

  /// The last day on which the link is good, that day included: the day of the payment and `days` more, or the
  /// day that the order's link terms name.
  public func lastDay(of order: Order) -> CalendarDay {
    order.link.availableUntil ?? order.payment.paidOn.adding(days: days)
  }
}
