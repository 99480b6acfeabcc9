import Measures
import Orders
import Testing

@testable import Manifest

/// The schemas speak the words that the readers read.
struct JSONSchemasTests {
  private func schema(_ text: String) throws -> JSONValue { try JSONValue.read(text) }

  @Test func areWellFormedAndNameTheirDraft() throws {
    #expect(
      JSONSchemas.all.map(\.name) == [
        "studio.schema.json", "manifest.schema.json", "catalogue.schema.json", "reprint.schema.json",
      ])
    for (_, text) in JSONSchemas.all {
      #expect(try schema(text)["$schema"]?.text == "http://json-schema.org/draft-07/schema#")
    }
  }

  @Test func knowTheWordsOfTheManifest() throws {
    let definitions = try #require(try schema(JSONSchemas.manifest)["definitions"])
    let order = try #require(definitions["order"])
    #expect(Set(try #require(order["properties"]).keys) == Set(ManifestWord.all + ["pictures"]))
    #expect(order["additionalProperties"] == .truth(false))
    let picture = try #require(definitions["picture"])
    #expect(Set(try #require(picture["properties"]).keys) == Set(ManifestWord.ofPicture.map(\.text)))
    #expect(picture["additionalProperties"] == .truth(false))
    let asked = Set(order["required"]?.texts ?? [])
    #expect(asked == Set(ManifestWord.required.filter(\.isOfOrder).map(\.text)))
  }

  @Test func knowTheValuesOfTheManifest() throws {
    let order = try #require(try schema(JSONSchemas.manifest)["definitions"]?["order"]?["properties"])
    #expect(order["locale"]?["enum"]?.texts == Language.allCases.map(\.rawValue))
    #expect(order["payment"]?["enum"]?.texts == Payment.Method.allCases.map(\.rawValue))
    #expect(order["delivery"]?["enum"]?.texts == Delivery.allCases.map(\.rawValue))
    #expect(order["subject"]?["enum"]?.texts == Person.Subject.allCases.map(\.rawValue))
    let checks = order["accept"]?["anyOf"]?.items.last?["items"]?["enum"]?.texts
    #expect(checks == CheckName.allCases.map(\.rawValue))
    let colours = order["background"]?["anyOf"]?.items.first?["enum"]?.texts
    #expect(colours == ["keep"] + BackgroundWord.colours.map(\.name))
  }

  @Test func knowTheWordsOfTheStudio() throws {
    let studio = try schema(JSONSchemas.studio)
    let properties = try #require(studio["properties"])
    #expect(Set(properties.keys) == Set(ConfigurationReader.words))
    #expect(
      studio["required"]?.texts == ["brand", "base_url", "time_zone", "languages", "controller", "policies", "lab"])
    #expect(properties["lab"]?["properties"]?["edge"]?["enum"]?.texts == LabProfile.Edge.allCases.map(\.rawValue))
    // Every word of the example is one of the schema, and each required one is in the example.
    let example = try YAMLReader.read(
      try SourceText(Array(StudioTemplate.configuration.utf8)), file: "studio.yaml"
    ).json
    for (word, rule) in [
      ("brand", properties["brand"]), ("controller", properties["controller"]), ("lab", properties["lab"]),
    ] {
      let known = Set(try #require(rule?["properties"]).keys)
      let used = Set(try #require(example[word]).keys)
      #expect(used.isSubset(of: known))
      #expect(Set(try #require(rule?["required"]).texts).isSubset(of: used))
    }
  }

  @Test func knowTheWordsOfTheCatalogue() throws {
    let definitions = try #require(try schema(JSONSchemas.catalogue)["definitions"])
    let specification = try #require(definitions["specification"]?["properties"])
    #expect(specification.keys.sorted() == SpecificationEntry.words.sorted())
    #expect(Set(try #require(definitions["child_rule"]?["properties"]).keys) == Set(ChildRule.words))
    #expect(
      specification["head_covering"]?["anyOf"]?.items.last?["items"]?["enum"]?.texts
        == HeadCoveringRule.Reason.allCases.map(\.rawValue))
    #expect(Set(try #require(definitions["paper"]?["properties"]).keys) == Set(PaperEntry.words))
    #expect(specification["head_definition"]?["enum"]?.texts == HeadRule.Definition.allCases.map(\.rawValue))
    #expect(specification["crown"]?["enum"]?.texts == HeadRule.Crown.allCases.map(\.rawValue))
    #expect(specification["glasses"]?["enum"]?.texts == GlassesRule.allCases.map(\.rawValue))
    #expect(specification["source_kind"]?["enum"]?.texts == Trust.Kind.allCases.map(\.rawValue))
    #expect(specification["format"]?["enum"]?.texts == UploadRule.Format.allCases.map(\.rawValue))
  }

  /// The built-in tables keep to the schema that a studio's own catalogue keeps to.
  @Test(arguments: [("photo-specs.csv", "specification", 270), ("papers.csv", "paper", 36)])
  func holdTheBuiltInCatalogue(file: String, definition: String, count: Int) throws {
    let root = try schema(JSONSchemas.catalogue)
    let rule = try #require(root["definitions"]?[definition])
    let bytes = file == "papers.csv" ? BuiltInCatalogue.paperBytes : BuiltInCatalogue.documentBytes
    let rows = CatalogueTable(bytes, log: FaultLog(file: file)).rows
    #expect(rows.count == count)
    let list = definition == "paper" ? "papers" : "specifications"
    let validator = SchemaValidator(root: root)
    for row in rows {
      guard case .mapping(let entries) = row.value else { continue }
      var values: [String: JSONValue] = [:]
      for entry in entries {
        guard case .scalar(let text) = entry.value.value, !text.isEmpty else { continue }
        let isNumber = ["number", "integer"].contains(rule["properties"]?[entry.key]?["type"]?.text ?? "")
        values[entry.key] = isNumber ? Double(text).map { .number($0) } ?? .text(text) : .text(text)
      }
      let errors = validator.errors(in: .mapping([list: .list([.mapping(values)])]))
      #expect(errors == [], "\(values["id"]?.text ?? "")")
    }
  }

  private static let order = """
    {"order_number": "A-1", "uid": 7, "paid_at": "2026-05-01T23:30:00-03:00", "consent": "1", "nickname": null,
     "locale": "es", "delivery": "sealed", "pictures": [
       {"photo": "may/a b.jpg", "specs": ["es-dni", "us-passport"], "copies": 4, "accept": ["roll"], "face": "largest",
        "background": "keep", "birth_date": "2010-02-03", "minor": true, "guardian_consent": "x", "note": ""},
       {"photo": "b.jpg", "specs": "es-dni;jp-passport", "face": 2, "background": "#FFFFFF", "minor": "sí"}]}
    """

  /// The reader and the schema take the same examples and refuse the same mistakes.
  @Test(arguments: [
    ("", "", true), ("\"uid\": 7, ", "", false), ("\"consent\": \"1\", ", "", false),
    ("\"photo\": \"b.jpg\", ", "", false),
    ("\"delivery\"", "\"deliveri\"", false), ("\"sealed\"", "\"shut\"", false), ("\"es\"", "\"fr\"", false),
    ("-03:00", "", false), ("2026-05-01T23:30:00-03:00", "1 May 2026", false),
    ("2026-05-01T23:30:00-03:00", "2026-05-01", true),
    ("may/a b", "/may/a b", false), ("may/a b", "../a b", false), ("may/a b", "may//a b", false),
    ("may/a b", "may\\\\a b", false), ("may/a b", "may/..a b", true), ("may/a b.jpg", "may/", false),
    ("\"copies\": 4", "\"copies\": 0", false), ("\"copies\": 4", "\"copies\": 501", false),
    ("\"copies\": 4", "\"copies\": 1.5", false),
    ("[\"roll\"]", "[\"rol\"]", false), ("[\"roll\"]", "\"roll\"", true), ("\"largest\"", "0", false),
    ("\"#FFFFFF\"", "\"#FFFF\"", false), ("\"#FFFFFF\"", "\"mauve\"", false),
    ("\"#FFFFFF\"", "\"vertical white\"", false), ("\"#FFFFFF\"", "\"diagonal white to blue\"", false),
    ("true", "\"perhaps\"", false),
    ("2010-02-03", "3/2/2010", false), ("[\"es-dni\", \"us-passport\"]", "[]", false),
    ("\"pictures\": [", "\"pictures\": [7, ", false),
  ])
  func agreeWithTheReader(part: String, change: String, isGood: Bool) throws {
    #expect(part.isEmpty || Self.order.contains(part))
    let order = part.isEmpty ? Self.order : Self.order.replacing(part, with: change, maxReplacements: 1)
    let validator = SchemaValidator(root: try schema(JSONSchemas.manifest))
    for text in ["{\"orders\": [\(order)]}", "[\(order)]"] {
      #expect(validator.errors(in: try JSONValue.read(text)).isEmpty == isGood)
      // What only the catalogue knows is no matter of the schema.
      #expect((try Samples.read(text, named: "o.json").faults.isEmpty) == isGood)
    }
  }

  /// The bounds of numbers are those of the reader: the schema's ends are taken, and what lies beyond is not.
  @Test func boundNumbersAsTheReaderDoes() throws {
    let lab = try #require(try schema(JSONSchemas.studio)["properties"]?["lab"]?["properties"])
    let reader = ConfigurationReader(catalogue: try Samples.catalogue())
    for (word, line) in [
      ("dpi", "dpi: 300"), ("gutter_mm", "gutter_mm: 2"), ("overscan_mm", "overscan_mm: 0"),
      ("jpeg_quality", "jpeg_quality: 95"),
    ] {
      let least = try #require(lab[word]?["minimum"]?.number.map { Int($0) })
      let most = try #require(lab[word]?["maximum"]?.number.map { Int($0) })
      for (value, isGood) in [(least, true), (most, true), (least - 1, false), (most + 1, false)] {
        let yaml = StudioTemplate.configuration.replacing(line, with: "\(word): \(value)")
        #expect(
          (reader.read(Array(yaml.utf8), named: "studio.yaml").configuration != nil) == isGood, "\(word) \(value)")
      }
    }
  }
}

extension TextNode {
  /// The same as JSON; every scalar is a text.
  fileprivate var json: JSONValue {
    switch value {
    case .null: .null
    case .scalar(let text): .text(text)
    case .list(let nodes): .list(nodes.map(\.json))
    case .mapping(let entries): .mapping(Dictionary(entries.map { ($0.key, $0.value.json) }, uniquingKeysWith: { $1 }))
    }
  }
}
