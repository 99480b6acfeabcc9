import Measures
import Orders

/// Prints rules for a reader at a terminal.
enum SpecificationPrinter {
  static func table(_ specifications: [Specification], asJSON: Bool) throws {
    if asJSON {
      Terminal.say(try JSONText.of(specifications.map(SpecificationDescription.init)))
      return
    }
    let rows = specifications.map { specification in
      [
        specification.id, specification.country, specification.print.words, specification.trust.kind.rawValue,
        specification.document.english,
      ]
    }
    TextTable(header: ["id", "country", "mm", "trust", "document"], rows: rows).lines.forEach(Terminal.say)
  }

  static func sheet(_ specification: Specification) {
    Terminal.say("\(specification.id)\n  \(specification.document.english) / \(specification.document.spanish)")
    for (label, words) in facts(of: specification) {
      Terminal.say("  " + label + String(repeating: " ", count: max(1, 14 - label.count)) + words)
    }
  }

  /// A document for which the authority takes the photo itself.
  static func withoutPhoto(_ document: DocumentWithoutPhoto) {
    Terminal.say("\(document.id): \(document.document.english). \(document.trust.checked)")
  }

  private static func facts(of specification: Specification) -> [(String, String)] {
    var facts = [
      (
        "print",
        "\(specification.print.words) mm at \(Int(specification.resolution.dotsPerInch)) dpi"
          + (specification.isPrintNominal ? "; no print is ruled, so this is what the upload's pixels measure" : "")
      ),
      ("head", headWords(specification.head)),
    ]
    if let range = specification.eyeLine { facts.append(("eye line", range.words + " above the bottom edge")) }
    if let range = specification.topMargin { facts.append(("top margin", range.words + " above the crown")) }
    if let range = specification.faceWidth { facts.append(("face width", range.words)) }
    if let range = specification.belowChin { facts.append(("below chin", range.words + " to the bottom edge")) }
    if let length = specification.centring {
      facts.append(("centring", "within \(length.words) mm of the middle, to either side"))
    }
    if !specification.backgrounds.isEmpty {
      let colours = specification.backgrounds.map(\.words).joined(separator: ", ")
      facts.append(("background", "\(colours) (\(specification.backgroundWords)); the first is our default"))
    }
    facts += uploadFacts(specification.upload)
    facts.append(("colour", specification.isMono ? "black and white" : "colour"))
    if specification.glasses != .unspecified { facts.append(("glasses", specification.glasses.rawValue)) }
    if specification.retouching.isForbidden {
      facts.append(("retouching", "none: the photo is cropped only (\(specification.retouching.source))"))
    }
    if let rule = specification.headCovering { facts.append(("head covering", PeopleWords.sentence(rule))) }
    facts += specification.children.map { ("children", PeopleWords.sentence($0)) }
    facts.append(("trust", "\(specification.trust.kind.rawValue). \(specification.trust.kind.drawingWords)"))
    facts.append(("source", specification.trust.source.isEmpty ? "none" : specification.trust.source))
    facts.append(("checked", specification.trust.checked))
    return facts
  }

  private static func headWords(_ rule: HeadRule) -> String {
    guard let range = rule.range else {
      return "no range could be confirmed: 70 to 80 % of the height is used (ICAO Doc 9303), and said so"
    }
    let top =
      switch (rule.definition, rule.crown) {
      case (.hairline, _): "chin to the line of the hair"
      case (.faceWidth, _): "width of the face"
      case (_, .skull?): "chin to the crown of the skull, as if there were no hair"
      case (_, .hair?): "chin to the top of the hair"
      case (_, nil): "chin to crown; no source says whether with the hair"
      }
    return "\(range.words), \(top)"
  }

  private static func uploadFacts(_ rule: UploadRule) -> [(String, String)] {
    guard rule.isStated else { return [] }
    var parts: [String] = []
    if let size = rule.exact { parts.append("\(size.words) pixels") }
    if let size = rule.smallest { parts.append("at least \(size.words) pixels") }
    if let size = rule.largest { parts.append("at most \(size.words) pixels") }
    if let kilobytes = rule.minimumKilobytes { parts.append("at least \(kilobytes) kB") }
    if let kilobytes = rule.maximumKilobytes { parts.append("at most \(kilobytes) kB") }
    parts.append(rule.format == .png ? "PNG" : "JPEG")
    return [("upload", parts.joined(separator: ", "))]
  }
}
