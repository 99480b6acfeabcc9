import Foundation
import GRDB

/// Follows the chain of events.
struct EventVerification {
  let path: String
  var known: EventHead?

  func verify(_ db: Database) throws -> EventHead {
    var previous = EventLink.beginning
    var count = 0
    var reached = known == nil
    let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM events ORDER BY sequence")
    while let row = try cursor.next() {
      let link = try EventLink(row)
      count += 1
      if let fault = try fault(of: link, hash: row.field("hash"), at: count, after: previous) {
        throw LedgerError.corrupt(path: path, .chain(fault))
      }
      previous = link.hash
      if let known, known.count == count { reached = known.hash.data == previous }
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
}
