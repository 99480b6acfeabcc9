public import Foundation
import GRDB
public import Orders

/// Why an order must be kept for now although its time is up or its customer asks for its erasure.
public struct Hold: Hashable, Sendable {
  /// Who put it.
  public enum Origin: String, Hashable, Sendable {
    /// The manifest names it, and lifts it by naming the order without it.
    case manifest
    /// A command put it, and a command lifts it.
    case command
  }

  public var order: OrderNumber
  public var reason: String
  public var legalCase: LawfulCase?
  public var origin: Origin
  public var since: Date

  public init(order: OrderNumber, reason: String, legalCase: LawfulCase?, origin: Origin, since: Date) {
    self.order = order
    self.reason = reason
    self.legalCase = legalCase
    self.origin = origin
    self.since = since
  }
}

extension Hold {
  init(_ row: Row, of order: OrderNumber) throws {
    self.init(
      order: order, reason: try row.field("reason"),
      legalCase: try row.convertedIfPresent("legal_case", LawfulCase.init(rawValue:)),
      origin: try row.converted("origin", Origin.init(rawValue:)), since: try row.instant("since"))
  }
}
