import Measures
import PixelViews

extension HeadCoverage {
  /// Of the network's cells: how far the frame may reach beyond what was looked at. There the edge goes on.
  private static let mostBeyond = 12.0
  /// How many of the network's cells there must be for one of the canvas's. A photo of 35 × 45 mm has 0.79 to 0.85: from
  /// here on a second look changes no portrait's matte by more than a thousandth, and costs a tenth of the whole.
  private static let leastFineness = 0.81

  /// What was seen around the head, on the grid by which the network would see the canvas; nil where that would show
  /// more, or show it finer. Most documents frame a head about as closely as it was looked at.
  func cells(_ reduction: AreaReduction, of canvas: MattingCanvas) -> [Float]? {
    guard let back = canvas.transform.inverse else { return nil }
    let seen = back.then(toPatch)
    guard covers(canvas.frameBox, through: seen), seen.scale / reduction.scale >= Self.leastFineness else { return nil }
    let step = 1 / reduction.scale
    var cells: [Float] = []
    cells.reserveCapacity(reduction.side * reduction.side)
    for y in 0..<reduction.side {
      var place = seen.apply(
        Point(x: (0.5 - reduction.left) * step, y: (Double(y) + 0.5 - reduction.top) * step))
      for _ in 0..<reduction.side {
        cells.append(value(at: place))
        place.x += seen.a * step
        place.y += seen.b * step
      }
    }
    return cells
  }

  private func covers(_ frame: Box<Output>, through seen: Transform<Output, Patch>) -> Bool {
    let range = -Self.mostBeyond...Double(coverage.width) + Self.mostBeyond
    return frame.corners.map(seen.apply).allSatisfy { range.contains($0.x) && range.contains($0.y) }
  }
}
