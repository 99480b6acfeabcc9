import Foundation
import GRDB
import Orders

/// Puts and lifts the holds of one order, within a transaction.
struct HoldKeeping {
  let db: Database
  let secret: LedgerSecret
  let order: Int64
  let pseudonym: Pseudonym
  let now: Date
  private var chain: EventChain { EventChain(db: db, secret: secret) }

  /// Keeps the manifest's hold as the manifest has it.
  ///
  /// - Returns: whether anything changed.
  func keep(_ reason: String?) throws -> Bool {
    let row = try db.row(
      "SELECT reason FROM holds WHERE order_id = ? AND origin = 'manifest' AND lifted_at IS NULL", [order])
    let before = try row.map { try $0.field("reason", as: String.self) }
    guard reason != before else { return false }
    if before != nil { try lift(.manifest) }
    if let reason { try put(reason, legalCase: nil, origin: .manifest) }
    return true
  }

  func put(_ reason: String, legalCase: LawfulCase?, origin: Hold.Origin) throws {
    try db.run(
      "INSERT INTO holds (order_id, reason, legal_case, origin, since) VALUES (?, ?, ?, ?, ?)",
      [order, reason, legalCase?.rawValue, origin.rawValue, Instant.text(now)])
    var facts: [EventFact: String] = [.origin: origin.rawValue]
    if let legalCase { facts[.legalCase] = legalCase.rawValue }
    try chain.append(.held, about: pseudonym, facts, at: now)
  }

  func lift(_ origin: Hold.Origin) throws {
    try db.run(
      "UPDATE holds SET lifted_at = ? WHERE order_id = ? AND origin = ? AND lifted_at IS NULL",
      [Instant.text(now), order, origin.rawValue])
    guard db.changesCount > 0 else { return }
    try chain.append(.holdLifted, about: pseudonym, [.origin: origin.rawValue], at: now)
  }
}
