public import Foundation
public import Orders

/// An order as the ledger keeps it.
public struct OrderRecord: Hashable, Sendable {
  public var number: OrderNumber
  public var customer: Customer
  public var payment: Payment
  /// The last day of its link, that day included.
  public var lastDay: CalendarDay
  public var delivery: Delivery
  /// Relative to the studio's `photos` folder, in the manifest's order.
  public var photos: [String]
  public var recordedAt: Date
  /// Why its files are gone, or are being deleted; nil while they are there.
  public var ended: EndReason?
  /// False where consent forbade it from the beginning: then only number, account, days and originals are known.
  public var isAdmitted = true
  /// Which consents the manifest lacked when it was read last.
  public var withheld: Set<WithholdingReason> = []

  public init(
    number: OrderNumber, customer: Customer, payment: Payment, lastDay: CalendarDay, delivery: Delivery,
    photos: [String], recordedAt: Date, ended: EndReason? = nil
  ) {
    self.number = number
    self.customer = customer
    self.payment = payment
    self.lastDay = lastDay
    self.delivery = delivery
    self.photos = photos
    self.recordedAt = recordedAt
    self.ended = ended
  }
}
