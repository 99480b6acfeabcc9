import Foundation
import GRDB
public import Orders

/// An order whose page stands in the site.
public struct LivePublication: Hashable, Sendable {
  public var order: OrderNumber
  /// Below `build/site`.
  public var path: String
  public var lastDay: CalendarDay
  public var reference: String?
}

extension Ledger {
  /// All that is published, and all that is being published, in the order of admission: what the site must keep.
  public func livePublications() -> LedgerPages<LivePublication> {
    let sql = """
      SELECT deliveries.*, orders.number FROM deliveries JOIN orders ON orders.id = deliveries.order_id
      WHERE status IN ('published', 'intended') AND ending IS NULL AND deliveries.id > ?
      ORDER BY deliveries.id LIMIT ?
      """
    return LedgerPages(self, from: .init(text: "", number: 0)) { db, place, count in
      try db.rows(sql, [place.number, count]).map { row in
        let live = LivePublication(
          order: OrderNumber(try row.field("number")), path: try row.field("path"), lastDay: try row.day("last_day"),
          reference: try row.optional("reference"))
        return (live, .init(text: "", number: try row.field("id")))
      }
    }
  }

  /// The orders that a file belongs to, by number, but for those that are being deleted: whoever shares a sheet.
  public func owners(of place: FilePlace, path: String) throws(LedgerError) -> [OrderNumber] {
    let sql = """
      SELECT DISTINCT orders.number FROM files JOIN deliveries ON deliveries.id = files.delivery_id
      JOIN orders ON orders.id = deliveries.order_id
      WHERE files.place = ? AND files.path = ? AND files.superseded = 0
        AND deliveries.status IN ('published', 'intended') AND \(StoredOrder.keepsFiles)
      ORDER BY orders.number
      """
    return try read { db in
      try db.rows(sql, [place.rawValue, path]).map { OrderNumber(try $0.field("number")) }
    }
  }

  /// The orders that have an original in the `photos` folder, by number, but for those that ended or are ending.
  public func users(ofPhoto path: String) throws(LedgerError) -> [OrderNumber] {
    let sql = """
      SELECT DISTINCT orders.number FROM items JOIN orders ON orders.id = items.order_id
      WHERE items.photo = ? AND \(StoredOrder.keepsFiles) AND orders.ended_at IS NULL ORDER BY orders.number
      """
    return try read { db in try db.rows(sql, [path]).map { OrderNumber(try $0.field("number")) } }
  }
}
