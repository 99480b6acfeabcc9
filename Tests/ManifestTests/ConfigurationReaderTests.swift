import Foundation
import Measures
import Orders
import Testing

@testable import Manifest

struct ConfigurationReaderTests {
  private func read(_ yaml: String, named file: String = "studio.yaml") throws -> ConfigurationReading {
    ConfigurationReader(catalogue: try Samples.catalogue()).read(Array(yaml.utf8), named: file)
  }

  @Test func readsTheExample() throws {
    let catalogue = try Samples.catalogue()
    let expected = StudioConfiguration(
      brand: Brand(name: "Example Studio", logo: nil, accent: Colour(red: 0x1B, green: 0x4F, blue: 0x8A)),
      controller: Controller(
        company: "Example Studio Ltd", address: "1 Example Street\n12345 Exampletown", email: "privacy@example.com",
        phone: "+00 000 000 000", dataProtectionOfficer: "Data protection officer, privacy@example.com",
        guardianContact: "guardians@example.com", region: "European Union",
        processors: [
          Controller.Processor(
            name: "Example Hosting",
            purpose: Bilingual(
              english: "Hosts the pages from which photos are downloaded.",
              spanish: "Aloja las páginas desde las que se descargan las fotos."),
            region: "European Union")
        ],
        complaintAuthority: "The data protection authority of your country"),
      baseURL: "https://photos.example.com", timeZone: try #require(TimeZone(identifier: "Europe/Madrid")),
      languages: [.english, .spanish], retentionDays: 180, answerWorkingDays: 15, deletesSources: false,
      policies: [
        PolicyVersion(
          version: "1", date: try Samples.day("2026-01-01"), isMaterial: true,
          changes: Bilingual(english: "First version.", spanish: "Primera versión."))
      ],
      lab: LabProfile(
        name: "Example Lab", paper: try #require(catalogue.paper("photo-4x6-in")),
        resolution: Resolution(dotsPerInch: 300), edge: .safe, margin: nil, gutter: Millimetres(2), overscan: .zero,
        jpegQuality: 95),
      suspension: nil)
    #expect(try read(StudioTemplate.configuration).configuration == expected)
  }

  /// One change of the example, and what is said of it.
  @Test(arguments: [
    ("base_url: https", "base_url: http", Problem.notABaseURL("http://photos.example.com", .notSecure)),
    (
      "base_url: https://photos", "base_url: https://me@photos", .notABaseURL("https://me@photos.example.com", .tooMuch)
    ),
    (
      "base_url: https://photos.example.com", "base_url: photos.example.com",
      .notABaseURL("photos.example.com", .notAnAddress)
    ),
    (
      "base_url: https://photos.example.com", "base_url: https://exa mple.com",
      .notABaseURL("https://exa mple.com", .notAnAddress)
    ),
    ("Europe/Madrid", "Europe/Madird", .unknownTimeZone("Europe/Madird", suggestions: ["Europe/Madrid"])),
    ("Europe/Madrid", "Madrid", .unknownTimeZone("Madrid", suggestions: ["Europe/Madrid"])),
    ("Europe/Madrid", "CET", .unknownTimeZone("CET", suggestions: [])),
    ("Europe/Madrid", "GMT+2", .unknownTimeZone("GMT+2", suggestions: [])),
    ("[en, es]", "[en, fr]", .unknownValue("languages", value: "fr", known: ["en", "es"])),
    ("[en, es]", "[]", .missingValue("languages")),
    ("[en, es]", "en", .wrongShape("languages", found: .text, expected: .list)),
    ("retention_days: 180", "retention_days: 0", .outOfRange("retention_days", value: 0, range: 1...3650, unit: .days)),
    ("retention_days: 180", "retention_days: 6 months", .notANumber("retention_days", value: "6 months")),
    (
      "retention_days: 180", "retension_days: 180",
      .unknownWord("retension_days", known: ConfigurationReader.words)
    ),
    (
      "answer_working_days: 15", "answer_working_days: 61",
      .outOfRange("answer_working_days", value: 61, range: 1...60, unit: .workingDays)
    ),
    (
      "delete_sources: false", "delete_sources: sometimes",
      .unknownValue("delete_sources", value: "sometimes", known: ["yes", "no"])
    ),
    ("email: privacy@example.com", "email: privacy", .notAnEmail("privacy")),
    ("guardian_contact: guardians@example.com", "guardian_contact:", .missingValue("guardian_contact")),
    ("  region: European Union\n  complaint", "  complaint", .missingWord("region")),
    (
      "date: 2026-01-01", "date: 1/1/2026",
      .notADay("date", value: "1/1/2026", likely: [CalendarDay(iso: "2026-01-01")].compactMap(\.self))
    ),
    ("es: Primera versión.", "fr: Première version.", .unknownWord("fr", known: ["en", "es"])),
    ("accent: \"#1B4F8A\"", "accent: blue", .notAColour("accent", value: "blue")),
    ("# logo: logo.png", "logo: ../logo.png #", .photoPath("../logo.png", .leavesFolder)),
    (
      "paper: photo-4x6-in", "paper: photo-4x6",
      .unknownPaper("photo-4x6", suggestions: ["photo-4x6-in"])
    ),
    ("dpi: 300", "dpi: 0", .outOfRange("dpi", value: 0, range: 72...2400, unit: .dotsPerInch)),
    ("dpi: 300", "dpi: 100000", .outOfRange("dpi", value: 100_000, range: 72...2400, unit: .dotsPerInch)),
    (
      "edge: safe", "edge: bordeless",
      .unknownValue("edge", value: "bordeless", known: ["safe", "borderless"])
    ),
    ("gutter_mm: 2", "gutter_mm: -1", .outOfRange("gutter_mm", value: -1, range: 0...50, unit: .millimetres)),
    ("overscan_mm: 0", "overscan_mm: 21", .outOfRange("overscan_mm", value: 21, range: 0...20, unit: .millimetres)),
    ("jpeg_quality: 95", "jpeg_quality: 101", .outOfRange("jpeg_quality", value: 101, range: 50...100, unit: .percent)),
  ])
  func saysWhatIsWrong(part: String, change: String, problem: Problem) throws {
    #expect(StudioTemplate.configuration.contains(part))
    let reading = try read(StudioTemplate.configuration.replacing(part, with: change, maxReplacements: 1))
    #expect(reading.configuration == nil)
    let errors = reading.faults.filter { $0.severity == .error }
    // What is unknown may leave something required missing, which is then said as well.
    #expect(errors.map(\.problem).contains(problem), "\(errors)")
    #expect(errors.count == (change.hasPrefix("es:") || change.hasPrefix("fr:") ? 2 : 1))
  }

  @Test(arguments: [
    ("https://photos.example.com/", "https://photos.example.com"),
    ("HTTPS://Photos.Example.com:8443/Gallery/", "https://photos.example.com:8443/Gallery"),
    ("http://localhost:8080", "http://localhost:8080"), ("http://127.0.0.1/x", "http://127.0.0.1/x"),
  ])
  func takesAddresses(text: String, kept: String) throws {
    let yaml = StudioTemplate.configuration.replacing("https://photos.example.com", with: text)
    #expect(try read(yaml).configuration?.baseURL == kept)
  }

  @Test func tellsTheVersionsOfAPolicyApart() throws {
    let version = """
        - version: 1
          date: 2025-12-31
          material: no
          changes: {en: Again., es: Otra vez.}
      lab:
      """
    let reading = try read(StudioTemplate.configuration.replacing("lab:\n", with: version + "\n", maxReplacements: 1))
    let errors = reading.faults.filter { $0.severity == .error }
    #expect(
      errors.map(\.problem) == [
        .repeatedPolicy("1", first: SourcePlace(file: "studio.yaml", line: 57, column: 14)),
        .policyBeforeItsForerunner(
          version: "1", date: try Samples.day("2025-12-31"), forerunner: "1",
          forerunnerDate: try Samples.day("2026-01-01")),
      ])
  }

  @Test func readsASuspensionAndAPaperOfItsOwn() throws {
    let yaml =
      StudioTemplate.configuration
      .replacing(
        "paper: photo-4x6-in",
        with: "paper: {id: mine, name_en: Mine, name_es: Mío, width_mm: 100, height_mm: 148, default_margin_mm: 3}")
      + "suspension: {announced_on: 2026-06-01, deletion_on: 2026-09-01, message: {en: We close., es: Cerramos.}}\n"
    let configuration = try #require(try read(yaml).configuration)
    #expect(
      configuration.suspension
        == Suspension(
          announcedOn: try Samples.day("2026-06-01"), deletionOn: try Samples.day("2026-09-01"),
          message: Bilingual(english: "We close.", spanish: "Cerramos.")))
    #expect(
      configuration.lab.paper
        == PaperSize(
          id: "mine", name: Bilingual(english: "Mine", spanish: "Mío"),
          size: PrintSize(width: Millimetres(100), height: Millimetres(148)), margin: Millimetres(3), note: ""))
    let wrong = try read(yaml.replacing("deletion_on: 2026-09-01", with: "deletion_on: 2026-05-31"))
    #expect(wrong.configuration == nil)
  }

  @Test func tellsAllThatIsMissing() throws {
    let reading = try read("brand: {name: X}\n")
    #expect(
      reading.faults.map(\.problem) == [
        .missingWord("base_url"), .missingWord("time_zone"), .missingWord("languages"), .missingWord("controller"),
        .missingWord("policies"), .missingWord("lab"),
      ])
    #expect(reading.faults.allSatisfy { $0.place == SourcePlace(file: "studio.yaml", line: 1, column: 1) })
  }

  @Test(arguments: ["", "- a\n", "just a text", "a: [1", "\u{0}", "a: *b\n", "--- a\n--- b\n", "&a {b: *a}"])
  func refusesOtherTexts(text: String) throws {
    let reading = try read(text)
    #expect(reading.configuration == nil)
    #expect(reading.faults.contains { $0.severity == .error })
  }
}
