public import Foundation

/// One link of the chain of events.
public struct Event: Hashable, Sendable {
  /// From 1, without gaps.
  public var sequence: Int
  public var at: Date
  /// Nil where a later version of the program wrote it.
  public var kind: EventKind?
  /// The order that it is about; nil where it is about none.
  public var subject: Pseudonym?
  public var facts: [EventFact: String]
  public var hash: ContentHash
}

/// The end of the chain: whoever keeps it elsewhere can tell later whether events were cut off.
public struct EventHead: Hashable, Sendable {
  public var count: Int
  public var hash: ContentHash

  public init(count: Int, hash: ContentHash) {
    self.count = count
    self.hash = hash
  }
}

/// The first place where the chain does not hold.
public enum ChainFault: Hashable, Sendable {
  /// There is no event of this number, though there are later ones.
  case missing(sequence: Int)
  /// The event does not name the hash of the one before.
  case detached(sequence: Int)
  /// The event's content is not what was hashed.
  case altered(sequence: Int)
  /// The event bears no seal, though one before it does or the ledger's events are sealed.
  case unsealed(sequence: Int)
  /// The event's seal was not made under the studio's key.
  case forged(sequence: Int)
  /// The chain ends before the end that was noted elsewhere, or does not lead there.
  case doesNotReach(EventHead)
}
