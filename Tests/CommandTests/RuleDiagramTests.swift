import Foundation
import FoundationXML
import Manifest
import Measures
import Orders
import Testing

@testable import likeness

/// The drawings of all rules.
@Suite struct RuleDiagramTests {
  static let specifications = (try? BuiltInCatalogue.load().specifications) ?? []

  /// Collects the words of a drawing, and whether it is well formed.
  final class Words: NSObject, XMLParserDelegate {
    var texts: [String] = []
    private var isText = false

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      isText = name == "text"
      if isText { texts.append("") }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      isText = false
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if isText { texts[texts.count - 1] += string }
    }
  }

  private func words(_ specification: Specification) -> [String]? {
    let parser = XMLParser(data: Data(RuleDiagram(specification).svg.utf8))
    let words = Words()
    parser.delegate = words
    return parser.parse() ? words.texts : nil
  }

  @Test func everyRuleIsDrawnWithItsMeasures() throws {
    #expect(Self.specifications.count == 265)
    for specification in Self.specifications {
      let words = try #require(self.words(specification), "\(specification.id)")
      #expect(words.contains(specification.print.width.words) && words.contains(specification.print.height.words))
      let stated = [specification.eyeLine, specification.topMargin, specification.belowChin, specification.faceWidth]
      for range in stated.compactMap(\.self) + [specification.head.range].compactMap(\.self) {
        #expect(words.contains(range.short), "\(specification.id): \(range.short)")
      }
      // What nobody confirmed is said to be so.
      let isConfirmed = specification.trust.kind == .official
      #expect(words.contains("Confirmed by a page of the authority.") == isConfirmed, "\(specification.id)")
      #expect(words.contains { $0.hasPrefix("* No range for the head") } == (specification.head.range == nil))
    }
  }

  /// The head of the drawing keeps the rule that it explains, wherever an average head can.
  @Test func theDrawnHeadKeepsTheRule() throws {
    for specification in Self.specifications where specification.head.definition != .hairline {
      let head = DrawnHead(specification)
      #expect(head.skull >= -0.01 && head.chin <= specification.print.height.value + 0.01, "\(specification.id)")
      #expect(head.hair < head.eyes && head.eyes < head.chin, "\(specification.id)")
      guard let range = specification.head.range, specification.head.definition == .crown else { continue }
      let height = head.chin - (specification.head.crown == .hair ? head.hair : head.skull)
      #expect(range.contains(Millimetres(height), tolerance: Millimetres(0.01)), "\(specification.id)")
    }
  }

  @Test(arguments: [(0.0, "0"), (-0.04, "0"), (12.34, "12.3"), (-1.25, "-1.3"), (5, "5")])
  func numbersAreShort(_ value: Double, _ text: String) {
    #expect(SVGDrawing.number(value) == text)
  }

  @Test func theCommandWritesTheDrawing() async throws {
    let scratch = try Scratch()
    let file = scratch.url.appending(path: "rule.svg")
    let shown = try await Command.run(["specs", "show", "us-passport", "--diagram", file.path])
    #expect(shown.code == 0)
    #expect(shown.output.hasPrefix("us-passport\n"))
    let alone = try await Command.run(["specs", "show", "us-passport", "--diagram", "-"])
    #expect(alone.output == (try String(contentsOf: file, encoding: .utf8)))
    let refused = try await Command.run(["specs", "show", "us-passport", "--diagram", scratch.url.path + "/none/x.svg"])
    #expect(refused.code == 74)
  }
}
