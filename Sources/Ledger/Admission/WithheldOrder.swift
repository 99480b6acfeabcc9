public import Orders

/// An order that consent forbids to work on.
public struct WithheldOrder: Hashable, Sendable {
  public var order: Order
  /// Never empty.
  public var reasons: Set<WithholdingReason>

  public init(order: Order, reasons: Set<WithholdingReason>) {
    self.order = order
    self.reasons = reasons
  }
}

/// Which consent is missing. The raw value stands in the ledger.
public enum WithholdingReason: String, Hashable, Sendable, CaseIterable {
  case unknownPolicy = "unknown-policy"
  case outdatedConsent = "outdated-consent"
  case minorWithoutGuardian = "minor-without-guardian"
  case otherWithoutAuthorization = "other-without-authorization"
  case indirectWithoutAuthorization = "indirect-without-authorization"

  public init(_ refusal: ConsentRefusal) {
    self =
      switch refusal {
      case .unknownPolicy: .unknownPolicy
      case .outdatedConsent: .outdatedConsent
      case .minorWithoutGuardian: .minorWithoutGuardian
      case .otherWithoutAuthorization: .otherWithoutAuthorization
      case .indirectWithoutAuthorization: .indirectWithoutAuthorization
      }
  }

  /// Whether somebody in a picture never agreed to it, or nobody did for a child: then it is not kept, even for a day.
  /// Whoever agreed to an earlier policy is asked again first.
  public var isOfAPerson: Bool {
    switch self {
    case .unknownPolicy, .outdatedConsent: false
    case .minorWithoutGuardian, .otherWithoutAuthorization, .indirectWithoutAuthorization: true
    }
  }
}
