/// The one place that reads the rows.
extension Plane {
  /// A square's side may be at most this, for the sums of its columns to fit.
  static let longestSide = 256

  /// Averages squares of `side` samples into the tile, from its channel `channel` on.
  func fill(_ tile: inout Tile, from channel: Int, side: Int, sums: inout [UInt16]) {
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
      let source = unsafe row(y) + ((tile.region.x + places.lowerBound) * step + offset)
      let target = unsafe tile.line(line, channel: first + index) + places.lowerBound
      if step == 1 {
        unsafe Self.copy(places.count, from: source, to: target)
      } else {
        for place in 0..<places.count { unsafe target[place] = Float(source[place &* step]) }
      }
    }
  }

  private static func copy(_ count: Int, from source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<Float>) {
    let (bytes, floats) = unsafe (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
    var place = 0
    while place &+ 16 <= count {
      let sixteen = unsafe bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
      unsafe floats.storeBytes(of: SIMD16<Float>(sixteen), toByteOffset: 4 &* place, as: SIMD16<Float>.self)
      place &+= 16
    }
    while place < count {
      unsafe target[place] = Float(source[place])
      place &+= 1
    }
  }

  /// The most frequent case by far: portraits from 24 megapixels become ID photos at about a sixth of their side.
  private func averageFours(row y: Int, to tile: borrowing Tile, line: Int, channel: Int, places: Range<Int>) {
    let start = 2 * (tile.region.x + places.lowerBound)
    let upper = unsafe UnsafeRawPointer(row(y) + start)
    let lower = unsafe UnsafeRawPointer(row(y + 1) + start)
    let target = unsafe UnsafeMutableRawPointer(tile.line(line, channel: channel) + places.lowerBound)
    let lowBytes = SIMD8<UInt16>(repeating: 0xFF)
    var place = 0
    while place + 8 <= places.count {
      let above = unsafe upper.loadUnaligned(fromByteOffset: 2 * place, as: SIMD8<UInt16>.self)
      let below = unsafe lower.loadUnaligned(fromByteOffset: 2 * place, as: SIMD8<UInt16>.self)
      let sum = (above & lowBytes) &+ (above &>> 8) &+ (below & lowBytes) &+ (below &>> 8)
      // 2²³ plus a small whole number has that number as the lowest bits of its Float.
      let floats = unsafe unsafeBitCast(SIMD8<UInt32>(truncatingIfNeeded: sum) | 0x4B00_0000, to: SIMD8<Float>.self)
      unsafe target.storeBytes(of: (floats - 8_388_608) * 0.25, toByteOffset: 4 * place, as: SIMD8<Float>.self)
      place += 8
    }
    for place in place..<places.count {
      let above = unsafe upper.loadUnaligned(fromByteOffset: 2 * place, as: SIMD2<UInt8>.self)
      let below = unsafe lower.loadUnaligned(fromByteOffset: 2 * place, as: SIMD2<UInt8>.self)
      let sum = Int(above.x) + Int(above.y) + Int(below.x) + Int(below.y)
      unsafe target.storeBytes(of: Float(sum) * 0.25, toByteOffset: 4 * place, as: Float.self)
    }
  }

  private func average(
    row y: Int, side: Int, to tile: borrowing Tile, line: Int, channel first: Int, places: Range<Int>,
    sums: inout [UInt16]
  ) {
    guard !places.isEmpty else { return }
    let start = (tile.region.x + places.lowerBound) * side * step
    let share = 1 / (Float(side) * Float(side))
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      unsafe add(side, rowsFrom: y, startingAt: start, count: places.count * side * step, to: sums)
      for (index, offset) in offsets.enumerated() {
        let target = unsafe tile.line(line, channel: first + index)
        var next = unsafe sums + offset
        for place in places {
          var sum: UInt32 = 0
          for _ in 0..<side {
            unsafe sum &+= UInt32(next.pointee)
            unsafe next += step
          }
          unsafe target[place] = Float(sum) * share
        }
      }
    }
  }

  /// The sum of each column's bytes over `side` rows, kept in registers while the rows are run through.
  private func add(
    _ side: Int, rowsFrom y: Int, startingAt start: Int, count: Int, to sums: UnsafeMutablePointer<UInt16>
  ) {
    unsafe withUnsafeTemporaryAllocation(of: UnsafeRawPointer.self, capacity: side) { starts in
      for below in 0..<side {
        unsafe starts.initializeElement(at: below, to: UnsafeRawPointer(row(y + below) + start))
      }
      let target = UnsafeMutableRawPointer(sums)
      var byte = 0
      while byte + 16 <= count {
        var sum = SIMD16<UInt16>(repeating: 0)
        for below in 0..<side {
          unsafe sum &+= SIMD16<UInt16>(
            truncatingIfNeeded: starts[below].loadUnaligned(fromByteOffset: byte, as: SIMD16<UInt8>.self))
        }
        unsafe target.storeBytes(of: sum, toByteOffset: 2 * byte, as: SIMD16<UInt16>.self)
        byte += 16
      }
      for byte in byte..<count {
        var sum: UInt16 = 0
        for below in 0..<side {
          unsafe sum &+= UInt16(starts[below].load(fromByteOffset: byte, as: UInt8.self))
        }
        unsafe sums[byte] = sum
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
