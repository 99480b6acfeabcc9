import Measures
import Orders
import Testing

@testable import Manifest

/// The schemas speak the words that the readers read.
struct JSONSchemasTests {
  private func schema(_ text: String) throws -> SchemaNode {
    SchemaNode(try JSONReader.read(try SourceText(Array(text.utf8))))
  }

  @Test func areWellFormedAndNameTheirDraft() throws {
    #expect(JSONSchemas.all.map(\.name) == ["studio.schema.json", "manifest.schema.json", "catalogue.schema.json"])
    for (_, text) in JSONSchemas.all {
      #expect(try schema(text)["$schema"]?.text == "http://json-schema.org/draft-07/schema#")
    }
  }

  @Test func knowTheWordsOfTheManifest() throws {
    let definitions = try #require(try schema(JSONSchemas.manifest)["definitions"])
    let order = try #require(definitions["order"])
    #expect(Set(try #require(order["properties"]).keys) == Set(ManifestWord.all + ["pictures"]))
    #expect(order["additionalProperties"]?.text == "false")
    let picture = try #require(definitions["picture"])
    #expect(Set(try #require(picture["properties"]).keys) == Set(ManifestWord.ofPicture.map(\.text)))
    #expect(picture["additionalProperties"]?.text == "false")
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
    let example = SchemaNode(
      try YAMLReader.read(try SourceText(Array(StudioTemplate.configuration.utf8)), file: "studio.yaml"))
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
    #expect(Set(try #require(definitions["paper"]?["properties"]).keys) == Set(PaperEntry.words))
    #expect(specification["head_definition"]?["enum"]?.texts == HeadRule.Definition.allCases.map(\.rawValue))
    #expect(specification["crown"]?["enum"]?.texts == HeadRule.Crown.allCases.map(\.rawValue))
    #expect(specification["glasses"]?["enum"]?.texts == GlassesRule.allCases.map(\.rawValue))
    #expect(specification["source_kind"]?["enum"]?.texts == Trust.Kind.allCases.map(\.rawValue))
    #expect(specification["format"]?["enum"]?.texts == UploadRule.Format.allCases.map(\.rawValue))
  }

  /// The bounds of numbers are those of the reader: the schema's ends are taken, and what lies beyond is not.
  @Test func boundNumbersAsTheReaderDoes() throws {
    let lab = try #require(try schema(JSONSchemas.studio)["properties"]?["lab"]?["properties"])
    let reader = ConfigurationReader(catalogue: try Samples.catalogue())
    for (word, line) in [
      ("dpi", "dpi: 300"), ("gutter_mm", "gutter_mm: 2"), ("overscan_mm", "overscan_mm: 0"),
      ("jpeg_quality", "jpeg_quality: 95"),
    ] {
      let least = try #require(lab[word]?["minimum"]?.text.flatMap { Int($0) })
      let most = try #require(lab[word]?["maximum"]?.text.flatMap { Int($0) })
      for (value, isGood) in [(least, true), (most, true), (least - 1, false), (most + 1, false)] {
        let yaml = StudioTemplate.configuration.replacing(line, with: "\(word): \(value)")
        #expect(
          (reader.read(Array(yaml.utf8), named: "studio.yaml").configuration != nil) == isGood, "\(word) \(value)")
      }
    }
  }
}

/// Walks through a tree of JSON by keys.
private struct SchemaNode {
  let node: TextNode

  init(_ node: TextNode) {
    self.node = node
  }

  private var entries: [TextEntry] { if case .mapping(let entries) = node.value { entries } else { [] } }

  subscript(key: String) -> SchemaNode? { entries.first { $0.key == key }.map { SchemaNode($0.value) } }

  var keys: [String] { entries.map(\.key) }
  var text: String? { if case .scalar(let text) = node.value { text } else { nil } }
  var items: [SchemaNode] { if case .list(let nodes) = node.value { nodes.map { SchemaNode($0) } } else { [] } }
  var texts: [String] { items.compactMap(\.text) }
}
