public import Orders

/// What a run would do with a manifest, said without doing any of it.
public struct Forecast: Sendable {
  /// The manifest without the faults of orders of which something else is to be said.
  public let checked: CheckedManifest
  /// Orders that would be rendered, or are already as they should be.
  public private(set) var orders: [OrderNumber] = []
  public private(set) var ended: [(number: OrderNumber, lastDay: CalendarDay)] = []
  /// By consent or by the ledger; those of the manifest are with its faults.
  public private(set) var refusals: [OrderRefusal] = []

  /// - Parameter command: the subcommand that asks.
  public init(
    _ checked: CheckedManifest, _ workshop: Workshop, moment: RunMoment, for command: String
  ) throws(BatchError) {
    let foresight = try Foresight(workshop, moment: moment, for: command)
    let (excused, settled) = try BatchError.telling { try foresight.settling(checked) }
    self.checked = excused
    let outcomes = try BatchError.telling { try foresight.outcomes(of: checked.orders) }
    for (order, outcome) in settled + zip(checked.orders, outcomes).map({ (order: $0, outcome: $1) }) {
      switch outcome {
      case .admitted: orders.append(order.number)
      case .ended(let lastDay): ended.append((order.number, lastDay))
      case .refused(let refusal): refusals.append(refusal)
      }
    }
  }
}
