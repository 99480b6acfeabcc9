public import Orders

/// The link of an order whose files were deleted; the ledger keeps no path of it.
public struct EndedLink: Hashable, Sendable {
  public var order: OrderNumber
  public var revision: Int
  public var lastDay: CalendarDay
}

extension Ledger {
  /// The link that was deleted last, where its order is still known by its number; nil where there is none.
  public func lastEndedLink() throws(LedgerError) -> EndedLink? {
    let sql = """
      SELECT orders.number, deliveries.revision, deliveries.last_day FROM deliveries
      JOIN orders ON orders.id = deliveries.order_id
      WHERE deliveries.status IN ('expired', 'withdrawn', 'suspended') AND deliveries.published_at IS NOT NULL
        AND orders.number IS NOT NULL
      ORDER BY deliveries.ended_at DESC, deliveries.id DESC LIMIT 1
      """
    return try read { db in
      try db.row(sql).map { row in
        EndedLink(
          order: OrderNumber(try row.field("number")), revision: try row.field("revision"),
          lastDay: try row.day("last_day"))
      }
    }
  }
}
