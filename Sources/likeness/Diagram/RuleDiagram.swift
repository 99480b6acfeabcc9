import Measures
import Orders

/// A document's rule as a drawing to scale, in the manner of the standards: the photo, a head that keeps the rule, and
/// every measure with its dimension line.
struct RuleDiagram {
  let specification: Specification
  private let head: DrawnHead
  /// Units of the drawing to one millimetre of the photo.
  private let scale: Double
  private let left = 470.0
  private let top = 210.0

  /// How high the photo stands on the drawing.
  private static let photoHeight = 900.0
  private static let right = 560.0
  private static let title = 330.0

  init(_ specification: Specification) {
    self.specification = specification
    head = DrawnHead(specification)
    // Wide photos are drawn smaller, so that the sheet keeps its shape.
    scale = min(
      Self.photoHeight / specification.print.height.value, 1.3 * Self.photoHeight / specification.print.width.value)
  }

  private var width: Double { specification.print.width.value * scale }
  private var height: Double { specification.print.height.value * scale }
  private var middle: Double { left + width / 2 }
  private var bottom: Double { top + height }
  private func y(_ millimetres: Double) -> Double { top + millimetres * scale }

  var svg: String {
    var drawing = SVGDrawing(width: max(left + width + Self.right, 1500), height: bottom + 190 + Self.title)
    drawing.clip(named: "photo", x: left, y: top, width: width, height: height)
    let background = specification.backgrounds.first?.colours.first?.hex ?? "#FFFFFF"
    drawing.rectangle(x: left, y: top, width: width, height: height, nil, fill: background)
    FigureOutline(
      centre: middle, chin: y(head.chin), eyes: y(head.eyes), skull: y(head.skull), hair: y(head.hair),
      halfWidth: head.width * scale / 2, bottom: bottom
    ).draw(on: &drawing, clip: "photo")
    drawing.rectangle(x: left, y: top, width: width, height: height, .outline)
    drawing.line(middle, top - 40, middle, bottom + 40, .centre)
    drawLevels(on: &drawing)
    drawHeights(on: &drawing)
    drawWidths(on: &drawing)
    RuleTitleBlock(specification: specification).draw(on: &drawing, top: bottom + 190)
    return drawing.svg(title: "\(specification.id): \(specification.document.english)")
  }

  /// Short marks at the levels that are measured.
  private func drawLevels(on drawing: inout SVGDrawing) {
    let reach = head.width * scale / 2
    drawing.line(middle - reach * 1.35, y(head.eyes), left + width, y(head.eyes), .centre)
  }

  // MARK: - Dimensions

  private func drawHeights(on drawing: inout SVGDrawing) {
    let edge = left + width
    upright(
      -300, 0, specification.print.height.value, edge: left, [specification.print.height.words], on: &drawing)
    let crown = specification.head.crown == .hair ? head.hair : head.skull
    if let range = specification.topMargin {
      upright(-105, 0, crown, edge: left, [range.short], edges: (left, middle), on: &drawing)
    }
    if let range = specification.belowChin {
      upright(
        -105, head.chin, specification.print.height.value, edge: left, [range.short], edges: (middle, left),
        on: &drawing)
    }
    drawHead(edge: edge, on: &drawing)
    if let range = specification.eyeLine {
      upright(
        340, head.eyes, specification.print.height.value, edge: edge, [range.short, "eyes above", "the bottom edge"],
        on: &drawing)
    }
  }

  private func drawHead(edge: Double, on drawing: inout SVGDrawing) {
    let rule = specification.head
    if rule.definition == .faceWidth { return }
    let share = specification.print.height * 0.01
    guard let range = rule.range else {
      let words = "\((share * 70).words)–\((share * 80).words)*"
      return upright(
        105, head.skull, head.chin, edge: edge, [words, "head, assumed:", "70 to 80 %", "(ICAO 9303)"],
        edges: (middle, middle),
        wordsAt: headWordsAt, isAssumed: true, on: &drawing)
    }
    let (level, words): (Double, [String]) =
      switch (rule.definition, rule.crown) {
      case (.hairline, _): (head.hairline, ["chin to", "the hairline"])
      case (_, .hair?): (head.hair, ["chin to the top", "of the hair"])
      case (_, .skull?): (head.skull, ["chin to the", "skull’s crown"])
      case (_, nil): (head.skull, ["chin to crown;", "with or without", "hair is not", "stated"])
      }
    upright(
      105, level, head.chin, edge: edge, [range.short] + words, edges: (middle, middle), wordsAt: headWordsAt,
      on: &drawing)
  }

  /// Away from the line at the eyes, where there is one.
  private var headWordsAt: Double? {
    specification.eyeLine == nil ? nil : y((head.skull + head.eyes) / 2)
  }

  private func drawWidths(on drawing: inout SVGDrawing) {
    Dimension(
      at: top - 90, from: left, to: left + width, edges: (top, top), words: [specification.print.width.words]
    ).drawLevel(on: &drawing)
    let rule = specification.head
    if let range = specification.faceWidth ?? (rule.definition == .faceWidth ? rule.range : nil) {
      let half = head.width * scale / 2
      Dimension(
        at: bottom + 70, from: middle - half, to: middle + half, edges: (y(head.eyes) + 40, y(head.eyes) + 40),
        words: [range.short, "face width"]
      ).drawLevel(on: &drawing)
    } else if let centring = specification.centring {
      drawing.text("face within ±\(centring.words) of the middle", x: middle, y: bottom + 82, size: 27)
    }
  }

  /// - Parameters:
  ///   - offset: of the dimension line from the photo's side: to the left where negative.
  ///   - edges: where the extension lines begin; the photo's side without them.
  private func upright(
    _ offset: Double, _ from: Double, _ to: Double, edge: Double, _ words: [String],
    edges: (from: Double, to: Double)? = nil, wordsAt: Double? = nil, isAssumed: Bool = false,
    on drawing: inout SVGDrawing
  ) {
    Dimension(
      at: edge + offset, from: y(from), to: y(to), edges: edges ?? (edge, edge), words: words, wordsAt: wordsAt,
      isAssumed: isAssumed
    ).drawUpright(on: &drawing, words: offset < 0 ? .end : .start)
  }
}

extension LengthRange {
  /// As on drawings, without the unit: `32–36`, `≥ 7`, `≤ 6`.
  var short: String {
    switch (minimum, maximum) {
    case (let low?, let high?): low == high ? low.words : "\(low.words)–\(high.words)"
    case (let low?, nil): "≥ \(low.words)"
    case (nil, let high?): "≤ \(high.words)"
    case (nil, nil): "any"
    }
  }
}
