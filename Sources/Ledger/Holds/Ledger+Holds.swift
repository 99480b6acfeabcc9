public import Foundation
import GRDB
public import Orders

extension Ledger {
  /// Keeps an order from being deleted until the hold is lifted; in place of one that a command put before.
  public func putHold(
    on number: OrderNumber, reason: String, legalCase: LawfulCase, at now: Date
  ) throws(LedgerError) {
    try writeDurably { db in
      let order = try StoredOrder.require(number, in: db)
      let keeping = HoldKeeping(db: db, secret: secret, order: order.id, pseudonym: order.pseudonym, now: now)
      try sealing(db, at: now).changing(order.id) {
        try keeping.lift(.command)
        try keeping.put(reason, legalCase: legalCase, origin: .command)
      }
    }
  }

  /// Lifts what a command put. The manifest's hold is lifted by the manifest.
  ///
  /// - Returns: the hold that is still in force.
  @discardableResult
  public func liftHold(on number: OrderNumber, at now: Date) throws(LedgerError) -> Hold? {
    try writeDurably { db in
      let order = try StoredOrder.require(number, in: db)
      let keeping = HoldKeeping(db: db, secret: secret, order: order.id, pseudonym: order.pseudonym, now: now)
      try sealing(db, at: now).changing(order.id) { try keeping.lift(.command) }
      return try order.hold(in: db)
    }
  }

  /// Keeps the manifest's holds of orders that are known as the manifest has them, and nothing else of these orders:
  /// for those that are not worked on any more.
  public func keepHolds(of orders: [Order], at now: Date) throws(LedgerError) {
    guard !orders.isEmpty else { return }
    try writeDurably { db in
      for order in orders {
        guard order.hold?.utf8.contains(0) != true, let known = try StoredOrder.find(order.number, in: db),
          known.record.customer.uid.isEmpty || known.record.customer.uid == order.customer.uid
        else { continue }
        let keeping = HoldKeeping(db: db, secret: secret, order: known.id, pseudonym: known.pseudonym, now: now)
        _ = try sealing(db, at: now).changing(known.id) { try keeping.keep(order.hold) }
      }
    }
  }

  /// All that are in force, by order.
  public func holds() throws(LedgerError) -> [Hold] {
    try read { db in
      let sql = """
        SELECT holds.*, orders.number FROM holds JOIN orders ON orders.id = holds.order_id
        WHERE lifted_at IS NULL ORDER BY orders.number, holds.since, holds.id
        """
      return try db.rows(sql).map { try Hold($0, of: OrderNumber(try $0.field("number"))) }
    }
  }

  public func record(_ disclosure: Disclosure) throws(LedgerError) {
    try writeDurably { db in
      let order = try disclosure.order.map { try StoredOrder.require($0, in: db) }
      guard let order else { return try insert(disclosure, of: nil, into: db) }
      try sealing(db, at: disclosure.at).changing(order.id) { try insert(disclosure, of: order, into: db) }
    }
  }

  private func insert(_ disclosure: Disclosure, of order: StoredOrder?, into db: Database) throws {
    let legalCase = disclosure.legalCase.rawValue
    let seal = order == nil ? DisclosureSeal.random() : nil
    try db.run(
      "INSERT INTO disclosures (order_id, legal_case, recipient, content, at, seal_salt) VALUES (?, ?, ?, ?, ?, ?)",
      [order?.id, legalCase, disclosure.recipient, disclosure.content, Instant.text(disclosure.at), seal?.salt])
    var facts: [EventFact: String] = [.legalCase: legalCase]
    facts[.digest] = seal?.digest(
      legalCase: legalCase, recipient: disclosure.recipient, content: disclosure.content, under: secret)
    try chain(db).append(.disclosed, about: order?.pseudonym, facts, at: disclosure.at)
  }

  /// All that are still tied to an order or to none, oldest first.
  public func disclosures() throws(LedgerError) -> [Disclosure] {
    try disclosures(where: "TRUE", [])
  }

  func disclosures(of number: OrderNumber) throws(LedgerError) -> [Disclosure] {
    try disclosures(where: "orders.number = ?", [number.text])
  }

  private func disclosures(
    where condition: String, _ arguments: StatementArguments
  ) throws(LedgerError) -> [Disclosure] {
    try read { db in
      let sql = """
        SELECT disclosures.*, orders.number FROM disclosures LEFT JOIN orders ON orders.id = disclosures.order_id
        WHERE \(condition) ORDER BY disclosures.id
        """
      return try db.rows(sql, arguments).map { row in
        Disclosure(
          order: try row.optional("number", as: String.self).map { OrderNumber($0) },
          legalCase: try row.converted("legal_case", DisclosureCase.init(rawValue:)),
          recipient: try row.field("recipient"), content: try row.field("content"), at: try row.instant("at"))
      }
    }
  }
}
