import Foundation
import Orders
import SiteTesting
import Testing

@testable import Site

struct SiteWideTests {
  private static func wholeSite() throws -> [SiteFile] {
    let renderer = try SampleStudio.renderer()
    let order = try SampleStudio.order()
    let sealed = try SampleStudio.orderWithPictures(number: "B-1", sealing: .exchangeCode("K7PQ"))
    let showcase = [ShowcasePhoto(specification: SampleStudio.specification(), image: SampleStudio.image(9, 400, 400))]
    return try renderer.siteWide(showcase: showcase, publishedDays: [order.link.day, sealed.link.day])
      + renderer.folder(of: order).map { SiteFile(path: order.link.path + $0.path, contents: $0.contents) }
      + renderer.folder(of: sealed).map { SiteFile(path: sealed.link.path + $0.path, contents: $0.contents) }
  }

  @Test func everyPublicFileIsThere() throws {
    let key = try SampleStudio.key
    #expect(
      try SampleStudio.renderer().siteWide().map(\.path).sorted()
        == [
          "404.html", "_headers", "d/.htaccess", Link.pastCanary(key: key).path + "canary.txt",
          Link.liveCanary(key: key).path + "live.txt", "es.html", "expired.html", "icon.svg", "index.html", "old.js",
          "privacy-en.html", "privacy-es.html", "robots.txt", "sealed.js", "site.js", "style.css",
        ].sorted())
  }

  /// A crawl from the first page and the customer's: what they name is there, and what is there is named.
  @Test func noLinkIsBrokenAndNoFileAnOrphan() throws {
    let files = try Self.wholeSite()
    let known = Set(files.map(\.path))
    let order = try SampleStudio.order().link.path
    var reached: Set<String> = []
    let sealed = try SampleStudio.orderWithPictures(number: "B-1").link.path
    var queue = ["index.html", order + "index.html", sealed + "index.html", "404.html", "expired.html"]
    while let path = queue.popLast() {
      guard reached.insert(path).inserted, path.hasSuffix(".html"), let page = files[path]?.text else { continue }
      for target in Self.targets(of: page) {
        let resolved = try #require(Self.resolve(target, from: path), "\(target) in \(path)")
        #expect(known.contains(resolved), "\(target) in \(path)")
        queue.append(resolved)
      }
    }
    let apart: Set<String> = ["robots.txt", "_headers", "d/.htaccess"]
    // Canaries are named by nobody; the parts of a sealed order only by its script.
    let orphans = known.subtracting(reached).subtracting(apart).filter {
      !$0.hasSuffix("canary.txt") && !$0.hasSuffix("live.txt") && !($0.hasPrefix(sealed) && $0.hasSuffix(".bin"))
    }
    #expect(orphans == [])
  }

  @Test func nothingIsLoadedFromElsewhereAndNothingRunsInline() throws {
    for file in try Self.wholeSite() where file.path.hasSuffix(".html") {
      let text = file.text
      #expect(Self.targets(of: text).allSatisfy { !$0.contains("//") && !$0.contains("data:") }, "\(file.path)")
      #expect(text.contains("default-src &#39;none&#39;") || text.contains("default-src 'none'"), "\(file.path)")
      #expect(text.contains("<meta name=\"referrer\" content=\"no-referrer\">"))
      #expect(!text.contains("<style") && !text.contains(" style=") && !text.contains("javascript:"))
      #expect(text.matches(of: /\son[a-z]+=/).isEmpty)
      #expect(
        text.matches(of: /<script(?! src="[^"]*(?:site|sealed)\.js" defer>| src="[^"]*old\.js" nomodule defer>)/)
          .isEmpty)
    }
  }

  @Test func privatePagesAreHiddenFromSearchEnginesAndPublicOnesAreNot() throws {
    for file in try Self.wholeSite() where file.path.hasSuffix(".html") {
      let isPublic = ["index.html", "es.html", "privacy-en.html", "privacy-es.html"].contains(file.path)
      #expect(file.text.contains("noindex") != isPublic, "\(file.path)")
    }
  }

  @Test func withoutConsentThereIsNoShowcase() throws {
    let files = try SampleStudio.renderer().siteWide()
    #expect(!files.contains { $0.path.contains("examples") })
    #expect(files["index.html"]?.text.contains("examples-") == false)
  }

  @Test func showcaseLeadsToNoOrder() throws {
    let files = try Self.wholeSite()
    for path in ["examples-en.html", "examples-es.html"] {
      let page = try #require(files[path]?.text)
      #expect(!page.contains("/d/") && !page.contains("Anna"))
    }
  }

  /// Whatever the manifest knows of a person and a page must not.
  @Test func noPersonalWordIsOnAPublicPage() throws {
    let token = try SampleStudio.order().link.token
    for file in try SampleStudio.renderer().siteWide() {
      for word in ["A-1001", "Anna", token] { #expect(!file.text.contains(word), "\(file.path)") }
    }
    for file in try SampleStudio.renderer().folder(of: SampleStudio.order()) where file.path.hasSuffix(".html") {
      #expect(!file.text.contains("A-1001") && !file.path.contains("A-1001"))
    }
  }

  @Test func endOfTheServiceIsAnnouncedOnEveryPage() throws {
    var configuration = SampleStudio.configuration
    configuration.suspension = Suspension(
      announcedOn: SampleStudio.today, deletionOn: SampleStudio.day("2027-01-31"),
      message: Bilingual(english: "We close.", spanish: "Cerramos."))
    let renderer = try SampleStudio.renderer(configuration)
    let pages = try renderer.siteWide() + renderer.folder(of: SampleStudio.order())
    for page in pages where page.path.hasSuffix(".html") {
      let isSpanish = page.text.contains("<html lang=\"es\">")
      let isBoth = ["404.html", "expired.html"].contains(page.path)
      #expect(page.text.contains("We close.") == (!isSpanish || isBoth), "\(page.path)")
      #expect(page.text.contains("Cerramos.") == (isSpanish || isBoth), "\(page.path)")
      #expect(page.text.contains("datetime=\"2027-01-31\""))
    }
  }

  @Test(arguments: [
    ("2026-12-01", true, true, "will change"), ("2026-11-01", true, true, "changed"), ("2026-11-01", false, false, ""),
    ("2026-05-27", true, true, "changed"), ("2026-05-26", true, false, ""),
  ])
  func materialChangesAreAnnouncedForAsLongAsOldConsentsLast(
    _ day: String, _ isMaterial: Bool, _ isAnnounced: Bool, _ words: String
  ) throws {
    var configuration = SampleStudio.configuration
    configuration.policies.append(
      PolicyVersion(
        version: "2.0", date: SampleStudio.day(day), isMaterial: isMaterial,
        changes: Bilingual(english: "Another host.", spanish: "Otro alojamiento.")))
    let page = try #require(
      try SampleStudio.renderer(configuration).folder(of: SampleStudio.order())["index.html"]?.text)
    #expect(page.contains("Another host.") == isAnnounced)
    #expect(page.contains("Our privacy notice \(words)") == isAnnounced)
  }

  @Test(arguments: [
    ("https://a.example", "/"), ("https://a.example/photos", "/photos/"), ("https://a.example/a/b/", "/a/b/"),
    ("x", "/"),
  ])
  func errorPagesFindTheirStyleFromAnyAddress(_ baseURL: String, _ root: String) throws {
    var configuration = SampleStudio.configuration
    configuration.baseURL = baseURL
    let page = try #require(try SampleStudio.renderer(configuration).siteWide()["404.html"]?.text)
    #expect(page.contains("href=\"\(root)style.css\""))
  }

  // MARK: - Reading pages

  private static func targets(of page: String) -> [String] {
    let single = page.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.output.1) }
    let sets = page.matches(of: /srcset="([^"]*)"/).flatMap { match in
      match.output.1.split(separator: ",").compactMap { $0.split(separator: " ").first.map(String.init) }
    }
    return (single + sets).filter { !$0.hasPrefix("#") && !$0.hasPrefix("mailto:") && !$0.hasPrefix("tel:") }
  }

  private static func resolve(_ target: String, from path: String) -> String? {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
