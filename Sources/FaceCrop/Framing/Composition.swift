import Measures

/// The order in which a framing's goals are met.
struct Composition: Sendable {
  let measures: HeadMeasures
  let edges: [SourceEdge]
  let background: BackgroundTreatment
  private var goals: GoalProgramme

  init(measures: HeadMeasures, edges: [SourceEdge], background: BackgroundTreatment) {
    self.measures = measures
    self.edges = edges
    self.background = background
    let height = measures.grid.height
    let size = measures.form(.chinToSkull)
    // A head of a twentieth or of twenty times the frame is beyond every rule: this only keeps the scale positive.
    goals = GoalProgramme(
      bounds: [.init(size, minimum: height / 20, maximum: height * 20)],
      start: Placement(headHeight: height * 0.75, eyeX: measures.grid.width / 2, eyeY: height * 0.4))
  }

  mutating func place(_ rule: FramingRule) -> Placement {
    var held: [FramingRule.Interval] = []
    func goal(_ interval: FramingRule.Interval) -> GoalProgramme.Goal {
      .init(
        measures.form(interval.measure), minimum: interval.range.minimum?.value, maximum: interval.range.maximum?.value)
    }
    for interval in rule.intervals where interval.standing == .stated {
      if goals.meet([goal(interval)]) <= FramedInterval.tolerance { held.append(interval) }
    }
    for interval in rule.intervals where interval.standing == .fallback { keepEnvelope(interval) }
    goals.meet([.init(measures.down(measures.head.crownSkull), minimum: 0), .init(measures.belowChin, minimum: 0)])
    cover(.bottom)
    if background == .kept { coverAboveAndBeside() }
    for interval in held { goals.meet([tightened(goal(interval), by: safeSlack(interval))]) }
    goals.meet([.init(measures.belowChin, minimum: Self.leastBelowChin * measures.grid.height)])
    goals.meet([.init(hairMargin, minimum: Self.leastHairMargin * measures.grid.height)])
    for interval in rule.intervals where interval.standing == .fallback {
      if goals.meet([goal(interval)]) <= FramedInterval.tolerance { held.append(interval) }
    }
    if background == .replaced { coverAboveAndBeside() }
    func wishes(_ intervals: [FramingRule.Interval]) -> [GoalProgramme.Wish] {
      intervals.map { (goal($0), wantedSlack($0)) }
    }
    for interval in rule.intervals where interval.standing == .alternative {
      if let share = goals.share(of: wishes(held + [interval])), share >= Self.leastShare { held.append(interval) }
    }
    goals.spread(wishes(held))
    finish(held)
    return goals.placement
  }

  /// What is still free: the head's size at the middle of its interval, the face in the middle, and above the hair
  /// half of what is below the chin.
  private mutating func finish(_ held: [FramingRule.Interval]) {
    for interval in held where interval.measure.isSize && interval.standing != .alternative {
      guard let low = interval.range.minimum?.value, let high = interval.range.maximum?.value else { continue }
      let middle = (low + high) / 2
      goals.meet([.init(measures.form(interval.measure), minimum: middle, maximum: middle)])
    }
    goals.meet([.init(measures.form(.centring), minimum: 0, maximum: 0)])
    goals.meet([.init(hairMargin - measures.belowChin * 0.5, minimum: 0, maximum: 0)])
  }

  /// The outer bounds of ISO/IEC 39794-5 for what the document leaves open: a head of 60 to 90 % of the height, the
  /// middle of the face 45 to 55 % across. To cover the frame is no reason to leave these.
  private mutating func keepEnvelope(_ interval: FramingRule.Interval) {
    let (width, height) = (measures.grid.width, measures.grid.height)
    let form = measures.form(interval.measure)
    if interval.measure.isSize { goals.meet([.init(form, minimum: 0.6 * height, maximum: 0.9 * height)]) }
    if interval.measure == .centring { goals.meet([.init(form, minimum: -0.05 * width, maximum: 0.05 * width)]) }
  }

  private var hairMargin: LinearForm { measures.down(min(measures.head.crownHair, measures.head.crownSkull)) }

  private mutating func cover(_ side: Room.Side) {
    goals.meet(edges.filter { $0.side == side }.map { .init($0.overshoot, maximum: 0) })
  }

  private mutating func coverAboveAndBeside() {
    cover(.top)
    goals.meet(edges.filter { $0.side == .left || $0.side == .right }.map { .init($0.overshoot, maximum: 0) })
    cover(.left)
    cover(.right)
  }

  /// One standard deviation of what is measured, but at most half of what there is: before anything that the document
  /// does not ask for is considered.
  private func safeSlack(_ interval: FramingRule.Interval) -> Double {
    min(measures.uncertainty(interval.measure) * goals.placement.headHeight, wantedSlack(interval) / 2)
  }

  private func tightened(_ goal: GoalProgramme.Goal, by slack: Double) -> GoalProgramme.Goal {
    var goal = goal
    goal.minimum = goal.minimum.map { $0 + slack }
    goal.maximum = goal.maximum.map { $0 - slack }
    return goal
  }

  /// Crowns are known less well than eyes: the size of the head wants the very middle, the others the middle half.
  private func wantedSlack(_ interval: FramingRule.Interval) -> Double {
    let range = interval.range
    guard let low = range.minimum?.value, let high = range.maximum?.value else {
      return Self.openSlack * measures.grid.height
    }
    return (high - low) / 2 * (interval.measure.isSize ? 1 : 0.5)
  }

  /// Shares of the frame's height. Air above the hair, and below the chin, without which a photo looks cut off.
  private static let leastHairMargin = 0.02
  private static let leastBelowChin = 0.1
  /// The other reading of a crown is dropped where it would push what the document surely means to its bounds.
  private static let leastShare = 0.3
  /// What an interval with one bound wants.
  private static let openSlack = 0.03
}

extension FramedInterval.Measure {
  /// Whether it depends on the scale alone.
  var isSize: Bool {
    switch self {
    case .chinToSkull, .chinToHair, .chinToHairline, .faceWidth: true
    case .eyeLine, .topToSkull, .topToHair, .belowChin, .centring: false
    }
  }
}
