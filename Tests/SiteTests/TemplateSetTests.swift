import SiteTesting
import Testing

@testable import Site

struct TemplateSetTests {
  @Test func everyFileOfTheFolderIsEmbedded() {
    #expect(TemplateSet.builtIn.count >= 11)
    #expect(TemplateSet.builtIn.values.allSatisfy { !$0.isEmpty })
  }

  @Test func anOverrideTakesThePlaceOfOneFile() throws {
    let templates = try TemplateSet(overrides: ["landing.mustache": "Hello {{brand}}"])
    let files = try SampleStudio.renderer(templates: templates).siteWide()
    #expect(files["index.html"]?.text == "Hello Lumen Estudio")
    #expect(files["privacy-en.html"]?.text.contains("<h1>Privacy notice</h1>") == true)
  }

  @Test(
    arguments: [
      ("lading.mustache", "x", 0, nil),
      ("landing.mustache", "a\n{{#brand}}\nb", 3, nil),
      ("landing.mustache", "a\n\n{{brnad}}", 3, .unknownKey("brnad")),
      ("landing.mustache", "{{#phots}}x{{/phots}}", 1, .unknownKey("phots")),
      ("landing.mustache", "{{{brnad}}}", 1, .unknownKey("brnad")),
      ("landing.mustache", "{{&brnad}}", 1, .unknownKey("brnad")),
      ("landing.mustache", "{{>nav}}", 1, .unknownPartial("nav")),
      ("landing.mustache", "\n{{=<% %>=}}", 2, .unsupportedTag("<% %>=")),
      ("landing.mustache", "{{% CONTENT_TYPE:TEXT}}", 1, .unsupportedTag("CONTENT_TYPE:TEXT")),
      ("landing.mustache", "{{>*brand}}", 1, .unsupportedTag("*brand")),
      ("landing.mustache", "{{uppercased(brand)}}", 1, .unsupportedTag("uppercased(brand)")),
      ("landing.mustache", "{{>landing}}", 1, .endless(["landing", "landing"])),
      ("page.mustache", "{{>ended}}", 1, .endless(["ended", "page", "ended"])),
      ("landing.mustache", String(repeating: "{{#brand}}", count: 41), 1, .tooDeep(limit: 40)),
      (
        "landing.mustache", String(repeating: "x", count: 262_145), 0, .tooLong(bytes: 262_145, limit: 262_144)
      ),
    ] as [(String, String, Int, TemplateError.Problem?)])
  func faultsNameFileLineAndWhatIsWrong(
    _ file: String, _ text: String, _ line: Int, _ problem: TemplateError.Problem?
  ) {
    let error = #expect(throws: TemplateError.self) { try TemplateSet(overrides: [file: text]) }
    if let problem, case .endless = problem {
      #expect(error?.problem == problem)
    } else if let problem {
      #expect(error == TemplateError(file: file, line: line, problem: problem))
    } else {
      #expect(error?.file == file)
      #expect(error?.line == line)
    }
  }

  /// A key that only another page knows passes the first look, and is found where the page is rendered.
  @Test func aKeyOfAnotherPageIsFoundWhenRendering() throws {
    let templates = try TemplateSet(overrides: ["landing.mustache": "a\nb {{archiveSize}}"])
    #expect(
      throws: SiteError.template(
        TemplateError(file: "landing.mustache", line: 2, problem: .unknownKey("archiveSize")))
    ) { try SampleStudio.renderer(templates: templates).siteWide() }
  }

  @Test func aWordThatThePageLacksIsFoundWhenRendering() throws {
    let templates = try TemplateSet(overrides: ["landing.mustache": "{{words.downloadAll}}"])
    #expect(
      throws: SiteError.template(
        TemplateError(file: "landing.mustache", line: 1, problem: .unknownKey("words.downloadAll")))
    ) { try SampleStudio.renderer(templates: templates).siteWide() }
  }

  /// Cuts of a real template, at every place: a fault or a page, never a trap.
  @Test func cutTemplatesNeverTrap() throws {
    let text = try #require(TemplateSet.builtIn["order.mustache"])
    for length in stride(from: 0, through: text.utf8.count, by: 41) {
      _ = try? TemplateSet(overrides: ["order.mustache": String(decoding: text.utf8.prefix(length), as: UTF8.self)])
    }
  }

  @Test(arguments: [
    "{{", "{{{", "{{}}", "{{ }}", "{{#}}{{/}}", "{{.}}", "{{..}}", "{{=", "{{!", "{{>", "{{<page}}", "{{$a}}", "}}",
    "{",
  ])
  func oddTagsNeverTrap(_ text: String) throws {
    guard let templates = try? TemplateSet(overrides: ["landing.mustache": text]) else { return }
    _ = try? SampleStudio.renderer(templates: templates).siteWide()
  }
}
