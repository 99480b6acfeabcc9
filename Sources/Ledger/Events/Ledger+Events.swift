import Foundation
import GRDB
public import Orders

extension Ledger {
  /// Follows the chain of events from its beginning.
  ///
  /// - Parameter known: an end that was noted earlier, which the chain must still lead through.
  /// - Returns: the end of the chain, worth noting outside of the ledger.
  /// - Throws: `LedgerError.corrupt` with the first place where the chain does not hold.
  public func verifyEvents(through known: EventHead? = nil) throws(LedgerError) -> EventHead {
    let path = path
    return try read { db in
      var previous = EventLink.beginning
      var count = 0
      var reached = known == nil
      let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM events ORDER BY sequence")
      while let row = try cursor.next() {
        let link = try EventLink(row)
        count += 1
        var fault: ChainFault?
        if link.sequence != count {
          fault = .missing(sequence: count)
        } else if link.previous != previous {
          fault = .detached(sequence: count)
        } else if try row.field("hash") != link.hash {
          fault = .altered(sequence: count)
        }
        if let fault { throw LedgerError.corrupt(path: path, .chain(fault)) }
        previous = link.hash
        if let known, known.count == count { reached = known.hash.data == previous }
      }
      if let known, !reached { throw LedgerError.corrupt(path: path, .chain(.doesNotReach(known))) }
      guard let hash = ContentHash(bytes: previous) else { throw UnreadableField(name: "hash") }
      return EventHead(count: count, hash: hash)
    }
  }

  /// What is recorded about an order, oldest first; empty for an order that is not known any more.
  public func events(of order: OrderNumber) throws(LedgerError) -> [Event] {
    try read { db in
      let sql = """
        SELECT events.* FROM events JOIN orders ON orders.pseudonym = events.subject
        WHERE orders.number = ? ORDER BY events.sequence
        """
      return try db.rows(sql, [order.text]).map { try Event($0) }
    }
  }

  /// The last events, newest first.
  public func latestEvents(_ count: Int) throws(LedgerError) -> [Event] {
    try read { db in
      try db.rows("SELECT * FROM events ORDER BY sequence DESC LIMIT ?", [count]).map { try Event($0) }
    }
  }
}
