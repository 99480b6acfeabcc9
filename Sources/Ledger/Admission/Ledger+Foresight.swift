import Foundation
public import Orders

extension Ledger {
  /// What `admit` would refuse, in the order of the orders; nil where it would admit. Nothing is recorded.
  ///
  /// Orders that exclude each other, as two with the same exchange code, are seen by `admit` alone.
  public func foreseenRefusals(
    of orders: [Order], retention: Retention
  ) throws(LedgerError) -> [AdmissionRefusal?] {
    let secret = secret
    return try read { db in
      // What it asks does not depend on the moment.
      let admitting = Admitting(db: db, secret: secret, now: .distantPast)
      return try orders.map { order in
        let words = OrderWords(order: order, lastDay: retention.lastDay(of: order))
        return try admitting.refusal(of: words, known: StoredOrder.find(order.number, in: db))
      }
    }
  }
}
