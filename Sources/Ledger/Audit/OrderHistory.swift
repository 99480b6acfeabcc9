import Foundation

/// What the events say of one order, as far as the tables must say the same.
struct OrderHistory {
  private(set) var isWithheld = false
  private(set) var isAdmitted = false
  private(set) var isErased = false
  /// Nil where no event tells.
  private(set) var lastDay: String?
  private(set) var ending: String?
  private(set) var ended: Ended?
  /// Earlier versions did not record that an ended order was worked on again; it may be where a correction followed.
  private(set) var mayBeRevived = false
  private(set) var consents: [ConsentKind: ConsentHistory] = [:]
  private(set) var holds: [Hold.Origin: [HeldSpan]] = [:]
  private(set) var disclosures: [Disclosed: Int] = [:]
  /// The digest of the last seal.
  private(set) var seal: String?

  struct Ended: Hashable {
    var reason: String?
    var at: String
  }

  struct Disclosed: Hashable {
    var at: String
    var legalCase: String?
    /// Of what is about no single order.
    var digest: String?
  }

  var isKnown: Bool { isWithheld || isAdmitted }

  /// Of what was never worked on nothing is kept once its files are gone.
  var mayBeGone: Bool { isErased || (!isAdmitted && (ended != nil || !isWithheld)) }

  mutating func take(_ kind: EventKind, at: String, _ facts: [EventFact: String]) {
    switch kind {
    case .orderWithheld: isWithheld = true
    case .orderAdmitted:
      (isAdmitted, ended, lastDay) = (true, nil, facts[.lastDay])
    case .orderCorrected:
      mayBeRevived = ended != nil
      if facts[.fields]?.split(separator: " ").contains("last-day") == true { lastDay = facts[.lastDay] }
    case .orderRevived: ended = nil
    case .endingBegun: ending = facts[.reason]
    case .ended:
      (ending, ended, mayBeRevived) = (nil, Ended(reason: facts[.reason], at: at), false)
    case .anonymised: isErased = true
    case .consentGiven, .consentWithdrawn:
      guard let consent = facts[.consent].flatMap(ConsentKind.init(rawValue:)) else { break }
      consents[consent, default: ConsentHistory()].take(
        kind == .consentGiven ? .given(at: at) : .withdrawn(at: at, by: facts[.reason]))
      mayBeRevived = ended != nil
    case .held, .holdLifted:
      guard let origin = facts[.origin].flatMap(Hold.Origin.init(rawValue:)) else { break }
      if kind == .held {
        holds[origin, default: []].append(HeldSpan(since: at, legalCase: facts[.legalCase]))
      } else if let last = holds[origin]?.indices.last {
        holds[origin]?[last].liftedAt = at
      }
    case .disclosed:
      let disclosed = Disclosed(at: at, legalCase: facts[.legalCase], digest: facts[.digest])
      disclosures[disclosed, default: 0] += 1
    case .recordSealed: seal = facts[.digest]
    default: break
    }
  }
}

/// A hold from when it was put, until it was lifted.
struct HeldSpan: Hashable {
  var since: String
  var legalCase: String?
  var liftedAt: String?
}
