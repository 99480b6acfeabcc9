/// Why an order's files are deleted. The raw value stands in the ledger.
public enum EndReason: String, Hashable, Sendable, CaseIterable {
  /// Its last day is over.
  case expired
  /// A consent that it needs was withdrawn.
  case withdrawn
  /// The service ends.
  case suspended
  /// The customer asked to be forgotten: the order is made anonymous as well.
  case erased

  var status: DeliveryStatus {
    switch self {
    case .expired: .expired
    case .withdrawn: .withdrawn
    case .suspended: .suspended
    case .erased: .erased
    }
  }
}
