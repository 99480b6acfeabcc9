import Orders

/// The block below a drawing: which document it is, and how far its numbers can be trusted.
struct RuleTitleBlock {
  let specification: Specification

  func draw(on drawing: inout SVGDrawing, top: Double) {
    let (left, width, height) = (40.0, drawing.width - 80, 290.0)
    drawing.rectangle(x: left, y: top, width: width, height: height, .outline)
    drawing.line(left, top + 92, left + width, top + 92)
    drawing.text(specification.id, x: left + 24, y: top + 40, size: 34, anchor: .start, isBold: true)
    drawing.text(
      "\(specification.document.english) / \(specification.document.spanish)".shortened(to: limit(25)), x: left + 24,
      y: top + 76, size: 25, anchor: .start)
    for (index, line) in lines.enumerated() {
      drawing.text(
        line.text.shortened(to: limit(23)), x: left + 24, y: top + 130 + Double(index) * 36, size: 23, anchor: .start,
        isSlanted: line.isWarning, colour: line.isWarning ? "#9a3412" : "#1a1a1a")
    }

    /// How many letters of that size fit: they are 0.58 of it wide on average.
    func limit(_ size: Double) -> Int { Int((width - 48) / (0.58 * size)) }
  }

  private var lines: [(text: String, isWarning: Bool)] {
    let trust = specification.trust
    var lines = [("Dimensions in millimetres, drawn to scale; the face and its middle line are an example.", false)]
    lines.append(("Background: \(background). \(treatment)", false))
    if specification.head.range == nil {
      lines.append(
        (
          "* No range for the head could be confirmed: ICAO Doc 9303 is used in its place, and every verdict says so.",
          true
        ))
    }
    lines.append((trust.kind.drawingWords, trust.kind != .official))
    lines.append((trust.source.isEmpty ? "Source: none" : "Source: \(trust.source)", false))
    return lines
  }

  private var background: String {
    let words = specification.backgroundWords.isEmpty ? "no rule found" : specification.backgroundWords
    return specification.backgrounds.first.map { "\(words) (\($0.words))" } ?? words
  }

  private var treatment: String {
    specification.retouching.isForbidden ? "No retouching: cropped only." : ""
  }
}

extension Trust.Kind {
  /// How far the numbers can be trusted.
  var drawingWords: String {
    switch self {
    case .official: "Confirmed by a page of the authority."
    case .secondary: "Not confirmed by the authority: from secondary sources."
    case .conflicting: "Not confirmed: sources disagree."
    case .unsourced: "Not confirmed: no source was found for some numbers."
    case .studio: "The studio’s own rule."
    }
  }
}

extension String {
  /// Cut off with an ellipsis where it is longer.
  func shortened(to count: Int) -> String { self.count <= count ? self : prefix(max(1, count - 1)) + "…" }
}
