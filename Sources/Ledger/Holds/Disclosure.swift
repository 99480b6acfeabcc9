public import Foundation
public import Orders

/// That personal data were handed to somebody, and what let it be.
public struct Disclosure: Hashable, Sendable {
  /// Nil where it was about no single order.
  public var order: OrderNumber?
  public var legalCase: DisclosureCase
  /// Who asked and received.
  public var recipient: String
  /// What was handed over.
  public var content: String
  public var at: Date

  public init(order: OrderNumber?, legalCase: DisclosureCase, recipient: String, content: String, at: Date) {
    self.order = order
    self.legalCase = legalCase
    self.recipient = recipient
    self.content = content
    self.at = at
  }
}
