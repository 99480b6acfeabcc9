import Measures
import Orders

/// The intervals of a specification in the order of their priority, with the defaults for what it leaves open.
struct FramingRule: Sendable {
  struct Interval: Sendable {
    var measure: FramedInterval.Measure
    var standing: FramedInterval.Standing
    var range: LengthRange
  }

  var intervals: [Interval] = []

  /// The crown by which the head is framed.
  ///
  /// Where the document does not say which crown it means, it is read as the skull's, as ICAO 9303-3 and
  /// ISO/IEC 39794-5 define it; the reading by the hair is an alternative, kept beside it wherever both can be.
  init(_ specification: Specification, grid: FrameGrid) {
    let head = specification.head
    let crown = head.crown ?? .skull
    let other: HeadRule.Crown? = head.crown == nil ? .hair : nil
    let widthFirst = head.definition == .faceWidth
    if widthFirst { add(.faceWidth, specification.faceWidth) }
    if head.definition == .hairline {
      add(.chinToHairline, head.range)
    } else {
      add(Self.head(crown), head.range)
    }
    add(.eyeLine, specification.eyeLine)
    add(Self.top(crown), specification.topMargin)
    add(.belowChin, specification.belowChin)
    if !widthFirst { add(.faceWidth, specification.faceWidth) }
    if let centring = specification.centring {
      add(.centring, LengthRange(minimum: .zero - centring, maximum: centring))
    }
    if let other {
      if head.definition != .hairline { add(Self.head(other), head.range, .alternative) }
      add(Self.top(other), specification.topMargin, .alternative)
    }
    addDefaults(specification, grid: grid)
  }

  /// ICAO 9303-3 (chin to crown 70 to 80 % of the height) and ISO/IEC 39794-5 (eyes 30 to 50 % down, the middle of
  /// the face 45 to 55 % across).
  private mutating func addDefaults(_ specification: Specification, grid: FrameGrid) {
    func share(_ low: Double, _ high: Double, of length: Double) -> LengthRange {
      LengthRange(minimum: Millimetres(low * length), maximum: Millimetres(high * length))
    }
    let sizes: [FramedInterval.Measure] = [.chinToSkull, .chinToHair, .chinToHairline, .faceWidth]
    if !states(sizes) {
      let crown = specification.head.crown ?? .skull
      add(Self.head(crown), share(0.7, 0.8, of: grid.height), .fallback)
    }
    if !states([.eyeLine, .topToSkull, .topToHair]) {
      add(.eyeLine, share(0.5, 0.7, of: grid.height), .fallback)
    }
    if !states([.centring]) {
      add(.centring, share(-0.05, 0.05, of: grid.width), .fallback)
    }
  }

  private func states(_ measures: [FramedInterval.Measure]) -> Bool {
    intervals.contains { measures.contains($0.measure) }
  }

  private mutating func add(
    _ measure: FramedInterval.Measure, _ range: LengthRange?, _ standing: FramedInterval.Standing = .stated
  ) {
    guard let range, range.minimum != nil || range.maximum != nil else { return }
    intervals.append(Interval(measure: measure, standing: standing, range: range))
  }

  private static func head(_ crown: HeadRule.Crown) -> FramedInterval.Measure {
    crown == .skull ? .chinToSkull : .chinToHair
  }

  private static func top(_ crown: HeadRule.Crown) -> FramedInterval.Measure {
    crown == .skull ? .topToSkull : .topToHair
  }
}
