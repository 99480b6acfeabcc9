public import Foundation
import GRDB
public import Orders

/// Publishing goes in three steps, so that ledger and site agree after a crash at any point:
///
/// 1. `begin` records what is about to be published, for a whole batch in one transaction;
/// 2. the caller puts the files into their places, and takes away the folder of a link that is replaced;
/// 3. `confirm` records that they are there.
///
/// A run begins by settling `pendingPublications()`: where every file of one is in its place with its hash, it confirms
/// it, once what is replaced is gone; otherwise it takes away what is there and abandons it, and the order is rendered
/// again.
extension Ledger {
  /// - Returns: one name per publication, in their order.
  /// - Throws: `unknownOrder` for an order that was not admitted, `unsettledPublication` where one of the order was
  ///   begun before.
  public func begin(_ publications: [Publication], at now: Date) throws(LedgerError) -> [PublicationID] {
    try write { db in
      let store = PublicationStore(db: db)
      return try publications.map { publication in
        let order = try StoredOrder.require(publication.order, in: db)
        if let pending = try store.delivery(of: order.id, .intended) {
          throw LedgerError.unsettledPublication(PublicationID(row: try pending.field("id")))
        }
        return try store.insert(publication, of: order.id, at: now)
      }
    }
  }

  /// The files are in their places, and those of the link before are gone.
  public func confirm(_ ids: [PublicationID], at now: Date) throws(LedgerError) {
    try write { db in
      let store = PublicationStore(db: db)
      for id in ids {
        let intended = try Self.intended(id, in: db)
        let order: Int64 = try intended.field("order_id")
        let pseudonym = try intended.pseudonym("pseudonym")
        if let before = try store.delivery(of: order, .published) {
          let isSameLink = try before.field("path", as: String.self) == intended.field("path", as: String.self)
          try store.hand(overFrom: before.field("id"), to: id.row)
          try store.end(before.field("id"), as: isSameLink ? .replaced : .revoked, at: now)
          try store.clear(before.field("id"))
          if !isSameLink { try chain(db).append(.linkRevoked, about: pseudonym, at: now) }
        }
        try db.run(
          "UPDATE deliveries SET status = ?, published_at = ? WHERE id = ?",
          [DeliveryStatus.published.rawValue, Instant.text(now), id.row])
        let facts: [EventFact: String] = [
          .lastDay: try intended.field("last_day"), .revision: String(try intended.field("revision", as: Int.self)),
          .files: String(try store.files(of: id.row).count),
        ]
        try chain(db).append(.published, about: pseudonym, facts, at: now)
      }
    }
  }

  /// The files of these are not in their places; what was published before still is.
  public func abandon(_ ids: [PublicationID], at now: Date) throws(LedgerError) {
    try write { db in
      let store = PublicationStore(db: db)
      for id in ids {
        let intended = try Self.intended(id, in: db)
        try store.end(id.row, as: .abandoned, at: now)
        try store.clear(id.row)
        try chain(db).append(.publicationAbandoned, about: try intended.pseudonym("pseudonym"), at: now)
      }
    }
  }

  /// What a run that was killed had begun; oldest first.
  public func pendingPublications() throws(LedgerError) -> [PendingPublication] {
    try read { db in
      let store = PublicationStore(db: db)
      let sql = """
        SELECT deliveries.*, orders.number FROM deliveries JOIN orders ON orders.id = deliveries.order_id
        WHERE status = 'intended' ORDER BY deliveries.id
        """
      return try db.rows(sql).map { row in
        let number = OrderNumber(try row.field("number"))
        let before = try store.delivery(of: row.field("order_id"), .published)
        return PendingPublication(
          id: PublicationID(row: try row.field("id")), publication: try store.publication(row, of: number),
          begunAt: try row.instant("begun_at"),
          replacing: try before.map { try store.publication($0, of: number) })
      }
    }
  }

  /// What is published of an order, with all that a reprint needs; nil where nothing is.
  public func published(_ number: OrderNumber) throws(LedgerError) -> Publication? {
    try read { db in
      guard let order = try StoredOrder.find(number, in: db) else { return nil }
      let store = PublicationStore(db: db)
      return try store.delivery(of: order.id, .published).map { try store.publication($0, of: number) }
    }
  }

  private static func intended(_ id: PublicationID, in db: Database) throws -> Row {
    let sql = """
      SELECT deliveries.*, orders.pseudonym FROM deliveries JOIN orders ON orders.id = deliveries.order_id
      WHERE deliveries.id = ? AND status = 'intended'
      """
    guard let row = try db.row(sql, [id.row]) else { throw LedgerError.unknownPublication(id) }
    return row
  }
}

extension PublicationStore {
  /// Names the files of an earlier delivery that the next one did not make again under the next one, so that deleting
  /// the order still finds them.
  func hand(overFrom before: Int64, to next: Int64) throws {
    try db.run(
      """
      INSERT OR IGNORE INTO files (delivery_id, place, path, sha256, bytes, superseded)
      SELECT ?, place, path, sha256, bytes, 1 FROM files WHERE delivery_id = ? AND place <> 'site'
      """,
      [next, before])
  }
}
