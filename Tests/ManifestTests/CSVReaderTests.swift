import Testing

@testable import Manifest

struct CSVReaderTests {
  /// Texts and the records in them, by RFC 4180 and what spreadsheets make of it.
  @Test(arguments: [
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,", [["a", "b"], ["1", ""]]),
    ("a,,\n,,", [["a", "", ""], ["", "", ""]]),
    ("\"a\",\"b\"\n", [["a", "b"]]),
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"a \"\"b\"\" c\",d", [["a \"b\" c", "d"]]),
    ("\"\"\"\",\"\"", [["\"", ""]]),
    ("\"a\r\nb\",\"c\nd\",\"e\rf\"\n1", [["a\r\nb", "c\nd", "e\rf"], ["1"]]),
    (" a , b ", [[" a ", " b "]]),
    ("\"\u{301}x\",2", [["\u{301}x", "2"]]),
    ("x\u{2028}y,\u{85}", [["x\u{2028}y", "\u{85}"]]),
    ("ñ,日本,👩‍👩‍👧", [["ñ", "日本", "👩‍👩‍👧"]]),
    ("a\n\n\nb\n", [["a"], [""], [""], ["b"]]),
    ("", []),
  ])
  func readsFields(text: String, records: [[String]]) {
    var reader = CSVReader(Array(text.utf8))
    var found: [[String]] = []
    while let record = reader.next() {
      #expect(record.defect == nil)
      found.append(record.fields.map(\.text))
    }
    #expect(found == records)
  }

  @Test func tellsThePlaceOfEveryField() {
    var reader = CSVReader(Array("ñu,\"a\r\nb\",c\r\n\"\",é,\"x\"\"\"\n".utf8))
    var positions: [TextPosition] = []
    while let record = reader.next() { positions += record.fields.map(\.position) }
    #expect(
      positions == [
        TextPosition(line: 1, column: 1), TextPosition(line: 1, column: 4), TextPosition(line: 2, column: 4),
        TextPosition(line: 3, column: 1), TextPosition(line: 3, column: 4), TextPosition(line: 3, column: 6),
      ])
  }

  @Test(arguments: [
    ("a,\"b", CSVDefect.unclosedQuote, TextPosition(line: 1, column: 3)),
    ("a,\"b\n\nc\"\"", .unclosedQuote, TextPosition(line: 1, column: 3)),
    ("a,5\"x\",c", .quoteInPlainField, TextPosition(line: 1, column: 4)),
    ("a, \"b\"", .quoteInPlainField, TextPosition(line: 1, column: 4)),
    ("\"a\" ,b", .textAfterQuote, TextPosition(line: 1, column: 4)),
    ("\"a\"b\"c\",d", .textAfterQuote, TextPosition(line: 1, column: 4)),
  ])
  func namesWhatIsWrong(text: String, defect: CSVDefect, position: TextPosition) throws {
    var reader = CSVReader(Array(text.utf8))
    let found = try #require(reader.next()?.defect)
    #expect(found.defect == defect)
    #expect(found.position == position)
  }

  @Test func goesOnBehindABadRecord() {
    var reader = CSVReader(Array("a\"b,c\n\"x\"y,z\nd,e\n".utf8))
    var records: [(fields: [String], isGood: Bool)] = []
    while let record = reader.next() { records.append((record.fields.map(\.text), record.defect == nil)) }
    #expect(records.map(\.fields) == [["a\"b", "c"], ["x", "z"], ["d", "e"]])
    #expect(records.map(\.isGood) == [false, false, true])
  }

  @Test(arguments: [
    ("order_number,uid,photo\n1;2,3,4", UInt8(ascii: ",")),
    ("order_number;uid;photo\n1,2;3;4", UInt8(ascii: ";")),
    ("order_number\tuid\tphoto\n", UInt8(ascii: "\t")),
    ("\n\n\"order_number\";\"uid\"\n", UInt8(ascii: ";")),
    ("sep=;\na,b\n", UInt8(ascii: ";")),
    ("nothing;of;these\n", UInt8(ascii: ",")),
    ("", UInt8(ascii: ",")),
  ])
  func findsTheSeparator(text: String, separator: UInt8) {
    #expect(CSVSeparator.of(Array(text.utf8), words: ["order_number", "uid", "photo"]) == separator)
  }
}
