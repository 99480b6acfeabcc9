import Measures

/// The places on a tile at which a filter can stand: its squares, each in as many steps as the kernel has phases.
struct PhaseGrid {
  private let across: SIMD2<Double>
  private let down: SIMD2<Double>
  private let offset: SIMD2<Double>
  private let corner: SIMD2<Double>
  /// In steps from the middle of the tile's first square.
  private let least: SIMD2<Double>
  private let most: SIMD2<Double>
  private let last: (column: Int, line: Int)
  /// From the sample at or before a place to the first that is weighed.
  private let lead: (columns: Int, lines: Int)
  private let width: Int

  init(_ toSquares: Transform<Output, Squares>, region: TileRegion, horizontal: Kernel, vertical: Kernel) {
    across = SIMD2(toSquares.a, toSquares.b)
    down = SIMD2(toSquares.c, toSquares.d)
    offset = SIMD2(toSquares.tx, toSquares.ty)
    corner = SIMD2(Double(region.x), Double(region.y))
    lead = (horizontal.reach - 1, vertical.reach - 1)
    last = (region.width - horizontal.reach - 1, region.height - vertical.reach - 1)
    width = region.width
    let phases = Double(Kernel.phases)
    least = SIMD2(Double(lead.columns), Double(lead.lines)) * phases
    most = SIMD2(Double(last.column + 1), Double(last.line + 1)) * phases
  }

  @inline(__always)
  private func steps(to centre: Point<Output>) -> SIMD2<Double> {
    ((across * centre.x + down * centre.y + offset) - corner - 0.5) * Double(Kernel.phases)
  }

  /// Whether all that a filter weighs there is on the tile. What is not a number is not within.
  func isWithin(_ centre: Point<Output>) -> Bool {
    let steps = steps(to: centre)
    return all(steps .>= least) && all(steps .<= most - 1)
  }

  /// The places of output pixels from one to the next on its right, all of which are within.
  func walk(from centre: Point<Output>) -> PhaseWalk {
    PhaseWalk(
      from: steps(to: centre), by: across * Double(Kernel.phases), leading: lead.lines &* width &+ lead.columns,
      width: width)
  }

  /// The nearest place that is within; the first for what is not a number.
  @inline(__always)
  func place(nearest centre: Point<Output>) -> FilterPlace {
    var steps = steps(to: centre)
    // So written, what is not a number becomes the least.
    steps.replace(with: least, where: .!(steps .>= least))
    steps.replace(with: most, where: steps .> most)
    let whole = Self.whole(steps)
    return place(
      column: min(whole.x / Kernel.phases, last.column), line: min(whole.y / Kernel.phases, last.line), whole)
  }

  @inline(__always)
  private func place(column: Int, line: Int, _ whole: (x: Int, y: Int)) -> FilterPlace {
    FilterPlace(
      corner: (line &- lead.lines) &* width &+ column &- lead.columns,
      column: whole.x &- column &* Kernel.phases, line: whole.y &- line &* Kernel.phases)
  }

  /// 2⁵² plus a smaller number has that number, rounded to a whole one, as its lowest bits: no conversion to check.
  @inline(__always)
  private static func whole(_ steps: SIMD2<Double>) -> (x: Int, y: Int) {
    let moved = steps + 0x1p52
    let mask: UInt64 = 1 << 52 - 1
    return (Int(truncatingIfNeeded: moved.x.bitPattern & mask), Int(truncatingIfNeeded: moved.y.bitPattern & mask))
  }
}
