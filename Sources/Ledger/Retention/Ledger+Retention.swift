import GRDB
public import Orders

extension Ledger {
  /// Orders whose last day is before `day` and whose files were not deleted yet, held ones too; by last day.
  ///
  /// An order that was recorded and never published is among them: a run that was killed may have left something.
  public func expired(before day: CalendarDay) -> LedgerPages<DueOrder> {
    due("last_day < ?", [day.iso])
  }

  /// All orders whose files were not deleted yet, held ones too: what a suspension deletes; by last day.
  public func unended() -> LedgerPages<DueOrder> {
    due("TRUE", [])
  }

  /// One order, ended or not.
  ///
  /// - Throws: `unknownOrder` where the number is not known, or was erased.
  public func due(_ number: OrderNumber) throws(LedgerError) -> DueOrder {
    try read { db in
      let rows = try db.rows("SELECT * FROM orders WHERE number = ?", [number.text])
      guard let due = try DueOrderReading(db: db).orders(rows).first?.0 else { throw LedgerError.unknownOrder }
      return due
    }
  }

  /// Orders whose link's last day is from `first` to `last`, both included; by last day.
  public func expiring(from first: CalendarDay, through last: CalendarDay) -> LedgerPages<ExpiringOrder> {
    let sql = """
      SELECT orders.*, deliveries.path FROM orders
      JOIN deliveries ON deliveries.order_id = orders.id AND deliveries.status = 'published'
      WHERE orders.ended_at IS NULL AND orders.ending IS NULL AND orders.last_day <= ? AND (orders.last_day, orders.id) > (?, ?)
      ORDER BY orders.last_day, orders.id LIMIT ?
      """
    let start = LedgerPages<ExpiringOrder>.Place(text: first.iso, number: 0)
    return LedgerPages(self, from: start) { db, place, count in
      let rows = try db.rows(sql, [last.iso, place.text, place.number, count])
      let orders = try StoredOrder.all(rows, in: db)
      let holds = try StoredOrder.holds(orders, StoredOrder.list(orders.map(\.id)), in: db)
      return try zip(rows, orders).map { row, order in
        let expiring = ExpiringOrder(order: order.record, path: try row.field("path"), hold: holds[order.id])
        return (expiring, .init(text: order.record.lastDay.iso, number: order.id))
      }
    }
  }

  private func due(_ condition: String, _ arguments: StatementArguments) -> LedgerPages<DueOrder> {
    let sql = """
      SELECT * FROM orders WHERE ended_at IS NULL AND \(condition) AND (last_day, id) > (?, ?)
      ORDER BY last_day, id LIMIT ?
      """
    return LedgerPages(self, from: .init(text: "", number: 0)) { db, place, count in
      let rows = try db.rows(sql, arguments + [place.text, place.number, count])
      return try DueOrderReading(db: db).orders(rows).map { due, id in
        (due, .init(text: due.order.lastDay.iso, number: id))
      }
    }
  }
}
