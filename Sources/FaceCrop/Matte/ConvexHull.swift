/// The smallest convex outline around points.
struct ConvexHull: Sendable {
  /// In turn around it.
  private let corners: [SIMD2<Double>]

  /// Andrew's monotone chain (1979).
  init(_ points: [SIMD2<Double>]) {
    let sorted = points.filter { $0.x.isFinite && $0.y.isFinite }.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    func chain(_ points: some Sequence<SIMD2<Double>>) -> [SIMD2<Double>] {
      var chain: [SIMD2<Double>] = []
      for point in points {
        while chain.count >= 2 {
          let (first, second) = (chain[chain.count - 2], chain[chain.count - 1])
          let turn = (second.x - first.x) * (point.y - first.y) - (second.y - first.y) * (point.x - first.x)
          guard turn <= 0 else { break }
          chain.removeLast()
        }
        chain.append(point)
      }
      return chain
    }
    corners = chain(sorted).dropLast() + chain(sorted.reversed()).dropLast()
  }

  /// The middle of the corners; nil where there are none.
  var centre: SIMD2<Double>? {
    corners.isEmpty ? nil : corners.reduce(.zero, +) / Double(corners.count)
  }

  /// From where to where a horizontal line lies inside.
  func span(at y: Double) -> ClosedRange<Double>? {
    var crossings: [Double] = []
    for (index, start) in corners.enumerated() {
      let end = corners[(index + 1) % corners.count]
      guard (start.y <= y) != (end.y <= y) else { continue }
      crossings.append(start.x + (y - start.y) / (end.y - start.y) * (end.x - start.x))
    }
    guard let low = crossings.min(), let high = crossings.max() else { return nil }
    return low...high
  }
}
