import Foundation
import Orders
import SiteTesting
import Testing

@testable import Site

struct OrderPageTests {
  @Test func folderHoldsPagesFilesAndTheirArchive() throws {
    let files = try SampleStudio.renderer().folder(of: SampleStudio.order())
    #expect(
      files.map(\.path) == [
        "us-passport-1.jpg", "us-passport-1-upload.jpg", "sheet-photo-10x15-1.jpg", "sheet-photo-10x15-1.pdf",
        "us-passport-1-240w.jpg", "us-passport-1-480w.jpg", "sheet-photo-10x15-1-preview.jpg", "all.zip",
        "index.html", "es.html",
      ])
    let archive = try #require(files["all.zip"])
    #expect(
      StoredZip.entries(of: archive.contents).map(\.name) == [
        "us-passport-1.jpg", "us-passport-1-upload.jpg", "sheet-photo-10x15-1.jpg", "sheet-photo-10x15-1.pdf",
      ])
  }

  @Test(arguments: Language.allCases)
  func customersLanguageIsTheFoldersPage(_ language: Language) throws {
    let files = try SampleStudio.renderer().folder(of: SampleStudio.order(language: language))
    let index = try #require(files["index.html"]?.text)
    #expect(index.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(index.contains("hreflang=\"\(language.other.rawValue)\" href=\"\(language.other.rawValue).html\""))
    let other = try #require(files["\(language.other.rawValue).html"]?.text)
    #expect(other.contains("<html lang=\"\(language.other.rawValue)\">"))
    #expect(other.contains("hreflang=\"\(language.rawValue)\" href=\"index.html\""))
  }

  @Test func pageSaysWhatIsToBeKnown() throws {
    let page = try #require(try SampleStudio.renderer().folder(of: SampleStudio.order())["index.html"]?.text)
    for words in [
      "<bdi>Anna</bdi>, your photos are ready",
      "<time datetime=\"2027-05-22\" data-last-day>Saturday 22 May 2027</time>",
      "href=\"../../../left/20270522.css\"", "data-days=\"# days left\" ",
      "Your photos stay here for 180 days from your payment on 23 November 2026.",
      "US passport (book or card)",
      "50.8\u{A0}×\u{A0}50.8\u{A0}mm", "Turned and cropped, nothing else", "Checked: 3 of 5 points are met",
      "Height of the head with hair", "25 to 35 mm", "Could not be told for certain", "Not met; accepted by the studio",
      "4 photos on 100\u{A0}×\u{A0}150\u{A0}mm", "We answer within 15 working days.",
      "After 22 May 2027 (Europe/Madrid time) the files are deleted in the next daily clean-up.",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func promiseFollowsWhatWasVerified() throws {
    let sentence = "The link stops working after 22 May 2027"
    for (expiry, promised) in [(ExpiryPromise.unverified, false), (.byDeletionOnly, false), (.enforcedByHost, true)] {
      let files = try SampleStudio.renderer(expiry: expiry).folder(of: SampleStudio.order())
      #expect(files["index.html"]?.text.contains(sentence) == promised)
    }
  }

  @Test func picturesKeepTheirPlaceAndTheFirstComesFirst() throws {
    var order = try SampleStudio.order()
    order.photos.append(SampleStudio.photo(SampleStudio.specification("es-dni", "DNI", "DNI", width: 26, height: 32)))
    let page = try #require(try SampleStudio.renderer().folder(of: order)["index.html"]?.text)
    let images = page.matches(of: /<img [^>]*>/).map { String($0.output) }
    #expect(images.count == 3)
    #expect(images.allSatisfy { $0.contains(" width=\"") && $0.contains(" height=\"") && $0.contains(" alt=\"") })
    #expect(images[0].contains("fetchpriority=\"high\"") && !images[0].contains("lazy"))
    #expect(images.dropFirst().allSatisfy { $0.contains("loading=\"lazy\"") })
    #expect(
      images[0].contains(
        "srcset=\"us-passport-1-240w.jpg 240w, us-passport-1-480w.jpg 480w, us-passport-1.jpg 600w\""))
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("\" onload=\"x", "&quot; onload=&quot;x"),
    ("{{brand}}", "{{brand}}"), ("أميرة", "أميرة"), ("\u{202E}evil", "evil"), ("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"),
    (String(repeating: "n", count: 10_000), String(repeating: "n", count: 40) + "…"),
  ])
  func anyNicknameIsEscapedIsolatedAndShort(_ nickname: String, _ shown: String) throws {
    let page = try #require(
      try SampleStudio.renderer().folder(of: SampleStudio.order(nickname: nickname))["index.html"]?.text)
    #expect(page.contains("<bdi>\(shown)</bdi>, your photos are ready"))
  }

  @Test func withoutANicknameNobodyIsNamed() throws {
    let page = try #require(
      try SampleStudio.renderer().folder(of: SampleStudio.order(nickname: nil))["index.html"]?.text)
    #expect(page.contains("<h1 id=\"ready\">Your photos are ready</h1>"))
  }

  /// Ten photos and four sheets, with every check that there is where the background is replaced: 60 kB is the most that
  /// a page may weigh without its pictures.
  @Test func aLargeOrderStaysLight() throws {
    var order = try SampleStudio.order()
    order.photos = (0..<10).map { index in
      var photo = SampleStudio.photo(SampleStudio.specification("document-\(index)"))
      photo.checks = CheckName.allCases.filter { ![.backgroundEvenness, .backgroundColour].contains($0) }.map {
        Check(
          name: $0, outcome: .pass, isMust: true, unit: .millimetres, minimum: 20.25, maximum: 30.75, authority: "x")
      }
      return photo
    }
    order.sheets = Array(repeating: order.sheets[0], count: 4)
    let site = try SampleStudio.renderer().siteWide()
    let files = try SampleStudio.renderer().folder(of: order)
    let page = try #require(files["es.html"]?.contents.count)
    let shared = ["style.css", "site.js", "icon.svg"].compactMap { site[$0]?.contents.count }.reduce(0, +)
    #expect(page <= 60_000)
    let usual = try #require(try SampleStudio.renderer().folder(of: SampleStudio.order())["es.html"]?.contents.count)
    #expect(usual + shared <= 60_000)
  }

  /// Otherwise every upload of a day would bring every order again.
  @Test func anotherDayLeavesTheFolderAsItIs() throws {
    let order = try SampleStudio.order()
    let later = try SampleStudio.renderer(day: SampleStudio.today.adding(days: 100))
    #expect(try SampleStudio.renderer().folder(of: order) == later.folder(of: order))
  }

  @Test func sameInputsGiveTheSameBytes() throws {
    let order = try SampleStudio.order()
    #expect(try SampleStudio.renderer().folder(of: order) == SampleStudio.renderer().folder(of: order))
  }

  @Test func filesOfTheSameDocumentAreNumbered() throws {
    var order = try SampleStudio.order()
    order.photos += [SampleStudio.photo(), SampleStudio.photo(SampleStudio.specification("US Passport!"))]
    order.photos.append(SampleStudio.photo(SampleStudio.specification("sheet-photo-10x15")))
    order.photos.append(SampleStudio.photo(SampleStudio.specification("../../ñ")))
    let paths = try SampleStudio.renderer().folder(of: order).map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(
      paths.filter { $0.hasSuffix("1.jpg") || $0.hasSuffix("2.jpg") || $0.hasSuffix("3.jpg") } == [
        "us-passport-1.jpg", "us-passport-2.jpg", "us-passport-3.jpg", "photo-sheet-photo-10x15-1.jpg",
        "photo-1.jpg", "sheet-photo-10x15-1.jpg",
      ])
  }

  @Test func anOrderWithoutSheetsPortalOrPreviewsHasAPage() throws {
    var order = try SampleStudio.order()
    order.sheets = []
    order.photos[0].portal = nil
    order.photos[0].previews = []
    order.photos[0].checks = []
    let files = try SampleStudio.renderer().folder(of: order)
    #expect(files.map(\.path) == ["us-passport-1.jpg", "all.zip", "index.html", "es.html"])
    let page = try #require(files["index.html"]?.text)
    #expect(!page.contains("<details") && !page.contains("Print sheets") && !page.contains("srcset"))
  }
}
