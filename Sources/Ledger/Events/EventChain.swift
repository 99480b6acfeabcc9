import Foundation
import GRDB

/// Adds to the chain of events, within the transaction of what is recorded, and seals each under the studio's key.
struct EventChain {
  let db: Database
  let secret: LedgerSecret

  /// By how much a clock may be set back without a word.
  private static let tolerance: TimeInterval = 86_400

  func append(
    _ kind: EventKind, about subject: Pseudonym? = nil, _ facts: [EventFact: String] = [:],
    acceptingEarlierClock: Bool = false, at now: Date
  ) throws {
    let last = try last()
    if let last, !acceptingEarlierClock, now < last.at - Self.tolerance {
      throw LedgerError.clockWentBack(recorded: last.at, given: now)
    }
    let link = EventLink(
      sequence: (last?.sequence ?? 0) + 1, at: Instant.text(now), kind: kind.rawValue, subject: subject?.data,
      facts: EventLink.text(facts), previous: last?.hash ?? EventLink.beginning)
    let (hash, seal) = (link.hash, link.seal(under: secret))
    try db.run(
      "INSERT INTO events (sequence, at, kind, subject, facts, previous, hash, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      [link.sequence, link.at, link.kind, link.subject, link.facts, link.previous, hash, seal])
  }

  /// Refuses a clock that went back by more than a day, or records that it is accepted.
  func checkClock(now: Date, accepting: Bool) throws {
    guard let last = try last(), now < last.at - Self.tolerance else { return }
    guard accepting else { throw LedgerError.clockWentBack(recorded: last.at, given: now) }
    try append(.earlierClockAccepted, acceptingEarlierClock: true, at: now)
  }

  func last() throws -> (sequence: Int, at: Date, hash: Data)? {
    guard let row = try db.row("SELECT sequence, at, hash FROM events ORDER BY sequence DESC LIMIT 1") else {
      return nil
    }
    return (try row.field("sequence"), try row.instant("at"), try row.field("hash"))
  }
}

extension Ledger {
  func chain(_ db: Database) -> EventChain { EventChain(db: db, secret: secret) }
}
