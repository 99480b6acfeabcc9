public import Orders

/// Where the tables say otherwise than the events: somebody changed them past the program.
public struct LedgerDifference: Hashable, Sendable {
  public var subject: Subject
  public var matter: Matter

  public init(_ subject: Subject, _ matter: Matter) {
    self.subject = subject
    self.matter = matter
  }

  public enum Subject: Hashable, Sendable {
    case order(OrderNumber)
    /// An order that the tables do not name any more, by its name in the events.
    case pseudonym(Pseudonym)
    /// No single order.
    case studio
  }

  public enum Matter: Hashable, Sendable {
    /// The events admit it and do not erase it, and the tables do not have it.
    case missing
    /// The tables have it, and no event brings it in.
    case unrecorded
    /// The events erase it, and the tables have it.
    case notErased
    case admission
    case lastDay
    /// Whether and why its files are gone, or are being deleted.
    case ending
    /// Given or withdrawn.
    case consent(ConsentKind)
    /// Put or lifted.
    case hold(Hold.Origin)
    case disclosures
    /// Its row, or what belongs to it, is not as the program sealed it last.
    case record
    /// Days, amounts or methods of payments whose orders were erased, or how many there are.
    case erasedPayments
    /// There are fewer orders that must not come back than were erased.
    case erasedNumbers

    /// For programs.
    public var word: String {
      switch self {
      case .missing: "missing"
      case .unrecorded: "unrecorded"
      case .notErased: "not-erased"
      case .admission: "admission"
      case .lastDay: "last-day"
      case .ending: "ending"
      case .consent(let kind): "consent-\(kind.rawValue)"
      case .hold(let origin): "hold-\(origin.rawValue)"
      case .disclosures: "disclosures"
      case .record: "record"
      case .erasedPayments: "erased-payments"
      case .erasedNumbers: "erased-numbers"
      }
    }
  }
}
