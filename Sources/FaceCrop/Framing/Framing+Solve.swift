public import Measures
public import Orders

extension Framing {
  /// Lays the specification's frame around `face`.
  ///
  /// Scale and position are the unknowns of a linear programme: every interval is linear in them, and so is the
  /// distance by which the frame reaches beyond each edge of the source, roll included. The goals are met in turn, each
  /// as well as those before it allow: what the document states, by priority; the whole head in the frame; the
  /// source covers the frame; air below the chin and above the hair; defaults where the document is silent; the other
  /// reading of an unstated crown. Then every interval is drawn from its bounds towards its middle, and what is still
  /// free is spent on looks.
  ///
  /// The eyes are set level. Where the source has no room for so much of a turn, the frame is turned as far as it has: the
  /// least rest of the roll with which everything fits, within what ISO/IEC 39794-5 allows.
  public static func solve(
    face: Face, specification: Specification, target: FramingTarget, photo: Extent<Upright>,
    background: BackgroundTreatment
  ) throws(FramingError) -> Framing {
    let grid = try FrameGrid(target, for: specification)
    let rule = FramingRule(specification, grid: grid)
    func framing(leaving roll: Double) throws(FramingError) -> Framing {
      let head = try LevelHead(face, remainingRoll: roll)
      let measures = HeadMeasures(head: head, grid: grid)
      let edges = SourceEdge.all(photo: photo, head: head, grid: grid)
      var composition = Composition(measures: measures, edges: edges, background: background)
      return Framing(placement: composition.place(rule), rule: rule, measures: measures, edges: edges)
    }
    let level = try framing(leaving: 0)
    return level.lacks(background) ? try LeastRoll(face).framing(instead: level, background, framing) : level
  }

  /// The same for somebody of that age: what is asked of everybody where it can be kept, and else what is asked of a child.
  public static func solve(
    face: Face, specification: Specification, target: FramingTarget, photo: Extent<Upright>,
    background: BackgroundTreatment, age: Int?
  ) throws(FramingError) -> Framing {
    let usual = try solve(
      face: face, specification: specification, target: target, photo: photo, background: background)
    guard !usual.broken.isEmpty, let adapted = specification.adapted(toAge: age) else { return usual }
    return try solve(face: face, specification: adapted, target: target, photo: photo, background: background)
  }

  init(placement: Placement, rule: FramingRule, measures: HeadMeasures, edges: [SourceEdge]) {
    let (head, grid) = (measures.head, measures.grid)
    extent = grid.extent
    resolution = grid.resolution
    let pixels = grid.resolution.dotsPerMillimetre
    transform = Transform(
      scale: placement.headHeight / head.height * pixels, degrees: -head.turn, carrying: head.origin,
      to: Point(x: placement.eyeX * pixels, y: placement.eyeY * pixels))
    remainingRoll = head.remainingRoll
    intervals = rule.intervals.map { interval in
      FramedInterval(
        measure: interval.measure, standing: interval.standing,
        measured: measures.form(interval.measure).value(at: placement),
        uncertainty: measures.uncertainty(interval.measure) * placement.headHeight, range: interval.range)
    }
    room = Room()
    for edge in edges {
      let missing = edge.overshoot.value(at: placement)
      if missing > grid.resolution.length(pixels: Room.tolerance).value {
        room[edge.side] = max(room[edge.side], Millimetres(missing))
      }
    }
    headSkull = Millimetres(measures.form(.chinToSkull).value(at: placement))
    headHair = Millimetres(measures.form(.chinToHair).value(at: placement))
    hairMargin = Millimetres(measures.form(.topToHair).value(at: placement))
  }
}
