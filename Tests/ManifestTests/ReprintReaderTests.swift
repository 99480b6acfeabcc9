import Orders
import Testing

@testable import Manifest

@Suite struct ReprintReaderTests {
  static let catalogue = Result { try BuiltInCatalogue.load() }

  private func read(_ text: String, named file: String = "reprints.csv") throws -> ReprintReading {
    ReprintReader(catalogue: try Self.catalogue.get()).read(Array(text.utf8), named: file)
  }

  private func line(
    _ order: String, _ specifications: [String] = [], picture: Int? = nil, copies: Int? = nil, paper: String? = nil,
    file: String = "reprints.csv", line: Int, column: Int = 1
  ) throws -> ReprintLine {
    let paper = try paper.map { try #require(try Self.catalogue.get().paper($0)) }
    return ReprintLine(
      order: OrderNumber(order), specifications: specifications, picture: picture, copies: copies, paper: paper,
      place: SourcePlace(file: file, line: line, column: column))
  }

  static let csv = """
    order_number,specs,picture,copies,paper,note
    A-1001,us-passport,2,4,photo-4x6-in,"for the ""second"" visa"
    A-1002, es-dni ; schengen-visa,,,,
    ,,,,,
    A-1003,,,,,
    """
  static let json = """
    {"reprints": [
     {"order_number": "A-1001", "specs": "us-passport", "picture": 2, "copies": 4, "paper": "photo-4x6-in"},
     {"order_number": "A-1002", "specs": ["es-dni", "schengen-visa"]},
     {"order_number": "A-1003", "copies": null}]}
    """
  static let yaml = """
    - order_number: A-1001
      specs: us-passport
      picture: 2
      copies: 4
      paper: photo-4x6-in
    - order_number: A-1002
      specs: [es-dni, schengen-visa]
    - order_number: A-1003
    """

  @Test func readsEveryFormat() throws {
    #expect(
      try read(Self.csv)
        == ReprintReading(
          lines: [
            line("A-1001", ["us-passport"], picture: 2, copies: 4, paper: "photo-4x6-in", line: 2),
            line("A-1002", ["es-dni", "schengen-visa"], line: 3), line("A-1003", line: 5),
          ], faults: []))
    for (text, file) in [(Self.json, "again.json"), (Self.yaml, "again.yml")] {
      let reading = try read(text, named: file)
      #expect(reading.faults == [])
      #expect(reading.lines.map(\.order.text) == ["A-1001", "A-1002", "A-1003"])
      #expect(reading.lines.map(\.specifications) == [["us-passport"], ["es-dni", "schengen-visa"], []])
      #expect(reading.lines.map(\.copies) == [4, nil, nil])
      #expect(reading.lines.map(\.picture) == [2, nil, nil])
      #expect(reading.lines.map(\.paper?.id) == ["photo-4x6-in", nil, nil])
    }
  }

  @Test func theSchemaSpeaksItsWords() throws {
    let root = try JSONValue.read(JSONSchemas.reprint)
    let rule = try #require(root["definitions"]?["reprint"])
    #expect(Set(try #require(rule["properties"]).keys) == Set(ReprintReader.words))
    let validator = SchemaValidator(root: root)
    #expect(validator.errors(in: try JSONValue.read(Self.json)) == [])
    for wrong in ["[{}]", "[{\"order_number\": \"A\", \"copies\": 0}]", "[{\"order_number\": \"A\", \"copy\": 1}]"] {
      #expect(!validator.errors(in: try JSONValue.read(wrong)).isEmpty)
      #expect(!(try read(wrong, named: "r.json")).faults.isEmpty)
    }
  }

  @Test(arguments: [";", "\t"])
  func takesTheSeparatorsOfSpreadsheets(separator: String) throws {
    let text = "\u{FEFF}order_number\(separator)copies\r\nA-1\(separator)2\r\n"
    #expect(try read(text).lines == [line("A-1", copies: 2, line: 2)])
  }

  /// A fault stops its own line.
  @Test func aFaultStopsItsLineAlone() throws {
    let text = """
      order_number,specs,picture,copies,paper
      A-1,,,0,
      A-2,,,two,photo-4x6
      ,us-visa,,,
      A-4,,0,1
      A-5,es-dni;es-dni,,,
      A-6,,,1,iso-a4
      """
    let reading = try read(text)
    #expect(reading.lines == [try line("A-6", copies: 1, paper: "iso-a4", line: 7)])
    #expect(!reading.isRefused)
    let found = reading.faults.map {
      "\($0.place.line):\($0.place.column) \($0.orderNumber?.text ?? "-") \($0.problem)"
    }
    #expect(
      found == [
        "2:7 A-1 outOfRange(\"copies\", value: 0.0, range: ClosedRange(1.0...500.0), unit: Manifest.Problem.Unit.none)",
        "3:7 A-2 notANumber(\"copies\", value: \"two\")",
        "3:11 A-2 unknownPaper(\"photo-4x6\", suggestions: \(try suggestions("photo-4x6")))",
        "4:1 - missingWord(\"order_number\")",
        "5:1 - rowLength(found: 4, expected: 5)",
        "6:5 A-5 repeatedSpecification(\"es-dni\")",
      ])
  }

  private func suggestions(_ id: String) throws -> [String] { try Self.catalogue.get().paperSuggestions(for: id) }

  @Test func aFileThatCannotBeUsedIsRefused() throws {
    let cases: [(String, String, Problem)] = [
      ("", "r.csv", .empty), ("specs,copies\nus-visa,2\n", "r.csv", .missingWord("order_number")),
      ("order_number,number\nA-1,2\n", "r.csv", .unknownWord("number", known: ReprintReader.words)),
      (
        "order_number,copies,copies\nA-1,2,2\n", "r.csv",
        .repeatedWord("copies", first: SourcePlace(file: "r.csv", line: 1, column: 14))
      ),
      ("order_number\n\"A-1\n", "r.csv", .csv(.unclosedQuote)), ("order_number\n", "r.csv", .noOrders),
      ("{}", "r.json", .missingWord("reprints")),
      ("{\"reprints\": 3}", "r.json", .wrongShape("reprints", found: .text, expected: .list)),
      ("3", "r.yaml", .wrongShape("reprints", found: .text, expected: .mapping)),
    ]
    for (text, file, problem) in cases {
      let reading = try read(text, named: file)
      #expect(reading.isRefused, "\(text)")
      #expect(reading.lines.isEmpty, "\(text)")
      #expect(reading.faults.map(\.problem) == [problem], "\(text)")
    }
  }
}
