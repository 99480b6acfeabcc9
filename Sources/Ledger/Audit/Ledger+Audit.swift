import GRDB
public import Orders

/// What the auditor sees of one payment.
public struct AuditRow: Hashable, Sendable {
  /// Nil where the order was erased.
  public var number: OrderNumber?
  public var paidOn: CalendarDay
  public var amount: String?
  public var method: Payment.Method?
  public var reference: String?
  /// While it may be kept.
  public var ip: String?

  public init(
    number: OrderNumber?, paidOn: CalendarDay, amount: String?, method: Payment.Method?, reference: String?,
    ip: String?
  ) {
    self.number = number
    self.paidOn = paidOn
    self.amount = amount
    self.method = method
    self.reference = reference
    self.ip = ip
  }
}

extension Ledger {
  /// The payments of a period: orders by day and within a day in the order of admission, then those that were erased,
  /// by day.
  public func auditRows(paid period: ClosedRange<CalendarDay>) -> LedgerPages<AuditRow> {
    let known = """
      SELECT number, paid_on, amount, method, reference, ip, id FROM orders
      WHERE is_admitted = 1 AND paid_on <= ? AND (paid_on, id) > (?, ?) ORDER BY paid_on, id LIMIT ?
      """
    let erased = """
      SELECT NULL AS number, paid_on, amount, method, NULL AS reference, NULL AS ip, id FROM anonymous_orders
      WHERE paid_on <= ? AND (paid_on, id) > (?, ?) ORDER BY paid_on, id LIMIT ?
      """
    let (first, last) = (period.lowerBound.iso, period.upperBound.iso)
    return LedgerPages(self, from: .init(text: first, number: 0)) { db, place, count in
      func page(_ sql: String, stage: Int, after place: LedgerPages<AuditRow>.Place, count: Int) throws
        -> [(AuditRow, LedgerPages<AuditRow>.Place)]
      {
        try db.rows(sql, [last, place.text, place.number, count]).map { row in
          (try AuditRow(row), .init(stage: stage, text: try row.field("paid_on"), number: try row.field("id")))
        }
      }
      if place.stage == 1 { return try page(erased, stage: 1, after: place, count: count) }
      let orders = try page(known, stage: 0, after: place, count: count)
      let start = LedgerPages<AuditRow>.Place(stage: 1, text: first, number: 0)
      return try orders + page(erased, stage: 1, after: start, count: count - orders.count)
    }
  }
}

extension AuditRow {
  fileprivate init(_ row: Row) throws {
    self.init(
      number: try row.optional("number", as: String.self).map { OrderNumber($0) }, paidOn: try row.day("paid_on"),
      amount: try row.optional("amount"), method: try row.convertedIfPresent("method", Payment.Method.init(rawValue:)),
      reference: try row.optional("reference"), ip: try row.optional("ip"))
  }
}
