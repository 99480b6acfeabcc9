import Testing

@testable import Manifest

struct JSONReaderTests {
  private func read(_ text: String) throws -> TextNode { try JSONReader.read(try SourceText(Array(text.utf8))) }

  /// A tree without places, written so that it can be compared.
  private func shown(_ node: TextNode) -> String {
    switch node.value {
    case .null: "null"
    case .scalar(let text): "<\(text)>"
    case .list(let nodes): "[" + nodes.map(shown).joined(separator: " ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key)=\(shown($0.value))" }.joined(separator: " ") + "}"
    }
  }

  @Test(arguments: [
    ("{}", "{}"), ("[]", "[]"), (" [ 1 , -2.5e+10,0, 0.0E-1 ] ", "[<1> <-2.5e+10> <0> <0.0E-1>]"),
    ("{\"a\": true, \"b\": false, \"c\": null, \"d\": \"\"}", "{a=<true> b=<false> c=null d=<>}"),
    ("{\t\"a\"\r\n:\t[[[{}]]]}", "{a=[[[{}]]]}"), ("\"\\u00f1\\n\\t\\/\\\\\\\"\\b\\f\\r\"", "<ñ\n\t/\\\"\u{8}\u{C}\r>"),
    ("\"\\ud83d\\ude00 \\uD83D\\uDE00 😀\"", "<😀 😀 😀>"), ("\"\u{2028}\u{7F}\"", "<\u{2028}\u{7F}>"),
    ("{\"a\":1,\"a\":2}", "{a=<1> a=<2>}"), ("12345678901234567890123", "<12345678901234567890123>"),
  ])
  func readsJSON(text: String, tree: String) throws {
    #expect(shown(try read(text)) == tree)
  }

  @Test(arguments: [
    ("{", JSONDefect.unexpectedEnd(expected: .key), 1, 2), ("[1,]", .unexpected(found: "]", expected: .value), 1, 4),
    ("{\"a\" 1}", .unexpected(found: "1", expected: .colon), 1, 6),
    ("{a: 1}", .unexpected(found: "a", expected: .key), 1, 2),
    ("[1 2]", .unexpected(found: "2", expected: .commaOrEnd), 1, 4),
    ("[01]", .unexpected(found: "1", expected: .commaOrEnd), 1, 3),
    ("-", .unexpectedEnd(expected: .digit), 1, 2), ("1.", .unexpectedEnd(expected: .digit), 1, 3),
    ("1e", .unexpectedEnd(expected: .digit), 1, 3), ("+1", .unexpected(found: "+", expected: .value), 1, 1),
    ("tru", .unexpected(found: "t", expected: .value), 1, 1), ("NaN", .unexpected(found: "N", expected: .value), 1, 1),
    ("'a'", .unexpected(found: "'", expected: .value), 1, 1),
    ("[\n  ñ]", .unexpected(found: "ñ", expected: .value), 2, 3),
    ("\"ñ\\x\"", .badEscape, 1, 3), ("\"\\u12g4\"", .badEscape, 1, 2), ("\"\\u12", .badEscape, 1, 2),
    ("\"\\ud83d\"", .loneSurrogate, 1, 2), ("\"\\ude00\"", .loneSurrogate, 1, 2),
    ("\"\\ud83d\\u0041\"", .loneSurrogate, 1, 2),
    ("\"a\nb\"", .controlCharacterInText, 1, 3), ("\"a", .unexpectedEnd(expected: .endOfText), 1, 3),
    ("\"a\\", .unexpectedEnd(expected: .endOfText), 1, 4), ("{} {}", .textAfterEnd, 1, 4),
    ("[1]\r\n\r\nx", .textAfterEnd, 3, 1),
    ("// comment\n{}", .unexpected(found: "/", expected: .value), 1, 1),
  ])
  func saysWhatIsWrong(text: String, defect: JSONDefect, line: Int, column: Int) throws {
    let found = #expect(throws: TextDefect.self) { try read(text) }
    #expect(found?.problem == .json(defect))
    #expect(found?.position == TextPosition(line: line, column: column))
  }

  @Test func refusesDeepNesting() throws {
    for text in ["[", "{\"a\":", "[{\"a\":"] {
      let found = #expect(throws: TextDefect.self) { try read(String(repeating: text, count: 100_000)) }
      #expect(found?.problem == .tooDeep(limit: 32))
    }
    let deepest = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(shown(try read(deepest)) == deepest)
  }

  @Test func tellsThePlaces() throws {
    let root = try read("{\r\n \"ñ\": [1,\n  \"😀\", true]}")
    guard case .mapping(let entries) = root.value, let entry = entries.first, case .list(let items) = entry.value.value
    else {
      Issue.record("not the tree that was written")
      return
    }
    #expect(entry.position == TextPosition(line: 2, column: 2))
    #expect(
      items.map(\.position) == [
        TextPosition(line: 2, column: 8), TextPosition(line: 3, column: 3), TextPosition(line: 3, column: 8),
      ])
  }
}
