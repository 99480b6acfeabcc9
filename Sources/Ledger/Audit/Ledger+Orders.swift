import GRDB
import Orders

extension Ledger {
  /// All orders that are known by name, in the order of admission.
  public func orderRecords() -> LedgerPages<OrderRecord> {
    let sql = "SELECT * FROM orders WHERE id > ? ORDER BY id LIMIT ?"
    return LedgerPages(self, from: .init(text: "", number: 0)) { db, place, count in
      let rows = try db.rows(sql, [place.number, count])
      return try StoredOrder.all(rows, in: db).map { ($0.record, .init(text: "", number: $0.id)) }
    }
  }
}
