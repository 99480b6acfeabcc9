import Measures
import Orders
import Testing

@testable import Manifest

/// Every column with values that are refused, and those that are taken.
struct ManifestValueTests {
  @Test(arguments: [
    ("order_number", "A\u{7}", Problem.controlCharacter("order_number", scalar: 7)),
    ("order_number", String(repeating: "7", count: 65), .tooLong("order_number", length: 65, limit: 64)),
    ("uid", "a\u{202E}b", .controlCharacter("uid", scalar: 0x202E)),
    ("uid", "a\nb", .controlCharacter("uid", scalar: 0x0A)),
    ("photo", "/etc/passwd", .photoPath("/etc/passwd", .absolute)),
    ("specs", "es-dni;es-dni", .repeatedSpecification("es-dni")),
    ("specs", ";", .missingValue("specs")),
    ("specs", "zzzzzzzzz", .unknownSpecification("zzzzzzzzz", suggestions: [])),
    (
      "specs", "sv-pasaporte",
      .documentWithoutPhoto(
        "sv-pasaporte", reason: "General knowledge, no source: as captured on site; nothing found")
    ),
    ("copies", "0", .outOfRange("copies", value: 0, range: 1...500, unit: .none)),
    ("copies", "501", .outOfRange("copies", value: 501, range: 1...500, unit: .none)),
    ("copies", "2.5", .notWhole("copies", value: "2.5")),
    ("copies", "1e2", .notANumber("copies", value: "1e2")),
    ("copies", "dos", .notANumber("copies", value: "dos")),
    ("copies", "99999999999999999999", .notANumber("copies", value: "99999999999999999999")),
    ("paper", "10x15", .unknownPaper("10x15", suggestions: ["photo-10x15"])),
    ("background", "wihte", .unknownValue("background", value: "wihte", known: Self.backgrounds)),
    ("background", "#12345", .notAColour("background", value: "#12345")),
    (
      "background", "red",
      .backgroundNotAllowed(
        .colour(Colour(red: 0xD9, green: 0x34, blue: 0x2B)), specification: "es-dni", allowed: [.white])
    ),
    ("background", "vertical white blue", .notAGradient("background", value: "vertical white blue")),
    ("background", "vertical white to", .notAGradient("background", value: "vertical white to")),
    (
      "background", "vertcal white to blue",
      .unknownValue("background", value: "vertcal", known: ["vertical", "radial"])
    ),
    (
      "background", "radial white to blu",
      .unknownValue("background", value: "blu", known: Array(Self.backgrounds[1...8]))
    ),
    ("background", "radial white to #12", .notAColour("background", value: "#12")),
    (
      "background", "Vertical White to #D9E6F2",
      .backgroundNotAllowed(
        .gradient(Gradient(.vertical, from: .white, to: Colour(red: 0xD9, green: 0xE6, blue: 0xF2))),
        specification: "es-dni", allowed: [.white])
    ),
    ("face", "smallest", .unknownValue("face", value: "smallest", known: ["largest", "1", "2", "3"])),
    ("face", "0", .outOfRange("face", value: 0, range: 1...100, unit: .none)),
    (
      "accept", "rol",
      .unknownValue("accept", value: "rol", known: CheckName.allCases.map(\.rawValue))
    ),
    ("showcase", "maybe", .unknownValue("showcase", value: "maybe", known: ["yes", "no"])),
    ("minor", "17", .unknownValue("minor", value: "17", known: ["yes", "no"])),
    ("locale", "spanish", .unknownValue("locale", value: "spanish", known: ["en", "es"])),
    ("subject", "someone", .unknownValue("subject", value: "someone", known: ["self", "other"])),
    ("delivery", "seald", .unknownValue("delivery", value: "seald", known: ["open", "sealed"])),
    (
      "payment", "exchange code",
      .unknownValue(
        "payment", value: "exchange code", known: ["card", "balance", "coupon", "exchange_code"])
    ),
    ("ip", "192.0.2.256", .notAnAddress("192.0.2.256")),
    ("hold", "yes", .notAReason("hold", value: "yes")),
    ("link_revision", "-1", .outOfRange("link_revision", value: -1, range: 0...1_000_000, unit: .none)),
    ("note", String(repeating: "x", count: 2001), .tooLong("note", length: 2001, limit: 2000)),
  ])
  func refuses(column: String, value: String, problem: Problem) throws {
    let reading = try Samples.readRow([(column, value)])
    #expect(reading.orders == [])
    #expect(reading.faults.map(\.problem) == [problem])
    #expect(reading.faults.allSatisfy { $0.severity == .error && $0.place.line == 2 })
  }

  private static let backgrounds = [
    "keep", "white", "off-white", "light-grey", "cream", "light-blue", "blue", "red", "#RRGGBB",
    "vertical white to light-blue",
  ]

  @Test func comparesDays() throws {
    let paid = try Samples.day("2026-05-01")
    let cases: [(String, String, Problem)] = [
      (
        "birth_date", "1899-12-31",
        .birthTooEarly(try Samples.day("1899-12-31"), earliest: try Samples.day("1900-01-01"))
      ),
      ("birth_date", "2026-05-02", .birthAfterPayment(try Samples.day("2026-05-02"), paidOn: paid)),
      ("available_until", "2026-04-30", .endsBeforePayment(try Samples.day("2026-04-30"), paidOn: paid)),
      ("paid_at", "2026-07-01", .paymentInFuture(try Samples.day("2026-07-01"), today: try Samples.day("2026-06-30"))),
    ]
    for (column, value, problem) in cases {
      #expect(try Samples.readRow([(column, value)]).faults.map(\.problem) == [problem])
    }
    for (column, value) in [
      ("birth_date", "1900-01-01"), ("birth_date", "2026-05-01"), ("available_until", "2026-05-01"),
      ("paid_at", "2026-06-30"),
    ] {
      #expect(try Samples.readRow([(column, value), ("guardian_consent", "x")]).faults == [])
    }
  }

  @Test func keepsTheBackgroundWhereTheAuthorityRefusesChanges() throws {
    let reading = try Samples.readRow([("specs", "es-dni;us-passport"), ("background", "white")])
    let rule = try #require(try Samples.catalogue().specification("us-passport")).retouching
    #expect(rule.isForbidden)
    #expect(
      reading.faults.map(\.problem) == [.backgroundForbidden(specification: "us-passport", source: rule.source)])
    #expect(try Samples.readRow([("specs", "us-passport"), ("background", "keep")]).faults == [])
  }

  @Test(arguments: [
    ("es-dni", "white", Colour.white), ("fr-passport", "light-grey", Colour(red: 0xE6, green: 0xE6, blue: 0xE6)),
    ("cn-1-inch", "BLUE", Colour(red: 0x43, green: 0x8E, blue: 0xDB)),
    ("fr-passport", "#d9e6f2", Colour(red: 0xD9, green: 0xE6, blue: 0xF2)),
  ])
  func takesAllowedBackgrounds(specification: String, value: String, colour: Colour) throws {
    let reading = try Samples.readRow([("specs", specification), ("background", value)])
    #expect(reading.faults == [])
    #expect(reading.orders.first?.items.first?.background == .backdrop(.colour(colour)))
  }

  @Test(arguments: [
    ("yes", true), ("YES", true), ("true", true), ("1", true), ("sí", true), ("si\u{301}", true), ("Si", true),
    ("no", false), ("False", false), ("0", false),
  ])
  func readsFlags(text: String, value: Bool) throws {
    #expect(try Samples.readRow([("showcase", text)]).orders.first?.consent.showcase == value)
  }

  @Test(arguments: ["no", "No", "false", "0", "none", "pending", "-", "N/A", "ninguno", "pendiente"])
  func takesNoRefusalForConsent(text: String) throws {
    let reading = try Samples.readRow([("guardian_consent", text), ("authorization", text), ("minor", "yes")])
    let order = try #require(reading.orders.first)
    #expect(order.items.map(\.person.guardianConsent) == [nil])
    #expect(order.items.map(\.person.authorization) == [nil])
    let refusals = ConsentGate(
      policies: try Samples.configuration().policies, on: try #require(CalendarDay(iso: "2030-01-01"))
    ).refusals(of: order)
    #expect(refusals == [.minorWithoutGuardian(place: Samples.place(2, 11))])
  }

  @Test func warnsWhereABirthDateContradictsMinor() throws {
    let reading = try Samples.readRow([("minor", "no"), ("birth_date", "2010-01-01"), ("guardian_consent", "mother")])
    #expect(reading.orders.count == 1)
    #expect(reading.faults.map(\.problem) == [.minorContradicted(birthDate: try Samples.day("2010-01-01"))])
    #expect(reading.faults.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("uid", "\t u1 \u{A0}", "u1"), ("uid", "ñandú 👩‍👩‍👧 \"q\"", "ñandú 👩‍👩‍👧 \"q\""),
    ("uid", "Robert'); DROP TABLE orders;--", "Robert'); DROP TABLE orders;--"),
  ])
  func keepsTextAsItIs(column: String, value: String, kept: String) throws {
    #expect(try Samples.readRow([(column, value)]).orders.first?.customer.uid == kept)
  }
}
