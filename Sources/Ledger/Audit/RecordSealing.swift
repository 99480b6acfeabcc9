import Foundation
import GRDB

/// Ties what the tables say of an order to the chain of events: an event carries a keyed digest of it all.
///
/// The digest is taken with a random salt, which is drawn anew each time and lies in the order's row. What the row said
/// before, or of an order that was erased, is not found out from the events even by whoever has the key.
struct RecordSealing {
  let db: Database
  let secret: LedgerSecret
  let now: Date

  /// Seals what `change` makes of an order. What was not as it had been sealed is not sealed anew: an alteration stays
  /// one, whatever the program does to the order later.
  func changing<Answer>(_ id: Int64, _ change: () throws -> Answer) throws -> Answer {
    let before = try OrderState(of: id, in: db)
    let wasSealed = try before.map { try isSealed($0) } ?? true
    let changes = db.totalChangesCount
    let answer = try change()
    guard wasSealed, db.totalChangesCount != changes, let after = try OrderState(of: id, in: db) else { return answer }
    if after.text != before?.text { try seal(after, of: id) }
    return answer
  }

  /// An order that is not there any more is passed over.
  func seal(_ id: Int64) throws {
    if let state = try OrderState(of: id, in: db) { try seal(state, of: id) }
  }

  private func seal(_ state: OrderState, of id: Int64) throws {
    let salt = Self.salt()
    try db.run("UPDATE orders SET seal_salt = ? WHERE id = ?", [salt, id])
    try EventChain(db: db, secret: secret).append(
      .recordSealed, about: state.pseudonym, [.digest: state.digest(with: salt, under: secret)], at: now)
  }

  private func isSealed(_ state: OrderState) throws -> Bool {
    let sql = "SELECT facts FROM events WHERE subject = ? AND kind = ? ORDER BY sequence DESC LIMIT 1"
    let row = try db.row(sql, [state.pseudonym.data, EventKind.recordSealed.rawValue])
    let digest = try row.flatMap { try EventLink.facts($0.field("facts"))[.digest] }
    return digest != nil && digest == state.digest(under: secret)
  }

  /// 32 bytes.
  static func salt() -> Data {
    var generator = SystemRandomNumberGenerator()
    return Data((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }
}

/// What the tables say of an order: its row, its photos, consents, holds, withdrawals and disclosures.
struct OrderState {
  let pseudonym: Pseudonym
  private let salt: Data?
  let text: String

  /// Nil where there is no such order.
  init?(of id: Int64, in db: Database) throws {
    guard let row = try db.row(Self.sql + " WHERE id = ?", [id]) else { return nil }
    try self.init(row)
  }

  init(_ row: Row) throws {
    pseudonym = try row.pseudonym("pseudonym")
    salt = try row.optional("seal_salt")
    text = try row.field("state")
  }

  /// 64 hexadecimal digits, by the salt that the row has; nil where it has none.
  func digest(under secret: LedgerSecret) -> String? { salt.map { digest(with: $0, under: secret) } }

  func digest(with salt: Data, under secret: LedgerSecret) -> String {
    Hexadecimal.text(secret.digest(salt + pseudonym.data + Data(text.utf8), for: .record))
  }

  /// Every value in hexadecimal digits, so that no two states read alike.
  static let sql: String = {
    let order = values([
      "number", "uid", "nickname", "language", "paid_on", "paid_at", "method", "reference", "amount", "ip", "last_day",
      "delivery", "recorded_at", "ending", "ended_as", "ended_at", "is_admitted", "withheld",
    ])
    let parts = [
      rows("items", ["position", "photo"], by: "position"),
      rows(
        "consents", ["position", "kind", "wording", "given_at", "withdrawn_at", "withdrawn_by"], by: "position, kind"),
      rows("holds", ["reason", "legal_case", "origin", "since", "lifted_at"], by: "id"),
      rows("withdrawals", ["kind", "words", "picture", "at"], by: "kind, words, picture"),
      rows("disclosures", ["legal_case", "recipient", "content", "at"], by: "id"),
    ]
    return "SELECT id, pseudonym, seal_salt, \(([order] + parts).joined(separator: " || '/' || ")) AS state FROM orders"
  }()

  private static func values(_ columns: [String]) -> String {
    columns.map { "iif(\($0) IS NULL, '-', hex(\($0)))" }.joined(separator: " || ',' || ")
  }

  private static func rows(_ table: String, _ columns: [String], by order: String) -> String {
    """
    (SELECT coalesce(group_concat(line, ';'), '')
      FROM (SELECT \(values(columns)) AS line FROM \(table) WHERE order_id = orders.id ORDER BY \(order)))
    """
  }
}

extension Ledger {
  func sealing(_ db: Database, at now: Date) -> RecordSealing { RecordSealing(db: db, secret: secret, now: now) }
}
