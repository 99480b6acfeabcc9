/// Why an order is refused before its pictures are opened.
public enum ConsentRefusal: Hashable, Sendable {
  /// The version is not in the studio's configuration.
  case unknownPolicy(version: String, known: [String])
  /// A material change came after the version that the customer agreed to.
  case outdatedConsent(version: String, material: String)
  case minorWithoutGuardian(place: SourcePlace)
  case otherWithoutAuthorization(place: SourcePlace)
  case indirectWithoutAuthorization(place: SourcePlace)
}

/// Decides by consent alone whether an order may be worked on.
public struct ConsentGate: Sendable {
  public var policies: [PolicyVersion]
  /// The day of the run: a change that is announced for a later day is not asked for yet.
  public var day: CalendarDay

  /// - Parameter policies: oldest first.
  public init(policies: [PolicyVersion], on day: CalendarDay) {
    self.policies = policies
    self.day = day
  }

  /// Whether no material change came after that version.
  public func isCurrent(_ version: String) -> Bool {
    guard let agreed = policies.firstIndex(where: { $0.version == version }) else { return false }
    return materialChange(after: agreed) == nil
  }

  /// Everything that is missing; empty where the order may go on.
  public func refusals(of order: Order) -> [ConsentRefusal] {
    var refusals: [ConsentRefusal] = []
    if let refusal = refusal(ofVersion: order.consent.policyVersion) { refusals.append(refusal) }
    for item in order.items {
      let person = item.person
      if person.isMinor(on: order.payment.paidOn), person.guardianConsent == nil {
        refusals.append(.minorWithoutGuardian(place: item.place))
      }
      if person.subject == .other, person.authorization == nil {
        refusals.append(.otherWithoutAuthorization(place: item.place))
      }
      if person.source != nil, person.authorization == nil {
        refusals.append(.indirectWithoutAuthorization(place: item.place))
      }
    }
    return refusals
  }

  /// What forbids to use anything whose customer agreed to that version; nil where nothing does.
  public func refusal(ofVersion version: String) -> ConsentRefusal? {
    guard let agreed = policies.firstIndex(where: { $0.version == version }) else {
      return .unknownPolicy(version: version, known: policies.map(\.version))
    }
    return materialChange(after: agreed).map { .outdatedConsent(version: version, material: $0.version) }
  }

  /// The last one in force that came after the version of that index.
  private func materialChange(after agreed: Int) -> PolicyVersion? {
    policies[(agreed + 1)...].last { $0.isMaterial && $0.date <= day }
  }
}

extension Person {
  /// In whole years; nil where the day of birth is not known.
  public func age(on day: CalendarDay) -> Int? { birthDate.map { $0.years(until: day) } }

  /// Whether the guardian's consent is needed: under 18, and 18 included, as the privacy agreement counts.
  public func isMinor(on day: CalendarDay) -> Bool {
    if let birthDate, birthDate.years(until: day) <= 18 { return true }
    return isMinor ?? false
  }
}
