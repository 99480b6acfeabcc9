public import Ledger
public import Orders

/// Which orders a run ends, and why.
public enum EndingScope: Hashable, Sendable {
  /// Those whose last day is before this one: what `purge` ends.
  case expired(before: CalendarDay)
  /// All that are left: what `suspend` ends on its day.
  case suspended
  /// Those of a person who asks for it: what `erase` and `withdraw` end.
  case orders([OrderNumber], EndReason)

  public var reason: EndReason {
    switch self {
    case .expired: .expired
    case .suspended: .suspended
    case .orders(_, let reason): reason
    }
  }

  /// Whether the order ends with the scope, as long as nothing holds it.
  func includes(_ due: DueOrder) -> Bool {
    switch self {
    case .expired(let day): due.order.lastDay < day
    case .suspended: true
    case .orders(let numbers, _): numbers.contains(due.order.number)
    }
  }
}
