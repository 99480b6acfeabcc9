public import Orders

/// Something wrong in a text that a person wrote, with its place.
public struct Fault: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, CaseIterable, Codable {
    /// What it concerns is refused.
    case error
    /// Worth a look; nothing is refused.
    case warning
  }

  /// What a fault concerns, and an error refuses.
  public enum Scope: Hashable, Sendable {
    case file
    /// A row or an entry that belongs to no order that could be named.
    case row
    case order(OrderNumber)
  }

  public var place: SourcePlace
  public var scope: Scope
  public var severity: Severity
  public var problem: Problem

  public init(place: SourcePlace, scope: Scope, severity: Severity = .error, problem: Problem) {
    self.place = place
    self.scope = scope
    self.severity = severity
    self.problem = problem
  }

  /// The order that it concerns; nil where that is a row or the file.
  public var orderNumber: OrderNumber? {
    if case .order(let number) = scope { number } else { nil }
  }

  public var refusesFile: Bool { severity == .error && scope == .file }
}

extension Fault {
  /// A refusal by the consent gate in the form of the other faults.
  public init(_ refusal: ConsentRefusal, of order: Order) {
    let place: SourcePlace
    switch refusal {
    case .unknownPolicy, .outdatedConsent: place = order.place
    case .minorWithoutGuardian(let item), .otherWithoutAuthorization(let item), .indirectWithoutAuthorization(let item):
      place = item
    }
    self.init(place: place, scope: .order(order.number), problem: .consent(refusal))
  }
}
