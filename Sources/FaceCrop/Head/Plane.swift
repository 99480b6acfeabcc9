/// One value for each pixel, row after row from the top.
struct Plane: Sendable {
  let width: Int
  let height: Int
  var values: [Float]

  init(width: Int, height: Int, values: [Float]) {
    self.width = width
    self.height = height
    self.values = values
  }

  init(width: Int, height: Int, of value: (Int, Int) -> Float) {
    self.init(width: width, height: height, values: [])
    values.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width {
        values.append(value(x, y))
      }
    }
  }

  subscript(x: Int, y: Int) -> Float {
    @inline(__always) get { values[y * width + x] }
    @inline(__always) set { values[y * width + x] = newValue }
  }

  /// Smoothed by three box means in each direction, which is close to a Gaussian with the given standard deviation.
  func smoothed(_ deviation: Float) -> Plane {
    // Three boxes of 2r + 1 have a variance of r(r + 1).
    let radius = Int((((1 + 4 * deviation * deviation).squareRoot() - 1) / 2).rounded())
    guard radius > 0 else { return self }
    var result = self
    for _ in 0..<3 {
      result.averageRows(radius)
      result.averageColumns(radius)
    }
    return result
  }

  private mutating func averageRows(_ radius: Int) {
    var line = [Float](repeating: 0, count: width)
    for y in 0..<height {
      let start = y * width
      var sum = Float(radius) * values[start]
      for x in 0...radius { sum += values[start + min(x, width - 1)] }
      for x in 0..<width {
        line[x] = sum
        sum += values[start + min(x + radius + 1, width - 1)] - values[start + max(x - radius, 0)]
      }
      for x in 0..<width { values[start + x] = line[x] / Float(2 * radius + 1) }
    }
  }

  private mutating func averageColumns(_ radius: Int) {
    let source = values
    var sums = (0..<width).map { Float(radius) * source[$0] }
    for y in 0...radius {
      for x in 0..<width { sums[x] += source[min(y, height - 1) * width + x] }
    }
    for y in 0..<height {
      let entering = min(y + radius + 1, height - 1) * width
      let leaving = max(y - radius, 0) * width
      for x in 0..<width {
        values[y * width + x] = sums[x] / Float(2 * radius + 1)
        sums[x] += source[entering + x] - source[leaving + x]
      }
    }
  }

  /// The value below which `fraction` of the values at the places that `isWanted` lie; nil where there are none.
  func quantile(_ fraction: Double, where isWanted: (Int) -> Bool) -> Float? {
    let wanted = values.indices.filter(isWanted).map { values[$0] }.sorted()
    guard !wanted.isEmpty else { return nil }
    return wanted[min(wanted.count - 1, Int(fraction * Double(wanted.count)))]
  }
}
