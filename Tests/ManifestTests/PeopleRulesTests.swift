import Measures
import Orders
import Testing

@testable import Manifest

/// What the catalogue says of children and head coverings.
struct PeopleRulesTests {
  private static func loaded() -> (rules: PeopleRules, faults: [Fault]) {
    var faults: [Fault] = []
    let rules = PeopleRules.load(&faults)
    return (rules, faults)
  }

  @Test func everyRowHoldsForSomethingAndSaysWhereItIsFrom() throws {
    let (rules, faults) = Self.loaded()
    #expect(faults == [])
    let catalogue = try Samples.catalogue()
    let known = Set(
      catalogue.specifications.map(\.id) + catalogue.countries.map(\.code) + [PeopleRules.everywhere])
    let rows =
      rules.children.map { ($0.scopes, $0.rule.trust) } + rules.coverings.map { ($0.scopes, $0.rule.trust) }
    #expect(rules.children.count == 13 && rules.coverings.count == 12)
    for (scopes, trust) in rows {
      #expect(!scopes.isEmpty && known.isSuperset(of: scopes), "\(scopes)")
      #expect(!trust.checked.isEmpty)
      // Who names a source has read it; who has none says so.
      #expect(trust.source.hasPrefix("http") == (trust.kind != .unsourced), "\(scopes)")
    }
    for row in rules.children {
      #expect(!row.rule.waived.isEmpty || row.rule.head != nil, "\(row.scopes)")
      #expect(Set(row.rule.waived).count == row.rule.waived.count)
    }
    for row in rules.coverings {
      // Where one is admitted, it is said what must be seen.
      #expect(row.rule.reasons.isEmpty == (row.rule.shows == nil), "\(row.scopes)")
    }
    // Nothing holds twice for the same.
    let scopes = rules.coverings.flatMap(\.scopes)
    #expect(Set(scopes).count == scopes.count)
  }

  @Test func everyDocumentHasAnAnswer() throws {
    for specification in try Samples.catalogue().specifications {
      #expect(specification.headCovering != nil, "\(specification.id)")
      #expect(!specification.children.isEmpty, "\(specification.id)")
      for head in specification.children.compactMap(\.head) {
        let most = try #require(head.maximum)
        #expect(most < specification.print.height, "\(specification.id)")
      }
    }
  }

  @Test(arguments: [
    ("us-passport", 0, [CheckName.eyesOpen, .mouthClosed], nil), ("us-passport", 1, [], nil),
    ("gb-passport-print", 0, [.eyesOpen, .gaze, .mouthClosed], nil),
    ("gb-passport-print", 5, [.gaze, .mouthClosed], nil), ("gb-passport-print", 6, [], nil),
    ("au-passport", 2, [.mouthClosed], nil), ("au-passport", 3, [], nil),
    ("de-passport", 5, [.centring, .eyesOpen, .gaze, .mouthClosed, .pitch, .roll, .yaw], 22.0...36.0),
    ("de-passport", 9, [], 22...36), ("de-passport", 10, [], nil), ("de-visa", 9, [], nil),
    ("nl-paspoort", 10, [], 19...30), ("ch-passport-print", 3, [.gaze, .mouthClosed], 23...34),
    ("jp-passport", 3, [.gaze, .mouthClosed], nil),
  ])
  func childrenAreAskedLess(id: String, age: Int, waived: [CheckName], head: ClosedRange<Double>?) throws {
    let specification = try #require(try Samples.catalogue().specification(id))
    let rules = specification.children(ofAge: age)
    #expect(Set(rules.flatMap(\.waived)) == Set(waived))
    let range = head.map {
      LengthRange(minimum: Millimetres($0.lowerBound), maximum: Millimetres($0.upperBound))
    }
    #expect(specification.adapted(toAge: age)?.head.range == range)
    #expect(specification.children(ofAge: nil) == [] && specification.adapted(toAge: nil) == nil)
  }

  @Test(arguments: [
    ("fr-passport", []), ("us-passport", [HeadCoveringRule.Reason.religious, .medical]), ("de-id-card", [.religious]),
    ("es-dni", [.religious, .medical, .cultural]), ("jp-passport", [.religious, .medical]),
  ])
  func headCoveringsAreAdmittedForReasons(id: String, reasons: [HeadCoveringRule.Reason]) throws {
    #expect(try Samples.catalogue().specification(id)?.headCovering?.reasons == reasons)
  }

  @Test func aStudioWritesRulesOfItsOwn() throws {
    let reading = CatalogueReader(over: try Samples.catalogue()).read(
      Array(
        """
        specifications:
          - id: de-passport
            children:
              - {below_age: 4, waived: [gaze], pose_factor: 1.5}
              - {below_age: 2, waived: eyes_open;gaze, head_min_mm: 20, head_max_mm: 30}
            head_covering: none
          - id: us-visa
            children: []
            head_covering: [medical]
            head_covering_shows_en: the face
            head_covering_shows_es: el rostro
          - id: gb-visa
            dpi: 600

        """.utf8), named: "catalogue.yaml")
    #expect(reading.faults == [])
    let passport = try #require(reading.catalogue.specification("de-passport"))
    #expect(passport.children.map(\.belowAge) == [2, 4])
    #expect(passport.children.map(\.waived) == [[.eyesOpen, .gaze], [.gaze]])
    #expect(passport.children.map(\.poseFactor) == [1, 1.5])
    #expect(passport.children.allSatisfy { $0.trust == Trust(kind: .studio, source: "catalogue.yaml", checked: "") })
    #expect(passport.adapted(toAge: 1)?.head.range?.maximum == Millimetres(30))
    #expect(passport.headCovering?.reasons == [])
    let visa = try #require(reading.catalogue.specification("us-visa"))
    #expect(visa.children == [])
    #expect(visa.headCovering?.reasons == [.medical])
    #expect(visa.headCovering?.shows == Bilingual(english: "the face", spanish: "el rostro"))
    let base = try Samples.catalogue()
    #expect(reading.catalogue.specification("gb-visa")?.children == base.specification("gb-visa")?.children)
  }

  @Test(arguments: [
    ("children: [{waived: [gaze]}]", Problem.missingWord("below_age")),
    ("children: [{below_age: 30}]", .outOfRange("below_age", value: 30, range: 1...18, unit: .years)),
    (
      "children: [{below_age: 3, waived: gaz}]",
      .unknownValue("waived", value: "gaz", known: CheckName.allCases.map(\.rawValue))
    ),
    (
      "children: [{below_age: 3, head_min_mm: 30, head_max_mm: 20}]",
      .reversedRange("head_max_mm", minimum: 30, maximum: 20)
    ),
    ("children: [{below_age: 3, eyes: yes}]", .unknownWord("eyes", known: ChildRule.words)),
    (
      "head_covering: religius",
      .unknownValue("head_covering", value: "religius", known: ["none", "religious", "medical", "cultural"])
    ),
    (
      "head_covering_shows_en: face", .halfAPair("head_covering_shows_en", missing: "head_covering_shows_es")
    ),
  ])
  func aWrongRuleIsTold(line: String, problem: Problem) throws {
    let reading = CatalogueReader(over: try Samples.catalogue()).read(
      Array("specifications:\n  - id: us-visa\n    \(line)\n".utf8), named: "catalogue.yaml")
    #expect(reading.faults.map(\.problem) == [problem])
    #expect(reading.faults.first?.place.line == 3)
  }

  @Test(arguments: [("yes", true), ("no", false), ("", false)])
  func theManifestTellsOfAHeadCovering(value: String, isThere: Bool) throws {
    let reading = try Samples.readRow([("head_covering", value)])
    #expect(reading.faults == [])
    #expect(reading.orders.first?.items.first?.person.coversHead == isThere)
    #expect(
      try Samples.readRow([("head_covering", "religious")]).faults.map(\.problem) == [
        .unknownValue("head_covering", value: "religious", known: ["yes", "no"])
      ])
  }
}
