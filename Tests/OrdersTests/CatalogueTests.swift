import Measures
import Orders
import Testing

struct CatalogueTests {
  private func specification(_ id: String, _ country: String, _ english: String, _ spanish: String) -> Specification {
    Specification(
      id: id, country: country, document: Bilingual(english: english, spanish: spanish),
      print: PrintSize(width: Millimetres(35), height: Millimetres(45)), resolution: Resolution(dotsPerInch: 300),
      upload: UploadRule(exact: nil, smallest: nil, largest: nil, minimumKilobytes: nil, maximumKilobytes: nil),
      head: HeadRule(definition: .unspecified, crown: nil, range: nil), eyeLine: nil, topMargin: nil, faceWidth: nil,
      centring: nil, backgrounds: [], backgroundWords: "", isMono: false, glasses: .unspecified,
      retouching: RetouchingRule(isForbidden: false, source: ""),
      trust: Trust(kind: .unsourced, source: "", checked: ""))
  }

  private func paper(_ id: String, margin: Double = 3) -> PaperSize {
    PaperSize(
      id: id, name: Bilingual(english: id, spanish: id),
      size: PrintSize(width: Millimetres(100), height: Millimetres(150)), margin: Millimetres(margin), note: "")
  }

  private var catalogue: Catalogue {
    Catalogue(
      specifications: [
        specification("us-passport", "US", "US passport (book or card)", "Pasaporte de Estados Unidos"),
        specification("es-pasaporte", "ES", "Spanish passport", "Pasaporte español"),
        specification("es-dni", "ES", "Spanish national ID (DNI)", "DNI (España)"),
        specification("pr-us-passport", "PR", "Puerto Rico: US passport", "Puerto Rico: pasaporte de Estados Unidos"),
      ],
      papers: [paper("a"), paper("b")],
      documentsWithoutPhoto: [
        DocumentWithoutPhoto(
          id: "sv-pasaporte", country: "SV",
          document: Bilingual(english: "Salvadoran passport", spanish: "Pasaporte salvadoreño"),
          trust: Trust(kind: .unsourced, source: "", checked: ""))
      ],
      countries: [
        Country(code: "ES", name: Bilingual(english: "Spain", spanish: "España")),
        Country(code: "US", name: Bilingual(english: "United States", spanish: "Estados Unidos"), otherNames: ["USA"]),
        Country(code: "SV", name: Bilingual(english: "El Salvador", spanish: "El Salvador")),
      ])
  }

  @Test(arguments: [
    (["spain", "passport"], ["es-pasaporte"]), (["españa", "pasaporte"], ["es-pasaporte"]),
    (["ESPANA"], ["es-pasaporte", "es-dni"]), (["dni"], ["es-dni"]), (["spa", "pass"], ["es-pasaporte"]),
    (["usa"], ["us-passport"]), (["us", "passport"], ["us-passport", "pr-us-passport"]),
    (["us-passport"], ["us-passport", "pr-us-passport"]), (["united states passport"], ["us-passport"]),
    (["salvador"], ["sv-pasaporte"]), (["sport"], []), (["spain", "visa"], []),
    ([], ["us-passport", "es-pasaporte", "es-dni", "pr-us-passport", "sv-pasaporte"]),
    (["", " "], ["us-passport", "es-pasaporte", "es-dni", "pr-us-passport", "sv-pasaporte"]),
  ])
  func finds(words: [String], ids: [String]) {
    #expect(catalogue.search(words).map(\.id) == ids)
  }

  @Test func replacesEarlierEntriesInTheirPlace() {
    let replaced = Catalogue(
      specifications: catalogue.specifications + [specification("us-passport", "US", "Mine", "Mío")],
      papers: catalogue.papers + [paper("c"), paper("a", margin: 9)])
    #expect(replaced.specifications.map(\.id) == ["us-passport", "es-pasaporte", "es-dni", "pr-us-passport"])
    #expect(replaced.specifications.first?.document.english == "Mine")
    #expect(replaced.specification("us-passport")?.document.english == "Mine")
    #expect(replaced.papers == [paper("a", margin: 9), paper("b"), paper("c")])
    #expect(replaced.paper("a")?.margin == Millimetres(9))
  }

  @Test func knowsWhatItDoesNotKnow() {
    #expect(catalogue.specification("nope") == nil)
    #expect(catalogue.paper("nope") == nil)
    #expect(catalogue.country("XX") == nil)
    #expect(catalogue.documentWithoutPhoto("es-dni") == nil)
    #expect(catalogue.documentWithoutPhoto("sv-pasaporte")?.country == "SV")
  }

  @Test func suggestsIDs() {
    #expect(catalogue.specificationSuggestions(for: "passport-us") == ["us-passport"])
    #expect(catalogue.paperSuggestions(for: "zzz") == [])
    #expect(catalogue.paperSuggestions(for: "") == [])
  }
}
