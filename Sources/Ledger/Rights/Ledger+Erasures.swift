public import Foundation
import GRDB
public import Orders

/// An erasure that was begun and whose receipt was not handed out yet. It says nothing of the person.
public struct ErasureRecord: Hashable, Sendable {
  public var orders: Int
  /// Of what was made, and of originals: as many as were there when the erasure was begun.
  public var files: Int
  public var originals: Int
  /// Originals that stay because another order uses them.
  public var originalsShared: Int
  /// Files that were searched for what was deleted; 0 while that is still to be done.
  public var searched: Int

  public init(orders: Int, files: Int, originals: Int, originalsShared: Int = 0, searched: Int = 0) {
    self.orders = orders
    self.files = files
    self.originals = originals
    self.originalsShared = originalsShared
    self.searched = searched
  }
}

/// Whoever asks again after a run that was killed gets the receipt of what that run began, though the ledger no longer
/// knows whose orders they were.
extension Ledger {
  /// Begins to end these orders as erased, and notes what the receipt will say, at once. What the same request began
  /// before is added to.
  ///
  /// - Parameters:
  ///   - request: what was asked, letter by letter; only a keyed digest of it is kept.
  ///   - counts: of these orders.
  /// - Throws: `held` where one of them must be kept: then none is begun.
  public func beginErasure(
    _ request: String, of numbers: [OrderNumber], _ counts: ErasureRecord, on day: CalendarDay, at now: Date
  ) throws(LedgerError) {
    let digest = secret.digest(request, for: .erasureRequest)
    try writeDurably { db in
      for number in numbers {
        let order = try StoredOrder.require(number, in: db)
        if let hold = try order.hold(in: db) { throw LedgerError.held(hold) }
        try begin(order, as: .erased, at: now, in: db)
      }
      try db.run(
        """
        INSERT INTO erasures (digest, begun_on, orders, files, originals, originals_shared) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (digest) DO UPDATE SET begun_on = excluded.begun_on, orders = orders + excluded.orders,
          files = files + excluded.files, originals = originals + excluded.originals,
          originals_shared = originals_shared + excluded.originals_shared, searched = 0
        """,
        [digest, day.iso, counts.orders, counts.files, counts.originals, counts.originalsShared])
    }
  }

  /// Nil where no such request waits for its receipt.
  public func erasure(_ request: String) throws(LedgerError) -> ErasureRecord? {
    let digest = secret.digest(request, for: .erasureRequest)
    return try read { db in
      try db.row("SELECT * FROM erasures WHERE digest = ?", [digest]).map { row in
        ErasureRecord(
          orders: try row.field("orders"), files: try row.field("files"), originals: try row.field("originals"),
          originalsShared: try row.field("originals_shared"), searched: try row.field("searched"))
      }
    }
  }

  /// All that was begun was deleted, and nothing of it was found in so many files.
  public func noteErasuresSearched(_ files: Int) throws(LedgerError) {
    try write { db in try db.run("UPDATE erasures SET searched = ? WHERE searched = 0", [files]) }
  }

  /// The receipt was handed out.
  public func forgetErasure(_ request: String) throws(LedgerError) {
    let digest = secret.digest(request, for: .erasureRequest)
    try write { db in try db.run("DELETE FROM erasures WHERE digest = ?", [digest]) }
  }

  /// Nobody asked for these receipts.
  public func forgetErasures(begunBefore day: CalendarDay) throws(LedgerError) {
    try write { db in try db.run("DELETE FROM erasures WHERE begun_on < ?", [day.iso]) }
  }
}
