public import Foundation
import GRDB
public import Orders

extension Ledger {
  /// The orders of a customer, by number.
  public func orders(ofUID uid: String) throws(LedgerError) -> [OrderNumber] {
    // The account of an order that was forgotten is empty: nobody's.
    uid.isEmpty ? [] : try numbers("SELECT number FROM orders WHERE uid = ? ORDER BY number", uid)
  }

  /// The orders whose page shows this reference, by number.
  public func orders(withReference reference: String) throws(LedgerError) -> [OrderNumber] {
    let sql = """
      SELECT DISTINCT orders.number FROM orders JOIN deliveries ON deliveries.order_id = orders.id
      WHERE deliveries.reference = ? ORDER BY orders.number
      """
    return try numbers(sql, reference)
  }

  /// - Throws: `unknownOrder` where the number is not known, or was erased.
  public func personalRecord(of number: OrderNumber) throws(LedgerError) -> PersonalRecord {
    let events = try events(of: number)
    let disclosures = try disclosures(of: number)
    return try read { db in
      let order = try StoredOrder.require(number, in: db)
      return PersonalRecord(
        order: order.record, consents: try order.consents(in: db),
        deliveries: try db.rows("SELECT * FROM deliveries WHERE order_id = ? ORDER BY id", [order.id])
          .map { try DeliveryRecord($0, in: db) },
        holds: try db.rows("SELECT * FROM holds WHERE order_id = ? ORDER BY since, id", [order.id]).map { row in
          HoldRecord(
            hold: try Hold(row, of: number), liftedAt: try row.convertedIfPresent("lifted_at", Instant.date))
        },
        disclosures: disclosures, reprints: try ReprintStore(db: db).parts(of: number, id: order.id), events: events)
    }
  }

  /// Records that a person was given what is held about these orders.
  public func recordExport(of numbers: [OrderNumber], at now: Date) throws(LedgerError) {
    try writeDurably { db in
      for number in numbers {
        let order = try StoredOrder.require(number, in: db)
        try chain(db).append(.exported, about: order.pseudonym, at: now)
      }
    }
  }

  /// Withdraws consents of an order by its customer's word; the manifest does not bring them back.
  ///
  /// Where one of them was needed, the order's ending is begun at once. A hold keeps its files, and only its page goes;
  /// the rest follows when the hold is lifted.
  ///
  /// - Returns: those that were in force until now.
  public func withdrawConsents(
    _ kinds: Set<ConsentKind>, of number: OrderNumber, at now: Date
  ) throws(LedgerError) -> [ConsentRecord] {
    let secret = secret
    return try writeDurably { db in
      let order = try StoredOrder.require(number, in: db)
      let keeping = ConsentKeeping(
        db: db, secret: secret, order: order.id, pseudonym: order.pseudonym, now: now)
      let given = try order.consents(in: db).filter { kinds.contains($0.kind) && $0.withdrawnAt == nil }
      try sealing(db, at: now).changing(order.id) {
        for consent in given { try keeping.withdrawByRequest(consent.kind, position: consent.position) }
        if given.contains(where: \.kind.isNeeded) { try begin(order, as: .withdrawn, at: now, in: db) }
      }
      return given
    }
  }

  private func numbers(_ sql: String, _ argument: String) throws(LedgerError) -> [OrderNumber] {
    try read { db in try db.rows(sql, [argument]).map { OrderNumber(try $0.field("number")) } }
  }
}

extension DeliveryRecord {
  init(_ row: Row, in db: Database) throws {
    let id: Int64 = try row.field("id")
    self.init(
      revision: try row.field("revision"), lastDay: try row.day("last_day"),
      status: try row.converted("status", DeliveryStatus.init(rawValue:)), path: try row.optional("path"),
      reference: try row.optional("reference"), begunAt: try row.instant("begun_at"),
      publishedAt: try row.convertedIfPresent("published_at", Instant.date),
      endedAt: try row.convertedIfPresent("ended_at", Instant.date),
      files: try PublicationStore(db: db).files(of: id), photos: try RecipeRows.photos(of: id, in: db),
      sheets: try RecipeRows.sheets(of: id, in: db))
  }
}
