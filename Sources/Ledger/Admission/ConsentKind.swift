public import Foundation

/// What a consent is about.
public enum ConsentKind: String, Hashable, Sendable, CaseIterable {
  /// The privacy agreement, by its version.
  case policy
  /// The guardian's, for a minor.
  case guardian
  /// That of the person in another's picture.
  case authorization
  /// Where a picture came from that the customer did not hand in.
  case source
  /// The public showcase.
  case showcase

  /// Whether an order cannot be worked on without it.
  public var isNeeded: Bool { self != .showcase }
}

/// A consent as it is recorded.
public struct ConsentRecord: Hashable, Sendable {
  /// 0 is the whole order; from 1 on its pictures, in the manifest's order.
  public var position: Int
  public var kind: ConsentKind
  /// The version of the policy, or what the manifest says.
  public var wording: String
  /// When it was first recorded.
  public var givenAt: Date
  public var withdrawnAt: Date?

  public init(position: Int, kind: ConsentKind, wording: String, givenAt: Date, withdrawnAt: Date? = nil) {
    self.position = position
    self.kind = kind
    self.wording = wording
    self.givenAt = givenAt
    self.withdrawnAt = withdrawnAt
  }
}
