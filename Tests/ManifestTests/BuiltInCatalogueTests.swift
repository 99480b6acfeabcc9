import Measures
import Orders
import Testing

@testable import Manifest

struct BuiltInCatalogueTests {
  @Test func holdsAllDocumentsPapersAndCountries() throws {
    let catalogue = try BuiltInCatalogue.load()
    #expect(catalogue.specifications.count == 265)
    #expect(
      catalogue.documentsWithoutPhoto.map(\.id) == [
        "in-aadhaar", "uy-pasaporte", "cr-pasaporte", "hn-pasaporte", "sv-pasaporte",
      ])
    #expect(catalogue.papers.count == 36)
    #expect(catalogue.countries.count == 115)
    let used = Set(catalogue.specifications.map(\.country) + catalogue.documentsWithoutPhoto.map(\.country))
    #expect(used == Set(catalogue.countries.map(\.code)))
  }

  @Test func readsEveryColumnOfADocument() throws {
    var specification = try #require(try BuiltInCatalogue.load().specification("fi-passport"))
    // What holds for people is read from tables of their own.
    specification.children = []
    specification.headCovering = nil
    let grey = Backdrop.colour(Colour(red: 0xE6, green: 0xE6, blue: 0xE6))
    #expect(
      specification
        == Specification(
          id: "fi-passport", country: "FI",
          document: Bilingual(english: "Finnish passport", spanish: "Pasaporte finlandés"),
          print: PrintSize(width: Millimetres(36), height: Millimetres(47)),
          resolution: Resolution(dotsPerInch: 300),
          upload: UploadRule(
            exact: UploadRule.Size(width: 500, height: 653), smallest: nil, largest: nil, minimumKilobytes: nil,
            maximumKilobytes: 250),
          head: HeadRule(
            definition: .crown, crown: .skull, range: LengthRange(minimum: Millimetres(32), maximum: Millimetres(36))),
          eyeLine: nil, topMargin: LengthRange(minimum: Millimetres(4), maximum: Millimetres(6)), faceWidth: nil,
          centring: Millimetres(1.5), backgrounds: [grey, .white], backgroundWords: "plain light", isMono: false,
          glasses: .allowed, retouching: RetouchingRule(isForbidden: false, source: ""),
          trust: Trust(
            kind: .secondary,
            source:
              "https://www.timpson.co.uk/services/passport-photos/international-passport-photo-sizes/finland",
            checked:
              "Close copy of police sheet: 36x47, head top WITHOUT hair to chin 32-36 mm (445-500 px), 4-6 mm above crown (56-84 px), 7-9 mm below chin, centring +-1.5 mm; 500x653 and 250 kB from another site"
          ),
          belowChin: LengthRange(minimum: Millimetres(7), maximum: Millimetres(9))))
  }

  @Test func keepsOpenEndsOpen() throws {
    let catalogue = try BuiltInCatalogue.load()
    let card = try #require(catalogue.specification("cn-id-card"))
    #expect(card.eyeLine == LengthRange(minimum: Millimetres(15), maximum: nil))
    #expect(card.faceWidth == LengthRange(minimum: Millimetres(14), maximum: Millimetres(16)))
    #expect(card.head.range == nil)
    #expect(catalogue.specification("cn-passport")?.belowChin == LengthRange(minimum: Millimetres(7), maximum: nil))
  }

  @Test func measuresUploadsThatHaveNoPrint() throws {
    let catalogue = try BuiltInCatalogue.load()
    let digital = try #require(catalogue.specification("gb-passport-digital"))
    #expect(digital.isPrintNominal)
    #expect(digital.resolution.extent(digital.print, in: Output.self) == Extent(width: 600, height: 750))
    #expect(
      catalogue.specifications.filter(\.isPrintNominal).map(\.id) == [
        "gb-passport-digital", "ie-passport-online", "ru-evisa", "cn-visa-online", "in-upsc", "pk-nadra",
        "nz-passport-online", "nz-visa-online", "ke-evisa",
      ])
  }

  @Test func countsTwelveDocumentsThatAreCroppedOnly() throws {
    let forbidden = try BuiltInCatalogue.load().specifications.filter(\.retouching.isForbidden)
    #expect(forbidden.count == 12)
    #expect(forbidden.allSatisfy { !$0.retouching.source.isEmpty })
  }

  @Test func isSane() throws {
    let catalogue = try BuiltInCatalogue.load()
    for specification in catalogue.specifications {
      let (width, height) = (specification.print.width, specification.print.height)
      #expect((Millimetres(8)...Millimetres(130)).contains(width), "\(specification.id)")
      #expect((Millimetres(8)...Millimetres(130)).contains(height), "\(specification.id)")
      let upright: [LengthRange?] = [
        specification.head.range, specification.eyeLine, specification.topMargin, specification.belowChin,
      ]
      for range in upright.compactMap(\.self) + [specification.faceWidth].compactMap(\.self) {
        let ends = [range.minimum, range.maximum].compactMap(\.self)
        #expect(ends.count > 0 && ends == ends.sorted(), "\(specification.id)")
        #expect(ends.allSatisfy { $0 >= .zero && $0 <= max(width, height) }, "\(specification.id)")
      }
      if let head = specification.head.range?.minimum, let top = specification.topMargin?.minimum {
        #expect(head + top + (specification.belowChin?.minimum ?? .zero) <= height, "\(specification.id)")
      }
      if specification.head.definition != .faceWidth, let head = specification.head.range?.maximum {
        #expect(head < height, "\(specification.id)")
      }
      if let eyes = specification.eyeLine?.maximum { #expect(eyes < height, "\(specification.id)") }
      #expect(!specification.document.english.isEmpty && !specification.document.spanish.isEmpty)
      #expect(!specification.backgrounds.isEmpty || specification.backgroundWords.isEmpty, "\(specification.id)")
      #expect(!specification.trust.checked.isEmpty, "\(specification.id)")
      #expect(specification.trust.kind != .studio)
      #expect(specification.trust.source.isEmpty || specification.trust.source.hasPrefix("http"))
    }
    let ids = catalogue.specifications.map(\.id) + catalogue.documentsWithoutPhoto.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(catalogue.papers.map(\.id)).count == catalogue.papers.count)
    #expect(catalogue.papers.allSatisfy { $0.margin * 2 < min($0.size.width, $0.size.height) })
  }
}

/// What people look for in the built-in catalogue.
struct CatalogueSearchTests {
  @Test(arguments: [
    (["spain", "passport"], ["es-pasaporte", "es-pasaporte-consulado"]),
    (["España", "pasaporte"], ["es-pasaporte", "es-pasaporte-consulado"]),
    (["espana", "dni"], ["es-dni"]), (["us-passport"], ["us-passport"]), (["holland"], ["nl-paspoort"]),
    (["UK", "visa"], ["gb-visa"]), (["japon", "pasaporte"], ["jp-passport"]),
    (["suiza"], ["ch-passport-print", "ch-passport-digital"]),
    (["el", "salvador"], ["sv-pasaporte"]), (["schengen"], ["schengen-visa"]), (["oficio"], []),
  ])
  func finds(words: [String], first: [String]) throws {
    let found = try Samples.catalogue().search(words).map(\.id)
    #expect(Array(found.prefix(max(first.count, 1))) == first, "\(found)")
  }

  @Test(arguments: [
    ("passport-us", "us-passport"), ("us-pasport", "us-passport"), ("es-pasaport", "es-pasaporte"),
    ("dni-es", "es-dni"), ("icao", "icao-9303-portrait"), ("shengen-visa", "schengen-visa"),
  ])
  func suggests(typed: String, id: String) throws {
    #expect(try Samples.catalogue().specificationSuggestions(for: typed).first == id)
  }
}
