import Foundation
import GRDB
import Orders

/// Keeps the consents of one order as the manifest has them.
struct ConsentKeeping {
  let db: Database
  let secret: LedgerSecret
  let order: Int64
  let pseudonym: Pseudonym
  let now: Date
  private var chain: EventChain { EventChain(db: db, secret: secret) }

  /// A consent that a person withdrew stays withdrawn until other words give it anew; the showcase, which has no words of
  /// its own, for good.
  ///
  /// - Returns: whether anything changed.
  func keep(_ consents: [OrderWords.Consent]) throws -> Bool {
    var changed = false
    for consent in consents where try give(consent) {
      changed = true
      let facts: [EventFact: String] =
        consent.kind == .policy || consent.kind == .showcase
        ? [.consent: consent.kind.rawValue, .policy: consent.wording] : [.consent: consent.kind.rawValue]
      try chain.append(.consentGiven, about: pseudonym, facts, at: now)
    }
    for row in try db.rows("SELECT * FROM consents WHERE order_id = ? AND withdrawn_at IS NULL", [order]) {
      let position: Int = try row.field("position")
      let kind = try row.converted("kind", ConsentKind.init(rawValue:))
      guard !consents.contains(where: { $0.position == position && $0.kind == kind }) else { continue }
      changed = true
      try withdraw(kind, position: position, by: "manifest")
    }
    return changed
  }

  /// By the customer's word.
  func withdrawByRequest(_ kind: ConsentKind, position: Int) throws {
    try Withdrawals(db: db, secret: secret, order: order).add(kind, position: position, at: now)
    try withdraw(kind, position: position, by: "request")
  }

  private func withdraw(_ kind: ConsentKind, position: Int, by origin: String) throws {
    try db.run(
      "UPDATE consents SET withdrawn_at = ?, withdrawn_by = ? WHERE order_id = ? AND position = ? AND kind = ?",
      [Instant.text(now), origin, order, position, kind.rawValue])
    try chain.append(
      .consentWithdrawn, about: pseudonym, [.consent: kind.rawValue, .reason: origin], at: now)
  }

  private func give(_ consent: OrderWords.Consent) throws -> Bool {
    let key: StatementArguments = [order, consent.position, consent.kind.rawValue]
    if let row = try db.row("SELECT * FROM consents WHERE order_id = ? AND position = ? AND kind = ?", key) {
      let isSame = try row.field("wording") == consent.wording
      let origin = try row.optional("withdrawn_by", as: String.self)
      if origin == "request", isSame || consent.kind == .showcase { return false }
      if origin == nil, isSame { return false }
    }
    try db.run(
      """
      INSERT INTO consents (order_id, position, kind, wording, given_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (order_id, position, kind) DO UPDATE
      SET wording = excluded.wording, given_at = excluded.given_at, withdrawn_at = NULL, withdrawn_by = NULL
      """,
      key + [consent.wording, Instant.text(now)])
    return true
  }
}
