import Orders
import SiteTesting
import Testing

@testable import Site

struct NoticeTests {
  private static func notices() throws -> (english: String, spanish: String) {
    let files = try SampleStudio.renderer().siteWide()
    return (try #require(files["privacy-en.html"]?.text), try #require(files["privacy-es.html"]?.text))
  }

  /// Section by id, in order.
  private static func sections(_ page: String) -> [(id: String, text: String)] {
    page.matches(of: /<section id="([a-z]+)">([\s\S]*?)<\/section>/).map {
      (String($0.output.1), String($0.output.2))
    }
  }

  @Test func bothLanguagesHaveTheSameSectionsOfTheSameForm() throws {
    let (english, spanish) = try Self.notices()
    let (left, right) = (Self.sections(english), Self.sections(spanish))
    #expect(
      left.map(\.id) == [
        "who", "what", "purposes", "face", "automated", "others", "minors", "consent", "recipients", "exceptions",
        "place", "retention", "security", "cookies", "rights", "complaint", "changes", "contact",
      ])
    #expect(left.map(\.id) == right.map(\.id))
    for (one, other) in zip(left, right) {
      for tag in ["<p", "<li", "<tr", "<dt", "<h3", "<strong", "<strong class=\"sensitive\"", "<a "] {
        #expect(Self.count(tag, one.text) == Self.count(tag, other.text), "\(tag) in \(one.id)")
      }
      // Neither leaves out what the other says: Spanish runs about a fifth longer.
      let ratio = Double(other.text.count) / Double(one.text.count)
      #expect((0.9...1.35).contains(ratio), "\(one.id): \(ratio)")
    }
  }

  @Test func everySectionIsInTheContents() throws {
    let (english, spanish) = try Self.notices()
    for page in [english, spanish] {
      let listed = page.matches(of: /<li><a href="#([a-z]+)">/).map { String($0.output.1) }
      #expect(listed == Self.sections(page).map(\.id))
    }
  }

  @Test func bothSayThatFaceDataServeTheCalculationAloneAndAreNeitherSharedNorStored() throws {
    let (english, spanish) = try Self.notices()
    let face = (
      try #require(Self.sections(english).first { $0.id == "face" }?.text),
      try #require(Self.sections(spanish).first { $0.id == "face" }?.text)
    )
    for words in ["serve that calculation alone", "not stored", "not shared"] { #expect(face.0.contains(words)) }
    for words in ["sirven solo para ese cálculo", "No se almacenan", "no se comparten"] {
      #expect(face.1.contains(words))
    }
  }

  /// What is stored of a consent and of a check, and who decides what is delivered.
  @Test(arguments: [
    (
      "what", "What you agreed to, and when that was recorded: the version of this notice",
      "Qué aceptó y cuándo se registró: la versión de este aviso"
    ),
    (
      "face", "How much of the picture was changed remains too, in percent of its area,",
      "También queda cuánto se cambió de la imagen, en porcentaje de su superficie,"
    ),
    (
      "automated", "and you are told why, unless one of our staff has looked at it and accepted it.",
      "y se le dice por qué, salvo que alguien de nuestro personal la haya visto y aceptado."
    ),
    (
      "automated", "the picture is delivered, and our staff are asked to look at it.",
      "la imagen se entrega y se pide a nuestro personal que la mire."
    ),
  ])
  func saysWhatIsStoredAndWhoDecides(section: String, english: String, spanish: String) throws {
    let notices = try Self.notices()
    for (page, words) in [(notices.english, english), (notices.spanish, spanish)] {
      let text = try #require(Self.sections(page).first { $0.id == section }?.text)
      #expect(text.contains(words))
    }
  }

  @Test func listsAreThoseOfTheLaw() throws {
    let (english, spanish) = try Self.notices()
    #expect(LawfulCase.allCases.count == 10 && DisclosureCase.allCases.count == 8)
    for (page, language) in [(english, Language.english), (spanish, .spanish)] {
      let sections = Dictionary(uniqueKeysWithValues: Self.sections(page))
      let exceptions = try #require(sections["exceptions"])
      #expect(Self.items(exceptions) == LawfulCase.allCases.map { LawfulCaseWords.words($0)[language] })
      let disclosure = try #require(sections["recipients"]?.split(separator: "<ol>").last)
      #expect(
        Self.items(String(disclosure)) == DisclosureCase.allCases.map { LawfulCaseWords.words($0)[language] })
    }
  }

  @Test func sensitiveItemsAreMarkedAndALegendSaysSo() throws {
    let (english, spanish) = try Self.notices()
    #expect(
      english.contains("<p class=\"legend\">Text that is <strong class=\"sensitive\">bold and underlined</strong>"))
    #expect(
      spanish.contains("<p class=\"legend\">El texto en <strong class=\"sensitive\">negrita y subrayado</strong>"))
    let style = try #require(try SampleStudio.renderer().siteWide()["style.css"]?.text)
    let rule = try #require(style.firstMatch(of: /\.sensitive\s*\{([^}]*)\}/))
    #expect(rule.output.1.contains("underline"))
    for id in [
      "what", "purposes", "face", "automated", "others", "minors", "consent", "exceptions", "retention", "rights",
    ] {
      for page in [english, spanish] {
        let section = try #require(Self.sections(page).first { $0.id == id })
        #expect(section.text.contains("<strong class=\"sensitive\">"), "\(id)")
      }
    }
  }

  @Test func thirdPartySoftwareIsDefinedAndNoneIsUsed() throws {
    let (english, spanish) = try Self.notices()
    #expect(english.contains("A third-party SDK is software by another company") && english.contains("We use none."))
    #expect(
      spanish.contains("Un SDK de terceros es un programa de otra empresa") && spanish.contains("No usamos ninguno."))
  }

  @Test func saysWhenEachThingIsForgotten() throws {
    var configuration = SampleStudio.configuration
    configuration.identityDays = 400
    configuration.accountsYears = 7
    let files = try SampleStudio.renderer(configuration).siteWide()
    #expect(files["privacy-en.html"]?.text.contains("leaves our records 400 days after the payment") == true)
    #expect(files["privacy-en.html"]?.text.contains("in our accounts for 7 years") == true)
    #expect(files["privacy-es.html"]?.text.contains("sale de nuestros registros 400 días después del pago") == true)
    #expect(files["privacy-es.html"]?.text.contains("en nuestra contabilidad 7 años") == true)
  }

  @Test func everythingComesFromTheConfiguration() throws {
    let (english, spanish) = try Self.notices()
    for page in [english, spanish] {
      for fact in [
        "Lumen Retratos S.L.", "Calle Mayor 1, 28013 Madrid", "privacy@lumen.example", "+34 910 000 000",
        "dpo@lumen.example", "guardians@lumen.example", "Frankfurt, Germany", "Hosting Example GmbH",
        "Agencia Española de Protección de Datos", "Europe/Madrid",
      ] {
        #expect(page.contains(fact), "\(fact)")
      }
    }
    #expect(english.contains("<strong>180 days</strong>") && spanish.contains("<strong>180 días</strong>"))
    #expect(
      english.contains("<strong>15 working days</strong>") && spanish.contains("<strong>15 días hábiles</strong>"))
    #expect(
      english.contains("keeps the files for download") && spanish.contains("guarda los archivos para su descarga"))
  }

  @Test func originalsAreSaidToGoAsTheyDo() throws {
    var configuration = SampleStudio.configuration
    let kept = "are listed for deletion at the same time, and our staff delete them"
    let deleted = "are deleted at the same time"
    for deletes in [false, true] {
      configuration.deletesSources = deletes
      let page = try #require(try SampleStudio.renderer(configuration).siteWide()["privacy-en.html"]?.text)
      #expect(page.contains(kept) == !deletes)
      #expect(page.contains(deleted) == deletes)
    }
  }

  @Test func versionInForceIsThatOfTheDay() throws {
    var configuration = SampleStudio.configuration
    configuration.policies.append(
      PolicyVersion(
        version: "2.0", date: SampleStudio.day("2027-01-01"), isMaterial: true,
        changes: Bilingual(english: "Another host.", spanish: "Otro alojamiento.")))
    for (day, version) in [("2026-12-31", "1.0"), ("2027-01-01", "2.0")] {
      let page = try #require(
        try SampleStudio.renderer(configuration, day: SampleStudio.day(day)).siteWide()["privacy-en.html"]?.text)
      #expect(page.contains("Version \(version), in force since"))
      #expect(page.contains("<strong>Important.</strong> Another host."))
    }
  }

  @Test func withoutProcessorsItSaysSo() throws {
    var configuration = SampleStudio.configuration
    configuration.controller.processors = []
    let files = try SampleStudio.renderer(configuration).siteWide()
    #expect(files["privacy-en.html"]?.text.contains("None at present") == true)
    #expect(files["privacy-es.html"]?.text.contains("Ninguna por ahora") == true)
  }

  private static func items(_ text: String) -> [String] {
    text.matches(of: /<li>([^<]*)<\/li>/).map { String($0.output.1) }
  }

  private static func count(_ part: String, _ text: String) -> Int { text.ranges(of: part).count }
}
