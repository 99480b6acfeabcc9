import Foundation
import GRDB

/// Adds to the chain of events, within the transaction of what is recorded.
enum EventChain {
  /// By how much a clock may be set back without a word.
  private static let tolerance: TimeInterval = 86_400

  static func append(
    _ kind: EventKind, about subject: Pseudonym? = nil, _ facts: [EventFact: String] = [:],
    acceptingEarlierClock: Bool = false, at now: Date, to db: Database
  ) throws {
    let last = try last(db)
    if let last, !acceptingEarlierClock, now < last.at - tolerance {
      throw LedgerError.clockWentBack(recorded: last.at, given: now)
    }
    let link = EventLink(
      sequence: (last?.sequence ?? 0) + 1, at: Instant.text(now), kind: kind.rawValue, subject: subject?.data,
      facts: EventLink.text(facts), previous: last?.hash ?? EventLink.beginning)
    try db.run(
      "INSERT INTO events (sequence, at, kind, subject, facts, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [link.sequence, link.at, link.kind, link.subject, link.facts, link.previous, link.hash])
  }

  /// Refuses a clock that went back by more than a day, or records that it is accepted.
  static func checkClock(_ db: Database, now: Date, accepting: Bool) throws {
    guard let last = try last(db), now < last.at - tolerance else { return }
    guard accepting else { throw LedgerError.clockWentBack(recorded: last.at, given: now) }
    try append(.earlierClockAccepted, acceptingEarlierClock: true, at: now, to: db)
  }

  private static func last(_ db: Database) throws -> (sequence: Int, at: Date, hash: Data)? {
    guard let row = try db.row("SELECT sequence, at, hash FROM events ORDER BY sequence DESC LIMIT 1") else {
      return nil
    }
    return (try row.field("sequence"), try row.instant("at"), try row.field("hash"))
  }
}
