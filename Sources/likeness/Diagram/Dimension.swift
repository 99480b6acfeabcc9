/// A dimension as technical drawings have it (ISO 129-1): two extension lines, a line with arrows between them, and
/// the measure in words beside it.
struct Dimension {
  /// Where the line stands, across its own direction.
  var at: Double
  var from: Double
  var to: Double
  /// Where the measured edges are, so that the extension lines begin beside them.
  var edges: (from: Double, to: Double)
  var words: [String]
  /// Where the words stand along an upright line; nil for its middle.
  var wordsAt: Double?
  /// Not stated by the document: drawn dashed.
  var isAssumed = false

  private static let arrow = (length: 26.0, half: 6.5)
  /// Left between an edge and its extension line, and drawn beyond the dimension line.
  private static let gap = 8.0
  private static let lineHeight = 34.0

  private var pen: SVGDrawing.Pen { isAssumed ? .hidden : .thin }

  /// - Parameter side: on which side of the line the words stand.
  func drawUpright(on drawing: inout SVGDrawing, words side: SVGDrawing.Anchor) {
    for (edge, y) in [(edges.from, from), (edges.to, to)] {
      let away = at > edge ? 1.0 : -1.0
      drawing.line(edge + away * Self.gap, y, at + away * Self.gap * 1.5, y)
    }
    let isTight = to - from < 3 * Self.arrow.length
    drawing.line(at, isTight ? from - 50 : from, at, isTight ? to + 50 : to, pen)
    arrow(on: &drawing, x: at, y: from, down: isTight ? 1 : -1)
    arrow(on: &drawing, x: at, y: to, down: isTight ? -1 : 1)
    let middle = (wordsAt ?? (from + to) / 2) - Double(words.count - 1) * Self.lineHeight / 2 + 10
    for (index, line) in words.enumerated() {
      let x = at + (side == .end ? -16 : 16)
      drawing.text(line, x: x, y: middle + Double(index) * Self.lineHeight, size: size(index), anchor: side)
    }
  }

  /// The words stand on the line, in its middle.
  func drawLevel(on drawing: inout SVGDrawing) {
    for (edge, x) in [(edges.from, from), (edges.to, to)] {
      let away = at > edge ? 1.0 : -1.0
      drawing.line(x, edge + away * Self.gap, x, at + away * Self.gap * 1.5)
    }
    drawing.line(from, at, to, at, pen)
    arrow(on: &drawing, y: at, x: from, right: -1)
    arrow(on: &drawing, y: at, x: to, right: 1)
    let isBelow = at > edges.from
    for (index, line) in words.enumerated() {
      let y =
        isBelow
        ? at + 38 + Double(index) * Self.lineHeight : at - 14 - Double(words.count - 1 - index) * Self.lineHeight
      drawing.text(line, x: (from + to) / 2, y: y, size: size(index))
    }
  }

  private func size(_ line: Int) -> Double { line == 0 ? 31 : 24 }

  private func arrow(on drawing: inout SVGDrawing, x: Double, y: Double, down: Double) {
    let tail = y - down * Self.arrow.length
    drawing.path(
      "M\(n(x)) \(n(y)) L\(n(x - Self.arrow.half)) \(n(tail)) L\(n(x + Self.arrow.half)) \(n(tail)) Z", nil,
      fill: "#1a1a1a")
  }

  private func arrow(on drawing: inout SVGDrawing, y: Double, x: Double, right: Double) {
    let tail = x - right * Self.arrow.length
    drawing.path(
      "M\(n(x)) \(n(y)) L\(n(tail)) \(n(y - Self.arrow.half)) L\(n(tail)) \(n(y + Self.arrow.half)) Z", nil,
      fill: "#1a1a1a")
  }

  private func n(_ value: Double) -> String { SVGDrawing.number(value) }
}
