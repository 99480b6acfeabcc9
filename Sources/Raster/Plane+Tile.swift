/// The one place that reads the rows.
extension Plane {
  /// Averages squares of `side` samples into the tile, from its channel `channel` on.
  func fill(_ tile: inout Tile, from channel: Int, side: Int, sums: inout [UInt32]) {
    let region = tile.region
    let first = min(max(0, region.x * side), width - 1)
    let last = min(max(first, (region.x + region.width) * side - 1), width - 1)
    // The squares that lie within the plane as a whole, as places in a line of the tile.
    let lower = min(max(0, (first + side - 1) / side - region.x), region.width)
    let upper = min(max(lower, (last + 1) / side - region.x), region.width)
    if sums.count < (last - first + 1) * step { sums = Array(repeating: 0, count: (last - first + 1) * step) }
    for line in 0..<region.height {
      let top = (region.y + line) * side
      switch (side, step) {
      case (1, _): copy(row: top, to: tile, line: line, channel: channel, places: lower..<upper)
      case (2, 1): averageFours(row: top, to: tile, line: line, channel: channel, places: lower..<upper)
      default: average(row: top, side: side, to: tile, line: line, channel: channel, places: lower..<upper, sums: &sums)
      }
      for place in 0..<lower { averageEdge(row: top, side: side, to: tile, line: line, channel: channel, place: place) }
      for place in upper..<region.width {
        averageEdge(row: top, side: side, to: tile, line: line, channel: channel, place: place)
      }
    }
  }

  private func row(_ y: Int) -> UnsafePointer<UInt8> {
    unsafe rows[min(max(0, y), rows.count - 1)]
  }

  private func copy(row y: Int, to tile: borrowing Tile, line: Int, channel first: Int, places: Range<Int>) {
    for (index, offset) in offsets.enumerated() {
      let source = unsafe row(y) + (tile.region.x * step + offset)
      let target = unsafe tile.line(line, channel: first + index)
      if step == 1 {
        for place in places { unsafe target[place] = Float(source[place]) }
      } else {
        for place in places { unsafe target[place] = Float(source[place * step]) }
      }
    }
  }

  private func averageFours(row y: Int, to tile: borrowing Tile, line: Int, channel first: Int, places: Range<Int>) {
    let upper = unsafe row(y) + 2 * tile.region.x
    let lower = unsafe row(y + 1) + 2 * tile.region.x
    let target = unsafe tile.line(line, channel: first)
    for place in places {
      let above = unsafe UInt16(upper[2 * place]) &+ UInt16(upper[2 * place &+ 1])
      let below = unsafe UInt16(lower[2 * place]) &+ UInt16(lower[2 * place &+ 1])
      unsafe target[place] = Float(above &+ below) * 0.25
    }
  }

  private func average(
    row y: Int, side: Int, to tile: borrowing Tile, line: Int, channel first: Int, places: Range<Int>,
    sums: inout [UInt32]
  ) {
    guard !places.isEmpty else { return }
    let start = (tile.region.x + places.lowerBound) * side * step
    let count = places.count * side * step
    let share = 1 / (Float(side) * Float(side))
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      let top = unsafe row(y) + start
      for byte in 0..<count { unsafe sums[byte] = UInt32(top[byte]) }
      for below in 1..<side {
        let source = unsafe row(y + below) + start
        for byte in 0..<count { unsafe sums[byte] &+= UInt32(source[byte]) }
      }
      for (index, offset) in offsets.enumerated() {
        let target = unsafe tile.line(line, channel: first + index)
        var next = unsafe sums + offset
        for place in places {
          var sum: UInt64 = 0
          for _ in 0..<side {
            unsafe sum &+= UInt64(next.pointee)
            unsafe next += step
          }
          unsafe target[place] = Float(sum) * share
        }
      }
    }
  }

  /// A square that reaches beyond the plane.
  private func averageEdge(row y: Int, side: Int, to tile: borrowing Tile, line: Int, channel first: Int, place: Int) {
    let left = (tile.region.x + place) * side
    for (index, offset) in offsets.enumerated() {
      var sum: UInt64 = 0
      for y in y..<y + side {
        let source = unsafe row(y) + offset
        for x in left..<left + side { unsafe sum &+= UInt64(source[min(max(0, x), width - 1) * step]) }
      }
      unsafe tile.line(line, channel: first + index)[place] = Float(sum) / (Float(side) * Float(side))
    }
  }
}
