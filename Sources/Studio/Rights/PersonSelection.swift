public import Ledger
public import Orders

/// Whom a request is about.
public enum PersonSelection: Hashable, Sendable {
  /// All orders of a customer.
  case uid(String)
  case order(OrderNumber)
  /// What the order's page shows.
  case reference(String)

  /// What was asked, letter by letter.
  var request: String {
    switch self {
    case .uid(let uid): "uid \(uid)"
    case .order(let number): "order \(number.text)"
    case .reference(let reference): "reference \(reference)"
    }
  }

  /// The orders that are meant, by number.
  ///
  /// - Throws: `unknownOrder` where there are none.
  public func orders(in ledger: Ledger) throws(LedgerError) -> [OrderNumber] {
    let numbers: [OrderNumber]
    switch self {
    case .uid(let uid): numbers = try ledger.orders(ofUID: uid)
    case .order(let number): numbers = try ledger.order(number).map { [$0.number] } ?? []
    case .reference(let reference): numbers = try ledger.orders(withReference: reference)
    }
    guard !numbers.isEmpty else { throw .unknownOrder }
    return numbers
  }
}
