import Ledger
import Orders

/// The orders of a scope, one after the other.
struct EndingSelection {
  let ledger: Ledger

  func each(_ scope: EndingScope, _ body: (DueOrder) throws -> Void) throws {
    var pages: LedgerPages<DueOrder>
    switch scope {
    case .expired(let day): pages = ledger.expired(before: day)
    case .suspended: pages = ledger.unended()
    case .orders(let numbers, _):
      for number in numbers { try body(try ledger.due(number)) }
      return
    }
    while let page = try pages.next() { try page.forEach(body) }
  }
}
