import Measures

/// A part of the output, and how much of each of its pixels the picture covers.
struct OutputTile {
  /// Of the largest tile: its part of the source then fits the processor's cache.
  static let mostPixels = 4096

  /// Square, so that a turned tile needs little more of the source than it covers; wide where each output pixel takes
  /// many of the source's, which are then read in long rows.
  static func size(shrinkingBy scale: Double) -> Extent<Output> {
    scale < 12 ? Extent(width: 64, height: 64) : Extent(width: 256, height: 16)
  }

  let x: Int
  let y: Int
  let width: Int
  let height: Int
  /// 0 none, 1 all; empty where the picture covers the whole tile.
  let coverage: [Float]

  /// - Parameter toPicture: from output pixels to pixels of the picture.
  init(x: Int, y: Int, width: Int, height: Int, toPicture: Transform<Output, Stored>, extent: Extent<Stored>) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
    let scaleX = (toPicture.a * toPicture.a + toPicture.c * toPicture.c).squareRoot()
    let scaleY = (toPicture.b * toPicture.b + toPicture.d * toPicture.d).squareRoot()
    func cover(_ column: Int, _ line: Int) -> Float {
      let place = toPicture.apply(Point<Output>(x: Double(x + column) + 0.5, y: Double(y + line) + 0.5))
      let across = min(place.x, Double(extent.width) - place.x) / scaleX + 0.5
      let down = min(place.y, Double(extent.height) - place.y) / scaleY + 0.5
      // So written, a place that is not a number is not covered.
      guard across > 0, down > 0 else { return 0 }
      return Float(min(across, 1) * min(down, 1))
    }
    // The covered part of the plane is convex.
    let corners = [cover(0, 0), cover(width - 1, 0), cover(0, height - 1), cover(width - 1, height - 1)]
    guard corners.contains(where: { $0 < 1 }) else {
      coverage = []
      return
    }
    var coverage: [Float] = []
    coverage.reserveCapacity(width * height)
    for line in 0..<height {
      for column in 0..<width { coverage.append(cover(column, line)) }
    }
    self.coverage = coverage
  }

  @inline(__always)
  func coverage(column: Int, line: Int) -> Float {
    coverage.isEmpty ? 1 : coverage[line * width + column]
  }

  @inline(__always)
  func isCovered(column: Int, line: Int) -> Bool {
    coverage(column: column, line: line) > 0
  }

  /// From the first pixel of a line of which the picture covers anything to the last: what it covers is convex.
  func coveredColumns(of line: Int) -> Range<Int> {
    guard !coverage.isEmpty else { return 0..<width }
    guard let first = (0..<width).first(where: { isCovered(column: $0, line: line) }),
      let last = (first..<width).last(where: { isCovered(column: $0, line: line) })
    else { return 0..<0 }
    return first..<last + 1
  }

  /// Whether the picture covers any of it.
  var isCovered: Bool { coverage.isEmpty || coverage.contains { $0 > 0 } }

  func centre(column: Int, line: Int) -> Point<Output> {
    Point(x: Double(x + column) + 0.5, y: Double(y + line) + 0.5)
  }

  var cornerCentres: [Point<Output>] {
    [
      centre(column: 0, line: 0), centre(column: width - 1, line: 0),
      centre(column: 0, line: height - 1), centre(column: width - 1, line: height - 1),
    ]
  }

  /// Where a filtered value of a pixel is.
  func index(channel: Int, column: Int, line: Int) -> Int {
    channel * Self.mostPixels + line * width + column
  }
}
