import Measures
import Orders
import Testing

@testable import Manifest

struct CatalogueReaderTests {
  private func read(_ yaml: String) throws -> CatalogueReading {
    CatalogueReader(over: try Samples.catalogue()).read(Array(yaml.utf8), named: "catalogue.yaml")
  }

  @Test func addsAndChangesEntries() throws {
    let reading = try read(
      """
      specifications:
        - id: acme-badge
          country: ES
          document_en: Acme badge
          document_es: Pase de Acme
          width_mm: 30
          height_mm: 40
          background: ["#FFFFFF", "#E6E6E6"]
          min_px: 300x400
          format: png
        - id: us-passport
          dpi: 600
          head_max_mm: 34
        - id: sv-pasaporte
          country: SV
          document_en: Salvadoran passport
          document_es: Pasaporte salvadoreño
          width_mm: 35
          height_mm: 45
      papers:
        - {id: roll, name_en: Our roll, name_es: Nuestro rollo, width_mm: 152, height_mm: 102, default_margin_mm: 1}
        - {id: iso-a4, default_margin_mm: 8}

      """)
    #expect(reading.faults == [])
    let base = try Samples.catalogue()
    let catalogue = reading.catalogue
    #expect(catalogue.specifications.count == base.specifications.count + 2)
    let badge = try #require(catalogue.specification("acme-badge"))
    #expect(badge.backgrounds == [.white, .colour(Colour(red: 0xE6, green: 0xE6, blue: 0xE6))])
    #expect(badge.upload.smallest == UploadRule.Size(width: 300, height: 400))
    #expect(badge.upload.format == .png)
    #expect(badge.trust == Trust(kind: .studio, source: "catalogue.yaml", checked: ""))
    var passport = try #require(base.specification("us-passport"))
    passport.resolution = Resolution(dotsPerInch: 600)
    passport.head.range?.maximum = Millimetres(34)
    passport.trust.kind = .studio
    passport.trust.source = "catalogue.yaml"
    #expect(catalogue.specification("us-passport") == passport)
    #expect(
      catalogue.specifications.firstIndex(of: passport) == base.specifications.firstIndex { $0.id == "us-passport" })
    #expect(catalogue.documentWithoutPhoto("sv-pasaporte") == nil)
    #expect(catalogue.paper("roll")?.size == PrintSize(width: Millimetres(152), height: Millimetres(102)))
    #expect(catalogue.paper("iso-a4")?.margin == Millimetres(8))
    #expect(catalogue.paper("iso-a4")?.name == base.paper("iso-a4")?.name)
  }

  /// One wrong line in an entry that is otherwise good, and what is said of it.
  @Test(arguments: [
    ("width_cm: 3", Problem.unknownWord("width_cm", known: SpecificationEntry.words), 2),
    ("dpi: 300 dpi", .notANumber("dpi", value: "300 dpi"), 7),
    ("dpi: 100000", .outOfRange("dpi", value: 100_000, range: 72...2400, unit: .dotsPerInch), 7),
    ("dpi: 0", .outOfRange("dpi", value: 0, range: 72...2400, unit: .dotsPerInch), 7),
    ("head_max_mm: 41", .doesNotFit("head_max_mm", length: Millimetres(41), within: Millimetres(40)), 15),
    ("head_max_mm: '3,4'", .notANumber("head_max_mm", value: "3,4"), 15),
    ("eye_line_min_mm: 400", .doesNotFit("eye_line_max_mm", length: Millimetres(400), within: Millimetres(40)), 2),
    ("{head_min_mm: 30, head_max_mm: 20}", .reversedRange("head_max_mm", minimum: 30, maximum: 20), 34),
    (
      "{head_min_mm: 30, top_margin_min_mm: 15}",
      .doesNotFit("head_min_mm", length: Millimetres(45), within: Millimetres(40)), 16
    ),
    ("width_px: 300", .halfAPair("width_px", missing: "height_px"), 12),
    ("min_px: 600*750", .notAPixelSize("min_px", value: "600*750"), 10),
    ("min_px: 600x9", .outOfRange("min_px", value: 9, range: 16...20_000, unit: .pixels), 10),
    ("{min_kb: 90, max_kb: 80}", .reversedRange("max_kb", minimum: 90, maximum: 80), 24),
    ("{min_kb: 40, max_kb: 40}", .bandTooNarrow(minimum: 40, maximum: 40), 24),
    ("width_mm: 35mm", .notANumber("width_mm", value: "35mm"), 12),
    ("width_mm: 1.5 in", .notANumber("width_mm", value: "1.5 in"), 12),
    ("width_mm: 3.5", .outOfRange("width_mm", value: 3.5, range: 8...420, unit: .millimetres), 12),
    ("width_mm: 0.035", .outOfRange("width_mm", value: 0.035, range: 8...420, unit: .millimetres), 12),
    ("max_kb: 250 KB", .notANumber("max_kb", value: "250 KB"), 10),
    ("background: '#12'", .notAColour("background", value: "#12"), 14),
    (
      "glasses: none",
      .unknownValue("glasses", value: "none", known: GlassesRule.allCases.map(\.rawValue)), 11
    ),
    ("crown: sckull", .unknownValue("crown", value: "sckull", known: ["skull", "hair"]), 9),
    ("country: Spain", .unknownCountry("Spain"), 11),
    ("id: Acme Badge", .notAnID("Acme Badge"), 6),
  ])
  func saysWhatIsWrong(line: String, problem: Problem, column: Int) throws {
    let given = line.trimmingPrefix("{").prefix { $0 != "}" }.split(separator: ", ").map(String.init)
    var good = ["id: x", "country: ES", "document_en: X", "document_es: X", "width_mm: 30", "height_mm: 40"]
    good.removeAll { line in given.contains { $0.prefix { $0 != ":" } == line.prefix { $0 != ":" } } }
    let flow = line.hasPrefix("{") ? line : "{\(line)}"
    let yaml = "specifications:\n- \(flow.dropLast()), \(good.joined(separator: ", "))}\n"
    let reading = try read(yaml)
    #expect(reading.faults.map(\.problem) == [problem], "\(yaml)")
    #expect(reading.faults.first?.place.line == 2)
    #expect(reading.catalogue.specifications.count == 265)
  }

  @Test func asksForWhatANewEntryNeeds() throws {
    let reading = try read("specifications:\n  - id: x\npapers:\n  - id: y\n  - id: y\n    name_en: Y\n")
    #expect(
      reading.faults.map(\.problem) == [
        .missingWord("country"), .missingWord("document_en"), .missingWord("document_es"),
        .missingWord("name_en"), .missingWord("name_es"), .missingWord("width_mm"), .missingWord("height_mm"),
        .missingWord("name_es"), .missingWord("width_mm"), .missingWord("height_mm"),
        .repeatedID("y", first: SourcePlace(file: "catalogue.yaml", line: 4, column: 9)),
      ])
  }
}
