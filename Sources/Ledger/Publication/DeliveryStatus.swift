/// Where a delivery stands. The raw value stands in the ledger.
public enum DeliveryStatus: String, Hashable, Sendable, CaseIterable {
  /// Its files are being put into their places.
  case intended
  /// The link is good.
  case published
  /// Deleted when its time was up.
  case expired
  /// Deleted because a consent was withdrawn.
  case withdrawn
  /// Deleted because the service ends.
  case suspended
  /// Deleted because the customer asked for it, before the order itself is forgotten.
  case erased
  /// Another link took its place.
  case revoked
  /// Made anew under the same link.
  case replaced
  /// It never came to be.
  case abandoned
}
