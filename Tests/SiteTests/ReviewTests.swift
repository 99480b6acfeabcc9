import Foundation
import Measures
import Orders
import SiteTesting
import Testing

@testable import Site

struct ReviewTests {
  private static func entry(_ number: String, _ outcome: ReviewEntry.Outcome) -> ReviewEntry {
    ReviewEntry(
      order: OrderNumber(number), place: SourcePlace(file: "orders.csv", line: 3, column: 7), outcome: outcome,
      reasons: outcome == .refused
        ? [
          ReviewReason(
            sentence: Bilingual(english: "No face <here>.", spanish: "Ningún rostro <aquí>."),
            remedy: Bilingual(english: "Take another picture, or name `face`.", spanish: "Haga otra foto."), place: nil)
        ] : [],
      notes: [], reference: "k3fq-9x2m", address: outcome == .refused ? nil : "https://a.example/d/x/",
      page: outcome == .done ? "../site/d/x/index.html" : nil, lastDay: SampleStudio.day("2027-05-22"),
      photos: [
        ReviewPhoto(
          specification: "us-passport", title: Bilingual(english: "US passport", spanish: "Pasaporte de EE. UU."),
          size: PrintSize(width: Millimetres(50.8), height: Millimetres(50.8)), thumbnail: "thumbs/1.jpg",
          thumbnailWidth: 200, thumbnailHeight: 200, checks: SampleStudio.checks,
          treatment: .backgroundReplaced(.white), changedPercent: 41, changedEdgePercent: 2)
      ])
  }

  private static func files(_ entries: [ReviewEntry]) throws -> [SiteFile] {
    try ReviewRenderer(
      configuration: SampleStudio.configuration, day: SampleStudio.today, templates: try TemplateSet()
    ).files(entries)
  }

  @Test func refusedOrdersComeFirstWithWhatToDo() throws {
    let files = try Self.files([Self.entry("A-1", .done), Self.entry("A-2", .refused), Self.entry("A-3", .unchanged)])
    #expect(files.map(\.path) == ["index.html", "report.json"])
    let page = try #require(files["index.html"]?.text)
    let order = ["A-2", "A-1", "A-3"].compactMap { page.firstRange(of: "<bdi>\($0)</bdi>")?.lowerBound }
    #expect(order.count == 3 && order == order.sorted())
    for words in [
      "No face &lt;here&gt;.", "<strong>What to do:</strong> Take another picture, or name “face”.",
      "orders.csv:3:7", "3 of 5 met", "<a href=\"../site/d/x/index.html\">Look at the page</a> · ",
      "Sharpness: Could not be told for certain (at least 0.4; default). <span class=\"advice\">Look at the eyelashes",
      "thumbs/1.jpg",
      "background #FFFFFF: 41\u{A0}% of the picture changed, of it 2\u{A0}% at the person’s outline, none within",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  /// What stopped a picture says what to do in the studio's own language.
  @Test func refusedPicturesSayWhatToDoAboutEachCheck() throws {
    var entry = Self.entry("A-2", .refused)
    let check = Check(
      name: .eyesOpen, outcome: .fail, isMust: true, unit: .ratio, minimum: 0.04, maximum: nil,
      authority: "ISO/IEC 29794-5")
    entry.reasons = [
      ReviewReason(
        sentence: Bilingual(english: "a.jpg: not met.", spanish: "a.jpg: no cumple."), remedy: nil, place: nil,
        checks: [check])
    ]
    var configuration = SampleStudio.configuration
    for (language, words) in [
      (
        Language.english,
        "Eyes open: Not met (at least 0.04; ISO/IEC 29794-5).</span> <span class=\"advice\">Take it again"
      ),
      (
        .spanish,
        "Ojos abiertos: No cumple (al menos 0,04; ISO/IEC 29794-5).</span> <span class=\"advice\">Repítala con"
      ),
    ] {
      configuration.languages = [language]
      let renderer = ReviewRenderer(
        configuration: configuration, day: SampleStudio.today, templates: try TemplateSet())
      let files = try renderer.files([entry])
      #expect(files["index.html"]?.text.contains(words) == true, "\(language)")
      #expect(files["index.html"]?.text.contains("a.jpg: no cumple.") == (language == .spanish))
      #expect(files["report.json"]?.text.contains("a.jpg: not met.") == true)
      #expect(files["report.json"]?.text.contains("no cumple") == false)
      #expect(files["report.json"]?.text.contains("\"what_to_do\" : \"Take it again with both eyes open") == true)
    }
  }

  /// Nothing of a studio's own page is in another language than its own, and the report is always in English.
  @Test func pageIsInTheLanguageOfTheStudio() throws {
    var entry = Self.entry("A-1", .done)
    entry.notes = [Bilingual(english: "us-passport: no source.", spanish: "us-passport: sin fuente.")]
    var configuration = SampleStudio.configuration
    configuration.languages = [.spanish, .english]
    let renderer = ReviewRenderer(
      configuration: configuration, day: SampleStudio.today, templates: try TemplateSet())
    let files = try renderer.files([entry, Self.entry("A-2", .refused)])
    let page = try #require(files["index.html"]?.text)
    for words in [
      "<p class=\"title\">Pasaporte de EE. UU.</p>", "<p class=\"notes\">us-passport: sin fuente.</p>",
      "Ningún rostro &lt;aquí&gt;.", "<strong>Qué hacer:</strong> Haga otra foto.",
      "Nitidez: No se pudo determinar con certeza (al menos 0,4; valor predeterminado)",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    for words in ["US passport", "no source", "No face", "default)"] { #expect(!page.contains(words), "\(words)") }
    let report = try #require(files["report.json"]?.text)
    for words in ["us-passport: no source.", "No face <here>.", "Take another picture, or name `face`.", "\"default\""]
    {
      #expect(report.contains(words), "\(words)")
    }
  }

  @Test func facesOfAGroupAreNumberedAsTheManifestCounts() throws {
    var entry = Self.entry("A-2", .refused)
    entry.strips = [
      ReviewStrip(
        photo: "<b>.jpg",
        faces: (1...2).map {
          ReviewStrip.Face(
            number: $0, thumbnail: "faces/\($0).jpg", width: 112, height: 140, isLargest: $0 == 1, isChosen: $0 == 2)
        })
    ]
    let page = try #require(try Self.files([entry])["index.html"]?.text)
    for words in [
      "Faces from the left in <bdi>&lt;b&gt;.jpg</bdi>. Write the number", "Face 1 · largest</figcaption>",
      "Face 2 · <strong>chosen</strong></figcaption>",
      "<img src=\"faces/2.jpg\" width=\"112\" height=\"140\" alt=\"\">",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!(try #require(try Self.files([Self.entry("A-1", .done)])["index.html"]?.text)).contains("class=\"strip\""))
  }

  @Test func reportIsForPrograms() throws {
    let files = try Self.files([Self.entry("A-1", .done), Self.entry("A-2", .refused)])
    let json = try #require(files["report.json"])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(json.contents)) as? [String: Any])
    #expect(report["day"] as? String == "2026-11-23")
    #expect(report["counts"] as? [String: Int] == ["done": 1, "refused": 1, "unchanged": 0])
    let orders = try #require(report["orders"] as? [[String: Any]])
    #expect(orders.map { $0["order_number"] as? String } == ["A-1", "A-2"])
    let photos = try #require(orders[0]["photos"] as? [[String: Any]])
    let checks = try #require(photos[0]["checks"] as? [[String: Any]])
    #expect(checks.map { $0["name"] as? String } == ["head_hair", "eye_line", "roll", "sharpness", "wall_shadow"])
    // What was asked and whether it was met, and no measurement.
    #expect(
      Set(checks.flatMap(\.keys))
        == [
          "name", "outcome", "is_must", "is_accepted", "unit", "minimum", "maximum", "authority", "what_to_do",
        ])
  }

  @Test func manyOrdersTurnThePage() throws {
    let entries = (0..<401).map { Self.entry("A-\($0)", .done) }
    let files = try Self.files(entries)
    #expect(files.map(\.path) == ["index.html", "page-2.html", "page-3.html", "report.json"])
    #expect(files["page-3.html"]?.text.contains("<bdi>A-400</bdi>") == true)
    #expect(files["page-2.html"]?.text.contains("<a href=\"page-2.html\" aria-current=\"page\">2</a>") == true)
  }

  @Test func aRunWithoutOrdersHasAPage() throws {
    #expect(try Self.files([])["index.html"]?.text.contains("The manifest held no order.") == true)
  }
}
