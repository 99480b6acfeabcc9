import Foundation
import Measures
package import Orders
package import Site

/// A studio and an order of it, complete, for tests that change one thing.
package enum SampleStudio {
  package static func day(_ iso: String) -> CalendarDay {
    CalendarDay(iso: iso) ?? CalendarDay(Date(timeIntervalSince1970: 0), in: .gmt)
  }

  package static let today = day("2026-11-23")

  package static var key: LinkKey {
    get throws { try LinkKey(bytes: Array(0..<32)) }
  }

  package static let policies = [
    PolicyVersion(
      version: "1.0", date: day("2026-01-15"), isMaterial: true,
      changes: Bilingual(english: "First version.", spanish: "Primera versión."))
  ]

  package static let configuration = StudioConfiguration(
    brand: Brand(name: "Lumen Estudio", logo: nil, accent: Colour(red: 0x1F, green: 0x4E, blue: 0x5F)),
    controller: Controller(
      company: "Lumen Retratos S.L.", address: "Calle Mayor 1, 28013 Madrid", email: "privacy@lumen.example",
      phone: "+34 910 000 000", dataProtectionOfficer: "dpo@lumen.example", guardianContact: "guardians@lumen.example",
      region: "Frankfurt, Germany",
      processors: [
        Controller.Processor(
          name: "Hosting Example GmbH",
          purpose: Bilingual(english: "keeps the files for download", spanish: "guarda los archivos para su descarga"),
          region: "Germany")
      ],
      complaintAuthority: "Agencia Española de Protección de Datos, www.aepd.es"),
    baseURL: "https://photos.lumen.example", timeZone: TimeZone(identifier: "Europe/Madrid") ?? .gmt,
    languages: [.english, .spanish], retentionDays: 180, answerWorkingDays: 15, deletesSources: false,
    policies: policies,
    lab: LabProfile(
      name: "Lab", paper: paper, resolution: Resolution(dotsPerInch: 300), edge: .safe, margin: nil,
      gutter: Millimetres(2), overscan: .zero, jpegQuality: 92),
    suspension: nil)

  package static let paper = PaperSize(
    id: "photo-10x15", name: Bilingual(english: "10x15 cm photo", spanish: "Foto 10x15 cm"),
    size: PrintSize(width: Millimetres(100), height: Millimetres(150)), margin: Millimetres(3), note: "")

  package static func specification(
    _ id: String = "us-passport", _ english: String = "US passport (book or card)",
    _ spanish: String = "Pasaporte de Estados Unidos", width: Double = 50.8, height: Double = 50.8,
    trust: Trust.Kind = .official
  ) -> Specification {
    Specification(
      id: id, country: "US", document: Bilingual(english: english, spanish: spanish),
      print: PrintSize(width: Millimetres(width), height: Millimetres(height)),
      resolution: Resolution(dotsPerInch: 300),
      upload: UploadRule(exact: nil, smallest: nil, largest: nil, minimumKilobytes: nil, maximumKilobytes: nil),
      head: HeadRule(definition: .crown, crown: .hair, range: nil), eyeLine: nil, topMargin: nil, faceWidth: nil,
      centring: nil, backgrounds: [.white], backgroundWords: "white", isMono: false, glasses: .no,
      retouching: RetouchingRule(isForbidden: true, source: ""), trust: Trust(kind: trust, source: "", checked: ""))
  }

  package static let checks = [
    Check(
      name: .headHair, outcome: .pass, isMust: true, unit: .millimetres, minimum: 25, maximum: 35,
      authority: "us-passport"),
    Check(
      name: .eyeLine, outcome: .pass, isMust: true, unit: .millimetres, minimum: 28, maximum: 35,
      authority: "us-passport"),
    Check(name: .roll, outcome: .pass, isMust: true, unit: .degrees, minimum: -5, maximum: 5, authority: "default"),
    Check(
      name: .sharpness, outcome: .uncertain, isMust: false, unit: .ratio, minimum: 0.4, maximum: nil,
      authority: "default"),
    Check(
      name: .wallShadow, outcome: .fail, isMust: true, unit: .ratio, minimum: nil, maximum: 0.1, authority: "default",
      isAccepted: true),
  ]

  /// A picture only by name: pages do not open what they show.
  package static func image(_ fill: UInt8, _ width: Int, _ height: Int) -> GalleryImage {
    GalleryImage(jpeg: [0xFF, 0xD8, 0xFF] + [UInt8](repeating: fill, count: 400), width: width, height: height)
  }

  package static func photo(_ specification: Specification = specification()) -> GalleryPhoto {
    GalleryPhoto(
      specification: specification, treatment: .croppedOnly, print: image(1, 600, 600), portal: image(2, 600, 600),
      previews: [image(3, 480, 480), image(4, 240, 240)], checks: checks)
  }

  package static func link() throws -> Link {
    Link(order: OrderNumber("A-1001"), revision: 0, lastDay: day("2027-05-22"), key: try key)
  }

  package static func order(language: Language = .english, nickname: String? = "Anna") throws -> GalleryOrder {
    GalleryOrder(
      language: language, nickname: nickname, link: try link(), paidOn: today,
      photos: [photo()],
      sheets: [
        GallerySheet(
          paper: paper, count: 4, picture: image(5, 1181, 1772), pdf: Array("%PDF-1.4".utf8),
          preview: image(6, 480, 720))
      ])
  }

  package static func renderer(
    _ configuration: StudioConfiguration = configuration, day: CalendarDay = today, templates: TemplateSet? = nil,
    expiry: ExpiryPromise = .unverified
  ) throws -> SiteRenderer {
    SiteRenderer(
      configuration: configuration, day: day, key: try key, templates: try templates ?? TemplateSet(),
      expiry: expiry)
  }
}

extension [SiteFile] {
  package subscript(path: String) -> SiteFile? { first { $0.path == path } }
}

extension SiteFile {
  package var text: String { String(decoding: contents, as: UTF8.self) }
}
