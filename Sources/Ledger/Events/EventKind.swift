/// What happened. The raw value stands in the ledger and never changes its meaning.
public enum EventKind: String, Hashable, Sendable, CaseIterable {
  case ledgerCreated = "ledger-created"
  /// Writing went on although the clock stood before the last event.
  case earlierClockAccepted = "earlier-clock-accepted"
  case orderAdmitted = "order-admitted"
  /// Consent forbids to work on the order.
  case orderWithheld = "order-withheld"
  case orderCorrected = "order-corrected"
  /// An order that had ended is worked on again.
  case orderRevived = "order-revived"
  case consentGiven = "consent-given"
  case consentWithdrawn = "consent-withdrawn"
  case exchangeCodeRedeemed = "exchange-code-redeemed"
  case exchangeCodeReleased = "exchange-code-released"
  case held
  case holdLifted = "hold-lifted"
  case published
  case publicationAbandoned = "publication-abandoned"
  case linkRevoked = "link-revoked"
  /// Photos of the order were printed once more.
  case reprinted
  /// Sheets that the order shares with others were laid out anew, without one of them.
  case reprintLaidOutAnew = "reprint-laid-out-anew"
  /// The deletion of an order's files was decided.
  case endingBegun = "ending-begun"
  /// Nothing of the order's files is left.
  case ended
  /// The order was taken out of the ledger; the day and the amount of its payment stay, without its name.
  case anonymised
  case disclosed
  case exported
  case addressesForgotten = "addresses-forgotten"
  /// Accounts and names of orders that ended long ago were taken out.
  case customersForgotten = "customers-forgotten"
  /// Another company answers for the data, and customers are asked for their consent again.
  case controllerChanged = "controller-changed"
  /// Others receive data, and customers are asked for their consent again.
  case recipientsChanged = "recipients-changed"
  case backedUp = "backed-up"
  case restored
  /// From here on events are sealed under the studio's key; so is, by its hash, all that came before.
  case sealingBegun = "sealing-begun"
  /// What the tables say of an order, as the program left it.
  case recordSealed = "record-sealed"
}

/// What an event may say beside its kind: none of it tells who.
public enum EventFact: String, Hashable, Sendable, CaseIterable {
  case consent
  /// Of the hashes of a reprint's files, of an order's record, or of a disclosure, and of a salt that leaves the ledger
  /// with them.
  case digest
  case fields
  case files
  case lastDay = "last-day"
  case legalCase = "legal-case"
  case orders
  case origin
  case photos
  case policy
  case reason
  case revision
  case sheets
}
