public import Foundation
public import Orders

/// What the ledger says to an order that is to be worked on.
public enum Admission: Hashable, Sendable {
  /// Recorded.
  case admitted(Standing)
  /// Not recorded, nothing changed.
  case refused(AdmissionRefusal)

  public struct Standing: Hashable, Sendable {
    public var isNew: Bool
    /// What the manifest says otherwise than before.
    public var corrected: Set<OrderField>
    /// Whether the photos may stand on the showcase: the manifest's word, unless it was withdrawn.
    public var mayBeShown: Bool
    public var hold: Hold?

    public init(isNew: Bool, corrected: Set<OrderField>, mayBeShown: Bool, hold: Hold?) {
      self.isNew = isNew
      self.corrected = corrected
      self.mayBeShown = mayBeShown
      self.hold = hold
    }
  }
}

/// Why the ledger refuses an order.
public enum AdmissionRefusal: Hashable, Sendable {
  /// An order of this number was erased: what is erased does not come back.
  case erased
  /// Its files were deleted, or are being deleted. An order whose time was up lives again with a later last day.
  case ended(EndReason)
  /// The number belongs to another customer's order.
  case numberOfAnotherCustomer
  /// The exchange code was redeemed before; nil where that order was erased.
  case exchangeCodeUsed(by: OrderNumber?)
  /// A consent that the order needs was withdrawn, and not given anew in other words.
  case consentWithdrawn(ConsentKind, position: Int, at: Date)
  /// A text with a NUL byte.
  case unstorable(OrderField)
}

/// A part of an order that the ledger keeps.
public enum OrderField: String, Hashable, Sendable, CaseIterable {
  case number
  case uid
  case nickname
  case language
  case paidOn = "paid-on"
  case paidAt = "paid-at"
  case method
  case reference
  case amount
  case ip
  case lastDay = "last-day"
  case delivery
  case photos
  case consents
  case hold
}
