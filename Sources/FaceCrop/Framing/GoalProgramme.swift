/// Goals met one after the other: each as well as the ones before it leave room for.
///
/// The unknowns are the size and the place of the head on the print; see `Placement`.
struct GoalProgramme: Sendable {
  /// A linear form of the placement, in millimetres, and what it ought to be.
  struct Goal: Sendable {
    var form: LinearForm
    var minimum: Double?
    var maximum: Double?

    init(_ form: LinearForm, minimum: Double? = nil, maximum: Double? = nil) {
      self.form = form
      self.minimum = minimum
      self.maximum = maximum
    }

    /// The goal as rows, each loosened by `elasticity` times the fourth unknown.
    func rows(elasticity: (lower: Double, upper: Double)) -> [LinearProgramme.Row] {
      var rows: [LinearProgramme.Row] = []
      if let maximum {
        rows.append(.init(.init(form.weights, -elasticity.upper), atMost: maximum - form.constant))
      }
      if let minimum {
        rows.append(.init(.init(-form.weights, -elasticity.lower), atMost: form.constant - minimum))
      }
      return rows
    }
  }

  /// Added to what was reached before it becomes a bound, so that the next goal does not meet an empty set.
  private static let give = 1e-7

  private var programme = LinearProgramme()
  private(set) var placement: Placement

  init(bounds: [Goal], start: Placement) {
    placement = start
    programme.rows = bounds.flatMap { $0.rows(elasticity: (0, 0)) }
  }

  /// Comes as near to all `goals` together as possible; returns the largest millimetres by which one is missed.
  @discardableResult
  mutating func meet(_ goals: [Goal]) -> Double {
    var trial = programme
    trial.rows += goals.flatMap { $0.rows(elasticity: (1, 1)) }
    trial.rows.append(.init(.init(0, 0, 0, -1), atMost: 0))
    guard let best = trial.minimum(of: .init(0, 0, 0, 1)) else { return .infinity }
    let missed = max(best.w, 0)
    placement = Placement(best)
    for goal in goals {
      var loosened = goal
      loosened.minimum = goal.minimum.map { $0 - missed - Self.give }
      loosened.maximum = goal.maximum.map { $0 + missed + Self.give }
      programme.rows += loosened.rows(elasticity: (0, 0))
    }
    return missed
  }

  /// A goal, and how many millimetres from its bounds it wants to be.
  typealias Wish = (goal: Goal, wanted: Double)

  /// The largest share, up to 1, of what each goal wants that all can have at once; nil where they exclude each other.
  func share(of wishes: [Wish]) -> Double? {
    largestShare(of: wishes)?.w
  }

  /// Draws each goal's value away from its bounds towards the middle, all by the same share of what each one wants.
  mutating func spread(_ wishes: [Wish]) {
    guard let best = largestShare(of: wishes) else { return }
    placement = Placement(best)
    let share = best.w
    for (goal, wanted) in wishes {
      var tightened = goal
      tightened.minimum = goal.minimum.map { $0 + wanted * share - Self.give }
      tightened.maximum = goal.maximum.map { $0 - wanted * share + Self.give }
      programme.rows += tightened.rows(elasticity: (0, 0))
    }
  }

  private func largestShare(of wishes: [Wish]) -> LinearProgramme.Vector? {
    var trial = programme
    for (goal, wanted) in wishes {
      trial.rows += goal.rows(elasticity: (-wanted, -wanted))
    }
    trial.rows.append(.init(.init(0, 0, 0, 1), atMost: 1))
    trial.rows.append(.init(.init(0, 0, 0, -1), atMost: 0))
    return trial.minimum(of: .init(0, 0, 0, -1))
  }
}
