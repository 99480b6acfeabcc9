public import Foundation
import GRDB
public import Orders

/// What the ledger forgets by and by, though nobody asks for it. Held orders are passed over.
extension Ledger {
  /// Takes the IP addresses of orders that were paid before `day` out of the ledger. The manifest does not bring them
  /// back.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func forgetAddresses(paidBefore day: CalendarDay, at now: Date) throws(LedgerError) -> Int {
    try write { db in
      let count = try change(
        "ip = NULL", where: "ip IS NOT NULL AND paid_on < ? AND \(Self.isNotHeld)", [day.iso], at: now, in: db)
      try db.run(
        "UPDATE studio SET addresses_from = max(coalesce(addresses_from, ''), ?)", [day.iso])
      if count > 0 {
        try chain(db).append(.addressesForgotten, [.orders: String(count)], at: now)
        try db.run("UPDATE studio SET scrub_due = 1")
      }
      return count
    }
  }

  /// Takes accounts and names out of orders that ended and were paid before `day`: number, day, amount and payment stay
  /// for the accounts.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func forgetCustomers(paidBefore day: CalendarDay, at now: Date) throws(LedgerError) -> Int {
    try write { db in
      let count = try change(
        "uid = '', nickname = NULL",
        where: "(uid <> '' OR nickname IS NOT NULL) AND paid_on < ? AND \(Self.hasEnded) AND \(Self.isNotHeld)",
        [day.iso], at: now, in: db)
      if count > 0 {
        try chain(db).append(.customersForgotten, [.orders: String(count)], at: now)
        try db.run("UPDATE studio SET scrub_due = 1")
      }
      return count
    }
  }

  /// Makes orders anonymous that ended and were paid before `day`: the accounts need their names no longer. Those whose
  /// originals are still there wait until they are deleted.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func anonymiseAccounts(paidBefore day: CalendarDay, at now: Date) throws(LedgerError) -> Int {
    let sql = """
      SELECT * FROM orders WHERE paid_on < ? AND \(Self.hasEnded) AND \(Self.isNotHeld)
        AND NOT EXISTS (SELECT 1 FROM items WHERE items.order_id = orders.id)
      ORDER BY paid_on, id LIMIT 500
      """
    var count = 0
    while true {
      let orders = try read { db in try StoredOrder.all(try db.rows(sql, [day.iso]), in: db) }
      guard !orders.isEmpty else { return count }
      try anonymise(orders, at: now)
      count += orders.count
    }
  }

  /// Takes the bytes of what was forgotten out of the ledger's files, where something was.
  ///
  /// - Throws: `busy` where another program reads the ledger; then they leave when it is opened to be written next.
  public func scrubForgotten() throws(LedgerError) {
    guard try read({ db in try Scrubbing.isDue(db) }) else { return }
    try scrub()
  }

  /// - Returns: how many orders there were.
  private func change(
    _ assignments: String, where condition: String, _ arguments: StatementArguments, at now: Date, in db: Database
  ) throws -> Int {
    let rows = try db.rows("SELECT id FROM orders WHERE \(condition)", arguments)
    for row in rows {
      let id: Int64 = try row.field("id")
      try sealing(db, at: now).changing(id) { try db.run("UPDATE orders SET \(assignments) WHERE id = ?", [id]) }
    }
    return rows.count
  }

  private static let isNotHeld = """
    NOT EXISTS (SELECT 1 FROM holds WHERE holds.order_id = orders.id AND lifted_at IS NULL)
    """
  private static let hasEnded = "ended_at IS NOT NULL AND ending IS NULL"
}
