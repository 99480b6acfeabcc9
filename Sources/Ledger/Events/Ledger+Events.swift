import Foundation
import GRDB
public import Orders

extension Ledger {
  /// Reads every page, every reference between tables, and every event.
  ///
  /// - Throws: `LedgerError.corrupt` with what was found.
  public func inspect() throws(LedgerError) -> EventHead {
    let inspection = LedgerInspection(path: path, secret: secret)
    return try read { db in try inspection.inspect(db) }
  }

  /// Follows the chain of events from its beginning.
  ///
  /// - Parameter known: an end that was noted earlier, which the chain must still lead through.
  /// - Returns: the end of the chain, worth noting outside of the ledger.
  /// - Throws: `LedgerError.corrupt` with the first place where the chain does not hold.
  public func verifyEvents(through known: EventHead? = nil) throws(LedgerError) -> EventHead {
    let verification = EventVerification(path: path, secret: secret, known: known)
    return try read { db in try verification.verify(db) }
  }

  /// What is recorded about an order but for its seals, which say nothing by themselves; oldest first, empty for an
  /// order that is not known any more.
  public func events(of order: OrderNumber) throws(LedgerError) -> [Event] {
    try read { db in
      let sql = """
        SELECT events.* FROM events JOIN orders ON orders.pseudonym = events.subject
        WHERE orders.number = ? AND events.kind <> ? ORDER BY events.sequence
        """
      return try db.rows(sql, [order.text, EventKind.recordSealed.rawValue]).map { try Event($0) }
    }
  }

  /// The last events but for seals of orders, newest first.
  public func latestEvents(_ count: Int) throws(LedgerError) -> [Event] {
    try read { db in
      let sql = "SELECT * FROM events WHERE kind <> ? ORDER BY sequence DESC LIMIT ?"
      return try db.rows(sql, [EventKind.recordSealed.rawValue, count]).map { try Event($0) }
    }
  }
}
