import GRDB
public import Orders

/// A published order whose customer agreed to public examples.
public struct ShownOrder: Hashable, Sendable {
  public var number: OrderNumber
  /// The version of the privacy policy under which it was agreed to.
  public var policy: String
  public var lastDay: CalendarDay
}

extension Ledger {
  /// Orders that are published and whose consent to public examples is in force, in the order of admission.
  public func shownOrders() -> LedgerPages<ShownOrder> {
    let sql = """
      SELECT orders.id, orders.number, orders.last_day, consents.wording FROM orders
      JOIN consents ON consents.order_id = orders.id AND consents.kind = 'showcase' AND consents.position = 0
      JOIN deliveries ON deliveries.order_id = orders.id AND deliveries.status = 'published'
      WHERE consents.withdrawn_at IS NULL AND orders.ended_at IS NULL AND orders.ending IS NULL AND orders.id > ?
      ORDER BY orders.id LIMIT ?
      """
    return LedgerPages(self, from: .init(text: "", number: 0)) { db, place, count in
      try db.rows(sql, [place.number, count]).map { row in
        let shown = ShownOrder(
          number: OrderNumber(try row.field("number")), policy: try row.field("wording"),
          lastDay: try row.day("last_day"))
        return (shown, .init(text: "", number: try row.field("id")))
      }
    }
  }
}
