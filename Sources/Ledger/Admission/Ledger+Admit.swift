public import Foundation
import GRDB
public import Orders

extension Ledger {
  /// Records the orders that are to be worked on, with their consents, holds and exchange codes, or says why not.
  ///
  /// One transaction for all of them: a refused order stops no other. What the manifest says otherwise than before
  /// becomes a correction. The same call again changes nothing.
  ///
  /// - Returns: one admission per order, in their order.
  public func admit(_ orders: [Order], retention: Retention, at now: Date) throws(LedgerError) -> [Admission] {
    let secret = secret
    return try write { db in
      let admitting = Admitting(db: db, secret: secret, now: now)
      return try orders.map { order in
        try admitting.admit(OrderWords(order: order, lastDay: retention.lastDay(of: order)))
      }
    }
  }

  /// Nil where the number is not known, or was erased.
  public func order(_ number: OrderNumber) throws(LedgerError) -> OrderRecord? {
    try read { db in try StoredOrder.find(number, in: db)?.record }
  }

  /// All consents of an order, withdrawn ones too.
  public func consents(of number: OrderNumber) throws(LedgerError) -> [ConsentRecord] {
    try read { db in try StoredOrder.require(number, in: db).consents(in: db) }
  }

  public func hold(of number: OrderNumber) throws(LedgerError) -> Hold? {
    try read { db in try StoredOrder.require(number, in: db).hold(in: db) }
  }

  /// Whether an order of this number was erased.
  public func wasErased(_ number: OrderNumber) throws(LedgerError) -> Bool {
    let digest = secret.digest(number.text, for: .erasedOrder)
    return try read { db in try db.row("SELECT 1 FROM erased_numbers WHERE digest = ?", [digest]) != nil }
  }
}
