/// A walk over places on a tile in equal steps, in whole numbers: no conversion for each place.
struct PhaseWalk {
  /// A step's fractions. A tile is smaller than 2²³ squares a side, a kernel has 2⁸ phases.
  private static let unit = 0x1p32

  private var column: Int64
  private var line: Int64
  private let columns: Int64
  private let lines: Int64
  private let lead: Int
  private let width: Int

  /// - Parameters:
  ///   - start: in steps, of which a square has as many as a kernel has phases; not negative.
  ///   - step: from one place to the next.
  ///   - lead: samples from the first that is weighed to the one at or before a place.
  ///   - width: of the tile, in squares.
  init(from start: SIMD2<Double>, by step: SIMD2<Double>, leading lead: Int, width: Int) {
    // A half more, so that what is cut off below is rounded.
    column = Int64((start.x + 0.5) * Self.unit)
    line = Int64((start.y + 0.5) * Self.unit)
    columns = Int64((step.x * Self.unit).rounded())
    lines = Int64((step.y * Self.unit).rounded())
    self.lead = lead
    self.width = width
  }

  @inline(__always)
  mutating func next() -> FilterPlace {
    let (x, y) = (Int(column &>> 32), Int(line &>> 32))
    column &+= columns
    line &+= lines
    let phase = Kernel.phases &- 1
    return FilterPlace(
      corner: (y &>> 8) &* width &+ (x &>> 8) &- lead, column: x & phase, line: y & phase)
  }
}
