import Measures

/// Samples of a plane, or squares of several. Origin at the plane's corner, the centre of the first is (0.5, 0.5).
enum Squares: Space {}

/// Filters planes of one size through a transform, one tile of the output after the other.
struct PlaneFilter {
  private let planes: [Plane]
  /// How many samples a side are averaged into a square before the kernel sees them.
  private let side: Int
  private let toSquares: Transform<Output, Squares>
  private let horizontal: Kernel
  private let vertical: Kernel
  private let columns: ClosedRange<Int>
  private let lines: ClosedRange<Int>

  /// - Parameters:
  ///   - extent: of the picture, in pixels.
  ///   - reduction: how many of the picture's samples a side each sample of the planes stands for.
  ///   - toPicture: from output pixels to pixels of the picture, of which the planes may have one sample for two.
  ///   - least: the number of squares that an output pixel spans at least, where squares are formed. What the
  ///     averaging folds back falls with it, and the work rises by its square.
  init(
    planes: [Plane], of extent: Extent<Stored>, reducedBy reduction: Int, toPicture: Transform<Output, Stored>,
    least: Double = 2
  ) {
    let width = planes.first?.width ?? 0
    let height = planes.first?.height ?? 0
    let toSamples = toPicture.then(
      Transform<Stored, Squares>(
        a: Self.samples(width, for: extent.width, reducedBy: reduction), b: 0, c: 0,
        d: Self.samples(height, for: extent.height, reducedBy: reduction), tx: 0, ty: 0))
    // No output pixel needs more than the whole plane.
    let most = Double(max(width, height, 1))
    let across = min(most, (toSamples.a * toSamples.a + toSamples.c * toSamples.c).squareRoot())
    let down = min(most, (toSamples.b * toSamples.b + toSamples.d * toSamples.d).squareRoot())
    let scale = min(across, down)
    let side = scale < 2 * least ? 1 : min(max(2, Int(scale / 4)), Plane.longestSide)
    let share = 1 / Double(side)
    self.planes = planes
    self.side = side
    toSquares = toSamples.then(Transform(a: share, b: 0, c: 0, d: share, tx: 0, ty: 0))
    horizontal = Kernel(scale: across * share)
    vertical = down == across ? horizontal : Kernel(scale: down * share)
    columns = Self.reachable(count: (width + side - 1) / side, kernel: horizontal)
    lines = Self.reachable(count: (height + side - 1) / side, kernel: vertical)
  }

  /// For one pixel of the picture, of which the planes may have one sample for two.
  private static func samples(_ count: Int, for pixels: Int, reducedBy reduction: Int) -> Double {
    (Double(count * reduction) / Double(pixels) > 0.75 ? 1 : 0.5) / Double(reduction)
  }

  var channels: Int { planes.reduce(0) { $0 + $1.offsets.count } }

  /// The squares that an output pixel can need whose centre is within the picture or half a pixel beside it.
  private static func reachable(count: Int, kernel: Kernel) -> ClosedRange<Int> {
    -2 * kernel.reach - 1...count + 2 * kernel.reach
  }

  /// Filters the covered pixels of a tile of the output into `results`, from its channel `channel` on.
  func apply(_ part: OutputTile, work: inout FilterWork, results: inout [Float], channel: Int) {
    work.tile.resize(to: region(of: part), channels: channels)
    var filled = 0
    for plane in planes {
      plane.fill(&work.tile, from: filled, side: side, sums: &work.sums)
      filled += plane.offsets.count
    }
    switch horizontal.lanes {
    case 4: filter(part, work: &work, as: SIMD4<Float>.self, results: &results, channel: channel)
    case 8: filter(part, work: &work, as: SIMD8<Float>.self, results: &results, channel: channel)
    default: filter(part, work: &work, as: SIMD16<Float>.self, results: &results, channel: channel)
    }
  }

  private func region(of part: OutputTile) -> TileRegion {
    let corners = part.cornerCentres.map(toSquares.apply)
    let (left, right) = Self.bounds(corners.map(\.x), reach: horizontal.reach, within: columns)
    let (top, bottom) = Self.bounds(corners.map(\.y), reach: vertical.reach, within: lines)
    return TileRegion(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
  }

  private static func bounds(
    _ places: [Double], reach: Int, within range: ClosedRange<Int>
  ) -> (Int, Int) {
    // One more on both sides, for the rounding of a place to the next sample.
    let least = places.reduce(.infinity, min).rounded(.down) - Double(reach) - 1
    let most = places.reduce(-.infinity, max).rounded(.down) + Double(reach) + 1
    let first = Int(min(max(least, Double(range.lowerBound)), Double(range.upperBound - 2 * reach)))
    let last = Int(max(min(most, Double(range.upperBound)), Double(first + 2 * reach)))
    return (first, last)
  }

  private func filter<V: FilterVector>(
    _ part: OutputTile, work: inout FilterWork, as vector: V.Type, results: inout [Float], channel: Int
  ) {
    let count = channels
    let region = work.tile.region
    let grid = PhaseGrid(toSquares, region: region, horizontal: horizontal, vertical: vertical)
    let holds = horizontal.isInterpolating && vertical.isInterpolating
    unsafe results.withUnsafeMutableBufferPointer { results in
      guard let results = results.baseAddress else { return }
      for line in 0..<part.height {
        let columns = part.coveredColumns(of: line)
        guard !columns.isEmpty else { continue }
        place(columns, of: line, in: part, on: grid, into: &work.places)
        for index in 0..<count {
          let samples = unsafe work.tile.line(0, channel: index)
          let target = unsafe results + part.index(channel: channel + index, column: columns.lowerBound, line: line)
          let places = work.places.prefix(columns.count)
          unsafe weigh(samples, stride: region.width, at: places, as: vector, partials: &work.partials)
          unsafe SIMD4<Float>.addLanes(of: work.partials, count: columns.count, into: target)
          if holds { unsafe hold(target, between: samples, stride: region.width, at: places) }
        }
      }
    }
  }

  /// Where the filter of each of a line's pixels stands: the same for all channels.
  private func place(
    _ columns: Range<Int>, of line: Int, in part: OutputTile, on grid: PhaseGrid, into places: inout [FilterPlace]
  ) {
    if places.count < part.width {
      places = Array(repeating: FilterPlace(corner: 0, column: 0, line: 0), count: part.width)
    }
    let first = part.centre(column: columns.lowerBound, line: line)
    let last = part.centre(column: columns.upperBound - 1, line: line)
    // Along a line the steps only rise or only fall: where both ends are within, all are.
    if grid.isWithin(first), grid.isWithin(last) {
      var walk = grid.walk(from: first)
      for index in 0..<columns.count { places[index] = walk.next() }
    } else {
      for (index, column) in columns.enumerated() {
        places[index] = grid.place(nearest: part.centre(column: column, line: line))
      }
    }
  }

  private func weigh<V: FilterVector>(
    _ samples: UnsafePointer<Float>, stride: Int, at places: ArraySlice<FilterPlace>, as vector: V.Type,
    partials: inout [SIMD4<Float>]
  ) {
    if partials.count < places.count { partials = Array(repeating: SIMD4(), count: places.count) }
    // Where the compiler knows the number of lines, it writes them all out.
    switch 2 * vertical.reach {
    case 4: unsafe weigh(samples, stride: stride, lines: 4, at: places, as: vector, into: &partials)
    case 6: unsafe weigh(samples, stride: stride, lines: 6, at: places, as: vector, into: &partials)
    case 8: unsafe weigh(samples, stride: stride, lines: 8, at: places, as: vector, into: &partials)
    case let lines: unsafe weigh(samples, stride: stride, lines: lines, at: places, as: vector, into: &partials)
    }
  }

  @inline(__always)
  private func weigh<V: FilterVector>(
    _ samples: UnsafePointer<Float>, stride: Int, lines: Int, at places: ArraySlice<FilterPlace>, as vector: V.Type,
    into partials: inout [SIMD4<Float>]
  ) {
    // Where one vector holds them all, there is nothing to repeat.
    let lanes = V.scalarCount < 16 ? V.scalarCount : horizontal.lanes
    let downLines = 2 &* vertical.reach
    unsafe horizontal.weights.withUnsafeBufferPointer { across in
      unsafe vertical.fours.withUnsafeBufferPointer { down in
        unsafe partials.withUnsafeMutableBufferPointer { partials in
          guard let across = across.baseAddress, let down = down.baseAddress, let partials = partials.baseAddress
          else { return }
          for (index, place) in places.enumerated() {
            unsafe partials[index] = Self.sum(
              samples + place.corner, stride: stride, as: vector, across: across + place.column &* lanes, lanes: lanes,
              down: down + place.line &* downLines, lines: lines)
          }
        }
      }
    }
  }

  @inline(__always)
  private static func sum<V: FilterVector>(
    _ corner: UnsafePointer<Float>, stride: Int, as vector: V.Type, across: UnsafePointer<Float>, lanes: Int,
    down: UnsafePointer<SIMD4<Float>>, lines: Int
  ) -> SIMD4<Float> {
    var weighed = V(repeating: 0)
    var start = 0
    repeat {
      var source = unsafe UnsafeRawPointer(corner + start)
      var sum = unsafe source.loadUnaligned(as: V.self) * V(fours: down[0])
      for line in 1..<lines {
        unsafe source += 4 &* stride
        unsafe sum += source.loadUnaligned(as: V.self) * V(fours: down[line])
      }
      unsafe weighed += sum * UnsafeRawPointer(across + start).loadUnaligned(as: V.self)
      start &+= V.scalarCount
    } while start < lanes
    return weighed.folded
  }

  /// Keeps interpolated values between the samples around them: no halo at an edge.
  private func hold(
    _ target: UnsafeMutablePointer<Float>, between samples: UnsafePointer<Float>, stride: Int,
    at places: ArraySlice<FilterPlace>
  ) {
    let nearest = unsafe samples + (vertical.reach - 1) * stride + (horizontal.reach - 1)
    for (index, place) in places.enumerated() {
      let right = place.column == 0 ? 0 : 1
      let below = place.line == 0 ? 0 : stride
      let upper = unsafe nearest + place.corner
      let lower = unsafe upper + below
      let (a, b) = unsafe (upper[0], upper[right])
      let (c, d) = unsafe (lower[0], lower[right])
      let least = Self.lesser(Self.lesser(a, b), Self.lesser(c, d))
      let most = Self.greater(Self.greater(a, b), Self.greater(c, d))
      unsafe target[index] = Self.lesser(Self.greater(target[index], least), most)
    }
  }

  /// One instruction each; the standard library's `max` takes five, for the sake of zeros' signs.
  @inline(__always)
  private static func lesser(_ a: Float, _ b: Float) -> Float { a < b ? a : b }

  @inline(__always)
  private static func greater(_ a: Float, _ b: Float) -> Float { a > b ? a : b }
}
