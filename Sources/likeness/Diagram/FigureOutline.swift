/// The outline of a person as a drawing of a photo rule has it, in the units of the drawing.
struct FigureOutline {
  let centre: Double
  let chin: Double
  let eyes: Double
  let skull: Double
  let hair: Double
  let halfWidth: Double
  let bottom: Double

  private var length: Double { chin - skull }
  /// Where the head is widest: a little above the eyes.
  private var widest: Double { skull + length * 0.42 }

  func draw(on drawing: inout SVGDrawing, clip: String) {
    drawing.path(shoulders, .figure, fill: "#e4e7ea", clip: clip)
    drawing.path(neck, .figure, fill: "#f1e9e2", clip: clip)
    for side in [-1.0, 1.0] { drawing.path(ear(side), .figure, fill: "#f1e9e2", clip: clip) }
    drawing.path(hairShape, .figure, fill: "#d9d4ce", clip: clip)
    drawing.path(face, .figure, fill: "#f6f0ea", clip: clip)
    drawing.path(fringe, .figure, fill: "#d9d4ce", clip: clip)
    for side in [-1.0, 1.0] { drawEye(side, on: &drawing, clip: clip) }
    drawing.path(nose, .figure, clip: clip)
    drawing.path(mouth, .figure, clip: clip)
    drawing.path(skullLine, .hidden, clip: clip)
  }

  private func p(_ x: Double, _ y: Double) -> String { "\(n(centre + x * halfWidth)) \(n(y))" }

  private var face: String {
    let temple = skull + length * 0.16
    return "M\(p(0, chin)) C\(p(0.42, chin)) \(p(0.78, chin - length * 0.13)) \(p(0.9, chin - length * 0.32)) "
      + "C\(p(1.0, chin - length * 0.46)) \(p(1.02, widest)) \(p(0.94, temple)) "
      + "C\(p(0.7, skull - length * 0.03)) \(p(-0.7, skull - length * 0.03)) \(p(-0.94, temple)) "
      + "C\(p(-1.02, widest)) \(p(-1.0, chin - length * 0.46)) \(p(-0.9, chin - length * 0.32)) "
      + "C\(p(-0.78, chin - length * 0.13)) \(p(-0.42, chin)) \(p(0, chin)) Z"
  }

  /// The top of the bare head.
  private var skullLine: String {
    "M\(p(-0.98, widest)) C\(p(-0.98, skull + length * 0.1)) \(p(-0.62, skull)) \(p(0, skull)) "
      + "C\(p(0.62, skull)) \(p(0.98, skull + length * 0.1)) \(p(0.98, widest))"
  }

  private var hairShape: String {
    let side = skull + length * 0.46
    return "M\(p(-1.04, side)) C\(p(-1.16, skull + length * 0.04)) \(p(-0.7, hair)) \(p(0, hair)) "
      + "C\(p(0.7, hair)) \(p(1.16, skull + length * 0.04)) \(p(1.04, side)) "
      + "L\(p(0.9, side)) L\(p(-0.9, side)) Z"
  }

  /// From the hair's outline down to the hairline.
  private var fringe: String {
    let (side, line) = (skull + length * 0.4, skull + length * 0.14)
    return "M\(p(-1.04, side + length * 0.06)) C\(p(-1.16, skull + length * 0.04)) \(p(-0.7, hair)) \(p(0, hair)) "
      + "C\(p(0.7, hair)) \(p(1.16, skull + length * 0.04)) \(p(1.04, side + length * 0.06)) "
      + "L\(p(0.95, side)) C\(p(0.9, line + length * 0.06)) \(p(0.6, line)) \(p(0.15, line)) "
      + "C\(p(-0.35, line)) \(p(-0.86, line + length * 0.08)) \(p(-0.95, side)) Z"
  }

  private func ear(_ side: Double) -> String {
    let (top, lobe) = (eyes - length * 0.04, eyes + length * 0.17)
    return "M\(p(side * 0.95, top)) C\(p(side * 1.16, top - length * 0.03)) \(p(side * 1.13, lobe)) "
      + "\(p(side * 0.91, lobe)) Z"
  }

  private var neck: String {
    let end = chin + length * 0.3
    return "M\(p(-0.58, chin - length * 0.16)) L\(p(-0.56, end)) C\(p(-0.3, end + length * 0.14)) "
      + "\(p(0.3, end + length * 0.14)) \(p(0.56, end)) L\(p(0.58, chin - length * 0.16)) Z"
  }

  private var shoulders: String {
    let top = chin + length * 0.17
    let foot = max(bottom, chin + length * 0.6)
    return "M\(p(-2.3, foot)) C\(p(-2.2, top + length * 0.24)) \(p(-1.2, top + length * 0.16)) \(p(-0.57, top)) "
      + "L\(p(0.57, top)) C\(p(1.2, top + length * 0.16)) \(p(2.2, top + length * 0.24)) \(p(2.3, foot)) Z"
  }

  private func drawEye(_ side: Double, on drawing: inout SVGDrawing, clip: String) {
    let (x, reach, lid) = (side * 0.43, 0.17, length * 0.032)
    drawing.path(
      "M\(p(x - reach, eyes)) Q\(p(x, eyes - 2 * lid)) \(p(x + reach, eyes)) Q\(p(x, eyes + 2 * lid)) "
        + "\(p(x - reach, eyes)) Z", .figure, fill: "#fff", clip: clip)
    drawing.circle(x: centre + x * halfWidth, y: eyes, radius: lid * 0.9, fill: "#505050")
    let brow = eyes - length * 0.085
    drawing.path(
      "M\(p(x - reach * 1.15, brow + lid * 0.3)) Q\(p(x, brow - lid)) \(p(x + reach * 1.15, brow + lid * 0.3))",
      .figure, clip: clip)
  }

  private var nose: String {
    let tip = eyes + (chin - eyes) * 0.47
    return "M\(p(-0.16, tip - length * 0.01)) Q\(p(0, tip + length * 0.03)) \(p(0.16, tip - length * 0.01))"
  }

  private var mouth: String {
    let y = eyes + (chin - eyes) * 0.7
    return "M\(p(-0.33, y)) Q\(p(0, y + length * 0.03)) \(p(0.33, y))"
  }

  private func n(_ value: Double) -> String { SVGDrawing.number(value) }
}
