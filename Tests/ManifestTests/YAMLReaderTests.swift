import Orders
import Testing

@testable import Manifest

struct YAMLReaderTests {
  private func read(_ text: String) throws -> TextNode {
    try YAMLReader.read(try SourceText(Array(text.utf8)), file: "s.yaml")
  }

  private func entries(_ text: String) throws -> [TextEntry] {
    guard case .mapping(let entries) = try read(text).value else { return [] }
    return entries
  }

  private func shown(_ node: TextNode) -> String {
    switch node.value {
    case .null: "null"
    case .scalar(let text): "<\(text)>"
    case .list(let nodes): "[" + nodes.map(shown).joined(separator: " ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key)=\(shown($0.value))" }.joined(separator: " ") + "}"
    }
  }

  /// Values stay as they were written: no number loses its zeros, no word turns into a truth value.
  @Test(arguments: [
    ("a: 0012\nb: 2026-05-01\nc: no\nd: 1.50\ne: 0x1F", "{a=<0012> b=<2026-05-01> c=<no> d=<1.50> e=<0x1F>}"),
    ("a: ~\nb:\nc: null\nd: ''\ne: 'null'\nf: \"~\"", "{a=null b=null c=null d=<> e=<null> f=<~>}"),
    ("a: |\n  x\n  y\nb: >\n  x\n  y\n", "{a=<x\ny\n> b=<x y\n>}"), ("- [a, b]\n- {c: d}", "[[<a> <b>] {c=<d>}]"),
    ("a: R&D * 2 & *3", "{a=<R&D * 2 & *3>}"), ("a: &x 1\nb: 2", "{a=<1> b=<2>}"),
    ("{\"a\": \"x\\/y\", \"b\": [1,2]}", "{a=<x/y> b=[<1> <2>]}"), ("text", "<text>"),
    ("%YAML 1.2\n---\na: b\n...\n", "{a=<b>}"), ("a: !!int \"1\"\nb: !x y", "{a=<1> b=<y>}"),
  ])
  func keepsValues(text: String, tree: String) throws {
    #expect(shown(try read(text)) == tree)
  }

  @Test func tellsThePlaces() throws {
    let entries = try entries("ñ: é\nb:\n  - 😀x: 1\n    y: 2\n")
    #expect(entries.map(\.position) == [TextPosition(line: 1, column: 1), TextPosition(line: 2, column: 1)])
    #expect(entries.first?.value.position == TextPosition(line: 1, column: 4))
    #expect(entries.last?.value.position == TextPosition(line: 3, column: 3))
  }

  @Test(arguments: [
    ("a: [1, 2\nb: 3\n", Problem.yaml("did not find expected ',' or ']'"), 2, 2),
    ("a:\n\tb: 1\n", .yaml("found character that cannot start any token"), 2, 1),
    ("a: \"x\n", .yaml("found unexpected end of stream"), 2, 1), ("a: 1\n---\nb: 2\n", .severalDocuments, 2, 1),
    ("a: \u{1}", .yaml("control characters are not allowed"), 1, 4),
    ("a: 1\nb: 2\na: 3\n", .repeatedWord("a", first: SourcePlace(file: "s.yaml", line: 1, column: 1)), 1, 1),
    ("? [a]\n: b\n", .wrongShape("key", found: .mapping, expected: .text), 1, 3),
    ("a: &x [1]\nb: *x\n", .alias(name: "x"), 2, 4), ("- &a-1 b\n- [*a-1]\n", .alias(name: "a-1"), 2, 4),
    ("{\"k\":&x 1, b: *x}", .alias(name: "x"), 1, 15),
  ])
  func saysWhatIsWrong(text: String, problem: Problem, line: Int, column: Int) throws {
    let found = #expect(throws: TextDefect.self) { try read(text) }
    #expect(found?.problem == problem)
    #expect(found?.position == TextPosition(line: line, column: column))
  }

  /// Nine times nine times nine: what Yams would hash for years, as a key.
  @Test func refusesAliasBombsAtOnce() throws {
    var text = "a: &a [x, x]\n"
    var last = "a"
    for name in ["b", "c", "d", "e", "f", "g", "h", "i", "j", "k"] {
      text += "\(name): &\(name) [" + Array(repeating: "*\(last)", count: 9).joined(separator: ", ") + "]\n"
      last = name
    }
    let found = #expect(throws: TextDefect.self) { try read(text + "? *k\n: y\n") }
    #expect(found?.problem == .alias(name: "a"))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
  func refusesDeepNesting(part: String) throws {
    for count in [33, 900, 100_000] {
      let closing = part == "[" ? "]" : part == "{a: " ? "}" : ""
      let text = String(repeating: part, count: count) + (count < 1000 ? String(repeating: closing, count: count) : "")
      #expect(throws: TextDefect.self) { try read(text) }
    }
  }
}
