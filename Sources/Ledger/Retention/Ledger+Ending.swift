public import Foundation
import GRDB
public import Orders

/// Deleting goes in three steps, like publishing:
///
/// 1. `beginEnding` records what is about to be deleted, and why;
/// 2. the caller deletes the files and proves that they are gone;
/// 3. `finishEnding` records it, and takes what the ledger itself knew of them out of it.
///
/// A run begins by carrying on with `pendingEndings()`.
extension Ledger {
  /// What becomes of an order's originals in the `photos` folder.
  public enum Originals: Hashable, Sendable {
    case deleted
    /// They are still there: `originalsDue` names them until they are gone.
    case due
  }

  /// An erasure goes before any other reason. An order that has ended before can still be erased.
  ///
  /// - Throws: `held` where one of them must be kept: then none is begun.
  public func beginEnding(_ numbers: [OrderNumber], as reason: EndReason, at now: Date) throws(LedgerError) {
    try writeDurably { db in
      for number in numbers {
        let order = try StoredOrder.require(number, in: db)
        if let hold = try order.hold(in: db) { throw LedgerError.held(hold) }
        try begin(order, as: reason, at: now, in: db)
      }
    }
  }

  /// Begins the erasure of orders that must be kept for now: their pages go at once, and everything else when the hold is
  /// lifted.
  public func beginErasureOfHeld(_ numbers: [OrderNumber], at now: Date) throws(LedgerError) {
    try writeDurably { db in
      for number in numbers { try begin(StoredOrder.require(number, in: db), as: .erased, at: now, in: db) }
    }
  }

  func begin(_ order: StoredOrder, as reason: EndReason, at now: Date, in db: Database) throws {
    guard order.ending != reason, reason == .erased || order.record.ended == nil else { return }
    try sealing(db, at: now).changing(order.id) {
      try db.run("UPDATE orders SET ending = ? WHERE id = ?", [reason.rawValue, order.id])
      try chain(db).append(.endingBegun, about: order.pseudonym, [.reason: reason.rawValue], at: now)
    }
  }

  /// What is begun and not finished, in the order of admission.
  public func pendingEndings() -> LedgerPages<DueOrder> {
    let sql = "SELECT * FROM orders WHERE ending IS NOT NULL AND id > ? ORDER BY id LIMIT ?"
    return LedgerPages(self, from: .init(text: "", number: 0)) { db, place, count in
      let rows = try db.rows(sql, [place.number, count])
      return try DueOrderReading(db: db).orders(rows).map { due, id in (due, .init(text: "", number: id)) }
    }
  }

  /// Nothing of these orders' files is left. Those that are erased become anonymous, and their bytes leave the file.
  ///
  /// An order whose ending was not begun, or is finished, is passed over.
  ///
  /// - Throws: `busy` where another program reads the ledger: the orders are anonymous, and the bytes leave the file
  ///   when it is opened to be written the next time.
  public func finishEnding(
    _ numbers: [OrderNumber], originals: Originals = .deleted, at now: Date
  ) throws(LedgerError) {
    let erased = try writeDurably { db in
      var erased: [StoredOrder] = []
      for number in numbers {
        guard let order = try StoredOrder.find(number, in: db), let reason = order.ending else { continue }
        if reason == .erased {
          erased.append(order)
        } else {
          try sealing(db, at: now).changing(order.id) {
            try end(order, as: reason, originals: originals, at: now, in: db)
          }
        }
      }
      return erased
    }
    guard !erased.isEmpty else { return }
    try anonymise(erased, at: now)
    try scrub()
  }

  /// Orders that have ended while their originals are still there, by last day.
  public func originalsDue() -> LedgerPages<OrderRecord> {
    let sql = """
      SELECT * FROM orders WHERE ended_at IS NOT NULL AND (last_day, id) > (?, ?)
        AND EXISTS (SELECT 1 FROM items WHERE order_id = orders.id)
      ORDER BY last_day, id LIMIT ?
      """
    return LedgerPages(self, from: .init(text: "", number: 0)) { db, place, count in
      let rows = try db.rows(sql, [place.text, place.number, count])
      return try StoredOrder.all(rows, in: db).map { ($0.record, .init(text: $0.record.lastDay.iso, number: $0.id)) }
    }
  }

  /// The originals of these orders are gone as well.
  public func forgetOriginals(of numbers: [OrderNumber], at now: Date) throws(LedgerError) {
    try write { db in
      for number in numbers {
        let sql = "SELECT id FROM orders WHERE number = ? AND ended_at IS NOT NULL"
        guard let id = try db.row(sql, [number.text])?.field("id", as: Int64.self) else { continue }
        try sealing(db, at: now).changing(id) {
          try db.run("DELETE FROM items WHERE order_id = ?", [id])
          try db.run("DELETE FROM orders WHERE id = ? AND is_admitted = 0", [id])
          if db.changesCount > 0 { try db.run("UPDATE studio SET scrub_due = 1") }
        }
      }
    }
  }

  private func end(
    _ order: StoredOrder, as reason: EndReason, originals: Originals, at now: Date, in db: Database
  ) throws {
    let store = PublicationStore(db: db)
    for row in try db.rows("SELECT id, status FROM deliveries WHERE order_id = ?", [order.id]) {
      let id: Int64 = try row.field("id")
      let status = try row.converted("status", DeliveryStatus.init(rawValue:))
      if status == .published || status == .intended { try store.end(id, as: reason.status, at: now) }
      try store.clear(id)
    }
    if originals == .deleted { try db.run("DELETE FROM items WHERE order_id = ?", [order.id]) }
    try db.run(
      "UPDATE orders SET ending = NULL, ended_as = ?, ended_at = ? WHERE id = ?",
      [reason.rawValue, Instant.text(now), order.id])
    try chain(db).append(.ended, about: order.pseudonym, [.reason: reason.rawValue], at: now)
    // Of what was never worked on nothing is left to account for.
    if originals == .deleted, !order.record.isAdmitted {
      try db.run("DELETE FROM orders WHERE id = ?", [order.id])
      try db.run("UPDATE studio SET scrub_due = 1")
    }
  }
}
