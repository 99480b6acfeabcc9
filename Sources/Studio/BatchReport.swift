public import Orders
public import Site

/// What became of the orders of one run.
public struct BatchReport: Sendable {
  public private(set) var refusals: [OrderRefusal] = []
  public private(set) var ended: [(number: OrderNumber, lastDay: CalendarDay)] = []
  public private(set) var isInterrupted = false
  /// How many orders were rendered in this run, and how many were found as they should be.
  public private(set) var renderedCount = 0
  public private(set) var unchangedCount = 0
  /// How many files of the site this run added, changed and removed.
  public internal(set) var change = ChangeCount()
  /// Orders on whose pages other words stand at the top than should, because neither manifest nor cache has them.
  public internal(set) var withOldAnnouncement: [OrderNumber] = []

  public var doneCount: Int { renderedCount + unchangedCount }

  mutating func add(_ outcome: OrderOutcome) {
    switch outcome {
    case .done(let order):
      if order.isFromCache { unchangedCount += 1 } else { renderedCount += 1 }
      change.add(order.change)
    case .refused(let refusal): refusals.append(refusal)
    case .ended(let number, let lastDay): ended.append((number, lastDay))
    case .interrupted: isInterrupted = true
    }
  }
}
