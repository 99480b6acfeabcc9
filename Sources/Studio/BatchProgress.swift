/// How far a run is.
public struct BatchProgress: Sendable, Hashable {
  public let total: Int
  public private(set) var done = 0
  public private(set) var refused = 0

  init(total: Int) {
    self.total = total
  }

  public var finished: Int { done + refused }

  mutating func add(_ outcome: OrderOutcome) {
    switch outcome {
    case .done: done += 1
    case .refused: refused += 1
    case .ended, .interrupted: break
    }
  }

  mutating func add(_ outcome: ShardOutcome) {
    switch outcome {
    case .done: done += 1
    case .refused: refused += 1
    case .interrupted: break
    }
  }
}
