import Foundation

/// A drawing in lines, shapes and words, written as SVG. One user unit is a tenth of a millimetre of the drawing sheet.
struct SVGDrawing {
  struct Pen {
    var width: Double
    var dashes: [Double] = []
    var colour = "#1a1a1a"

    /// ISO 128: outlines are twice as wide as the lines that measure them.
    static let outline = Pen(width: 5)
    static let thin = Pen(width: 2.2)
    static let figure = Pen(width: 3, colour: "#707070")
    static let centre = Pen(width: 1.8, dashes: [28, 6, 5, 6], colour: "#707070")
    static let hidden = Pen(width: 2.2, dashes: [12, 7], colour: "#707070")
  }

  enum Anchor: String {
    case start
    case middle
    case end
  }

  let width: Double
  let height: Double
  private var elements: [String] = []

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ pen: Pen = .thin) {
    elements.append(
      "<line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\" \(attributes(pen))/>")
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ pen: Pen?, fill: String = "none"
  ) {
    let stroke = pen.map(attributes) ?? "stroke=\"none\""
    elements.append(
      "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\" fill=\"\(fill)\" \(stroke)/>")
  }

  /// - Parameter data: as in the `d` of a path.
  mutating func path(_ data: String, _ pen: Pen?, fill: String = "none", clip: String? = nil) {
    let stroke = pen.map(attributes) ?? "stroke=\"none\""
    let clipping = clip.map { " clip-path=\"url(#\($0))\"" } ?? ""
    elements.append("<path d=\"\(data)\" fill=\"\(fill)\" \(stroke)\(clipping)/>")
  }

  mutating func circle(x: Double, y: Double, radius: Double, fill: String) {
    elements.append("<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\" fill=\"\(fill)\"/>")
  }

  /// The words' baseline begins, ends or has its middle at the point. A white seam keeps lines off them.
  mutating func text(
    _ words: String, x: Double, y: Double, size: Double = 30, anchor: Anchor = .middle, isBold: Bool = false,
    isSlanted: Bool = false, colour: String = "#1a1a1a"
  ) {
    let weight = isBold ? " font-weight=\"bold\"" : ""
    let slant = isSlanted ? " font-style=\"italic\"" : ""
    elements.append(
      "<text x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"\(n(size))\" text-anchor=\"\(anchor.rawValue)\" fill=\"\(colour)\""
        + "\(weight)\(slant)>\(Self.escaped(words))</text>")
  }

  mutating func clip(named name: String, x: Double, y: Double, width: Double, height: Double) {
    elements.append(
      "<clipPath id=\"\(name)\"><rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\"/></clipPath>"
    )
  }

  /// - Parameter title: for those who have the drawing read to them.
  func svg(title: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(n(width)) \(n(height))" width="\(n(width / 10))mm" \
    height="\(n(height / 10))mm" role="img" font-family="DejaVu Sans, Arial, Helvetica, sans-serif" \
    paint-order="stroke">
    <title>\(Self.escaped(title))</title>
    <style>text{stroke:#fff;stroke-width:9;stroke-linejoin:round;paint-order:stroke}</style>
    <rect width="\(n(width))" height="\(n(height))" fill="#fff"/>
    \(elements.joined(separator: "\n"))
    </svg>

    """
  }

  private func attributes(_ pen: Pen) -> String {
    let dashes =
      pen.dashes.isEmpty ? "" : " stroke-dasharray=\"\(pen.dashes.map { n($0) }.joined(separator: " "))\""
    return "stroke=\"\(pen.colour)\" stroke-width=\"\(n(pen.width))\"\(dashes) stroke-linejoin=\"round\""
  }

  /// With at most one decimal, whatever the locale is.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }

  private func n(_ value: Double) -> String { Self.number(value) }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
