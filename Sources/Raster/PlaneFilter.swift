import Measures

/// Samples of a plane, or squares of several. Origin at the plane's corner, the centre of the first is (0.5, 0.5).
private enum Squares: Space {}

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
    vertical = Kernel(scale: down * share)
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
  func apply(_ part: OutputTile, tile: inout Tile, sums: inout [UInt16], results: inout [Float], channel: Int) {
    tile.resize(to: region(of: part), channels: channels)
    var filled = 0
    for plane in planes {
      plane.fill(&tile, from: filled, side: side, sums: &sums)
      filled += plane.offsets.count
    }
    switch horizontal.lanes {
    case 4: filter(part, tile: tile, as: SIMD4<Float>.self, results: &results, channel: channel)
    case 8: filter(part, tile: tile, as: SIMD8<Float>.self, results: &results, channel: channel)
    default: filter(part, tile: tile, as: SIMD16<Float>.self, results: &results, channel: channel)
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
    _ part: OutputTile, tile: borrowing Tile, as vector: V.Type, results: inout [Float], channel: Int
  ) {
    let region = tile.region
    let count = channels
    let holds = horizontal.isInterpolating && vertical.isInterpolating
    let lastColumn = region.width - horizontal.reach - 1
    let lastLine = region.height - vertical.reach - 1
    unsafe horizontal.weights.withUnsafeBufferPointer { across in
      unsafe vertical.weights.withUnsafeBufferPointer { down in
        unsafe results.withUnsafeMutableBufferPointer { results in
          guard let across = across.baseAddress, let down = down.baseAddress else { return }
          for line in 0..<part.height {
            for column in 0..<part.width where part.isCovered(column: column, line: line) {
              let place = toSquares.apply(part.centre(column: column, line: line))
              let h = Self.split(place.x - Double(region.x), from: horizontal.reach - 1, through: lastColumn)
              let v = Self.split(place.y - Double(region.y), from: vertical.reach - 1, through: lastLine)
              let acrossRow = unsafe across + h.phase * horizontal.lanes
              let downRow = unsafe down + v.phase * vertical.lanes
              for index in 0..<count {
                let corner =
                  unsafe tile.line(v.sample - vertical.reach + 1, channel: index)
                  + (h.sample - horizontal.reach + 1)
                var value = unsafe Self.sum(
                  corner, stride: region.width, as: vector, across: acrossRow, lanes: horizontal.lanes,
                  down: downRow, lines: 2 * vertical.reach)
                if holds {
                  let nearest = unsafe tile.line(v.sample, channel: index) + h.sample
                  unsafe value = Self.hold(value, between: nearest, stride: region.width, h: h.phase, v: v.phase)
                }
                unsafe results[part.index(channel: channel + index, column: column, line: line)] = value
              }
            }
          }
        }
      }
    }
  }

  /// The sample at or before a place, and the phase from its centre to the next one's.
  @inline(__always)
  private static func split(_ place: Double, from first: Int, through last: Int) -> (sample: Int, phase: Int) {
    // 2⁵² plus a smaller number has that number, rounded to a whole one, as its lowest bits: no conversion to check.
    let place = max(0, place - 0.5) * Double(Kernel.phases) + 0x1p52
    let step = Int(truncatingIfNeeded: place.bitPattern & (1 << 52 - 1))
    let sample = step / Kernel.phases
    guard sample >= first else { return (first, 0) }
    guard sample <= last else { return (last, Kernel.phases) }
    return (sample, step % Kernel.phases)
  }

  @inline(__always)
  private static func sum<V: FilterVector>(
    _ corner: UnsafePointer<Float>, stride: Int, as vector: V.Type, across: UnsafePointer<Float>, lanes: Int,
    down: UnsafePointer<Float>, lines: Int
  ) -> Float {
    var weighed = V(repeating: 0)
    var start = 0
    repeat {
      var sum = V(repeating: 0)
      var source = unsafe UnsafeRawPointer(corner + start)
      for line in 0..<lines {
        unsafe sum += source.loadUnaligned(as: V.self) * down[line]
        unsafe source += 4 * stride
      }
      unsafe weighed += sum * UnsafeRawPointer(across + start).loadUnaligned(as: V.self)
      start += V.scalarCount
    } while start < lanes
    return weighed.total
  }

  /// Keeps an interpolated value between the samples around it: no halo at an edge.
  @inline(__always)
  private static func hold(_ value: Float, between nearest: UnsafePointer<Float>, stride: Int, h: Int, v: Int) -> Float
  {
    let right = h == 0 ? 0 : 1
    let below = v == 0 ? 0 : stride
    let (a, b) = unsafe (nearest[0], nearest[right])
    let (c, d) = unsafe (nearest[below], nearest[below + right])
    return min(max(value, min(a, b, c, d)), max(a, b, c, d))
  }
}
