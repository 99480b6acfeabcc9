import Foundation
import GRDB

/// Follows the chain of events.
struct EventVerification {
  let path: String
  let secret: LedgerSecret
  var known: EventHead?

  /// - Throws: `LedgerError.corrupt` with the first fault; `otherKey`.
  func verify(_ db: Database) throws -> EventHead {
    var previous = EventLink.beginning
    var count = 0
    var reached = known == nil
    var sealed = false
    let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM events ORDER BY sequence")
    while let row = try cursor.next() {
      let link = try EventLink(row)
      // A backup of an earlier version has no seals.
      let seal = row.hasColumn("seal") ? try row.optional("seal", as: Data.self) : nil
      count += 1
      if let fault = try fault(of: link, hash: row.field("hash"), at: count, after: previous)
        ?? fault(of: link, seal: seal, isSealed: sealed)
      {
        throw LedgerError.corrupt(path: path, .chain(fault))
      }
      previous = link.hash
      sealed = seal != nil
      if let known, known.count == count { reached = known.hash.data == previous }
    }
    if !sealed, try Sealing.isBegun(in: db, secret: secret, path: path) {
      throw LedgerError.corrupt(path: path, .chain(.unsealed(sequence: count)))
    }
    if let known, !reached { throw LedgerError.corrupt(path: path, .chain(.doesNotReach(known))) }
    guard let hash = ContentHash(bytes: previous) else { throw UnreadableField(name: "hash") }
    return EventHead(count: count, hash: hash)
  }

  private func fault(of link: EventLink, hash: Data, at count: Int, after previous: Data) throws -> ChainFault? {
    if link.sequence != count { return .missing(sequence: count) }
    if link.previous != previous { return .detached(sequence: count) }
    return hash == link.hash ? nil : .altered(sequence: count)
  }

  /// - Parameter isSealed: whether the event before is: from the first on, all are.
  private func fault(of link: EventLink, seal: Data?, isSealed: Bool) -> ChainFault? {
    guard let seal else { return isSealed ? .unsealed(sequence: link.sequence) : nil }
    return seal == link.seal(under: secret) ? nil : .forged(sequence: link.sequence)
  }
}
