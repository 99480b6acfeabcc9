import Orders
import Testing

struct ConsentGateTests {
  private func gate(on day: String = "2026-05-01") throws -> ConsentGate {
    let changes = Bilingual(english: "c", spanish: "c")
    let versions: [(String, String, Bool)] = [
      ("1", "2024-01-01", true), ("2", "2025-01-01", false), ("3", "2026-01-01", true), ("4", "2026-03-01", false),
      ("5", "2026-04-01", true), ("6", "2026-05-01", false),
    ]
    return ConsentGate(
      policies: try versions.map { version, date, isMaterial in
        PolicyVersion(
          version: version, date: try #require(CalendarDay(iso: date)), isMaterial: isMaterial, changes: changes)
      }, on: try #require(CalendarDay(iso: day)))
  }

  @Test(arguments: [
    ("1", ConsentRefusal.outdatedConsent(version: "1", material: "5")),
    ("2", .outdatedConsent(version: "2", material: "5")), ("3", .outdatedConsent(version: "3", material: "5")),
    ("4", .outdatedConsent(version: "4", material: "5")), ("5", nil), ("6", nil),
    ("7", .unknownPolicy(version: "7", known: ["1", "2", "3", "4", "5", "6"])),
    ("", .unknownPolicy(version: "", known: ["1", "2", "3", "4", "5", "6"])),
  ])
  func asksForConsentSinceTheLastMaterialVersion(version: String, refusal: ConsentRefusal?) throws {
    let order = try Sample.order(paidOn: "2026-05-01", consent: version)
    #expect(try gate().refusals(of: order) == [refusal].compactMap(\.self))
  }

  /// A change that is announced for a later day is not asked for before that day.
  @Test(arguments: [("2026-03-31", nil), ("2026-04-01", "5"), ("2025-12-31", nil)])
  func asksForNoChangeThatIsStillToCome(day: String, material: String?) throws {
    let version = day < "2026" ? "1" : "3"
    let order = try Sample.order(paidOn: "2026-05-01", consent: version)
    let expected = material.map { ConsentRefusal.outdatedConsent(version: version, material: $0) }
    #expect(try gate(on: day).refusals(of: order) == [expected].compactMap(\.self))
    #expect(try gate(on: day).isCurrent(version) == (material == nil))
  }

  /// Paid on 1 May 2026: who was born on 1 May 2007 turned 19 that day, and is the first who is no minor.
  @Test(
    arguments: [
      ("2007-05-01", nil, false), ("2007-05-02", nil, true), ("2008-05-01", nil, true), ("2016-05-01", nil, true),
      ("1990-01-01", nil, false), (nil, nil, false), (nil, true, true), (nil, false, false),
      ("1990-01-01", true, true), ("2016-05-01", false, true),
    ] as [(String?, Bool?, Bool)])
  func countsMinors(birthDate: String?, flag: Bool?, isMinor: Bool) throws {
    let person = Person(birthDate: try birthDate.map { try #require(CalendarDay(iso: $0)) }, isMinor: flag)
    let day = try #require(CalendarDay(iso: "2026-05-01"))
    #expect(person.isMinor(on: day) == isMinor)
    let gate = try gate()
    let without = try Sample.order(paidOn: "2026-05-01", consent: "5", people: [person])
    #expect(gate.refusals(of: without) == (isMinor ? [.minorWithoutGuardian(place: Sample.place(2))] : []))
    var consented = person
    consented.guardianConsent = "signed form"
    #expect(gate.refusals(of: try Sample.order(paidOn: "2026-05-01", consent: "5", people: [consented])) == [])
  }

  /// Every combination of whose picture it is, where it came from, and what was authorised.
  @Test(arguments: Person.Subject.allCases, [nil, "a school"])
  func asksForAuthorisation(subject: Person.Subject, source: String?) throws {
    for authorization in [nil, "a letter"] {
      let person = Person(subject: subject, authorization: authorization, source: source)
      let order = try Sample.order(paidOn: "2026-05-01", consent: "5", people: [Person(), person])
      var expected: [ConsentRefusal] = []
      if authorization == nil {
        if subject == .other { expected.append(.otherWithoutAuthorization(place: Sample.place(3))) }
        if source != nil { expected.append(.indirectWithoutAuthorization(place: Sample.place(3))) }
      }
      #expect(try gate().refusals(of: order) == expected)
    }
  }

  @Test func namesAllThatIsMissing() throws {
    let people = [Person(isMinor: true), Person(subject: .other, isMinor: true, source: "a friend")]
    let order = try Sample.order(paidOn: "2026-05-01", consent: "2", people: people)
    #expect(
      try gate().refusals(of: order) == [
        .outdatedConsent(version: "2", material: "5"), .minorWithoutGuardian(place: Sample.place(2)),
        .minorWithoutGuardian(place: Sample.place(3)), .otherWithoutAuthorization(place: Sample.place(3)),
        .indirectWithoutAuthorization(place: Sample.place(3)),
      ])
  }
}
