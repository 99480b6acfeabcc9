import Measures
import Orders
import Testing

@testable import FaceCrop

struct FramingRuleTests {
  static func framing(_ specification: Specification, of name: String) throws -> Framing {
    let known = try #require(KnownFace.all.first { $0.name == name })
    return try Framing.solve(
      face: known.face, specification: specification, target: .print(Resolution(dotsPerInch: 300)),
      photo: known.photo, background: .kept)
  }

  static func specification(
    width: Double = 35, height: Double = 45, head: (Double, Double)?, crown: HeadRule.Crown? = .skull,
    eyes: (Double, Double)? = nil, top: (Double, Double)? = nil
  ) throws -> Specification {
    func range(_ pair: (Double, Double)?) -> LengthRange? {
      pair.map { LengthRange(minimum: Millimetres($0.0), maximum: Millimetres($0.1)) }
    }
    var specification = try #require(CatalogueNumbers.named("generic-35x45"))
    specification.print = PrintSize(width: Millimetres(width), height: Millimetres(height))
    specification.head = HeadRule(definition: .crown, crown: crown, range: range(head))
    specification.eyeLine = range(eyes)
    specification.topMargin = range(top)
    return specification
  }

  @Test func theFirstByPriorityIsKeptWhereNotAllCanBe() throws {
    // A head of 34 mm whose crown is 1 mm from the top cannot have its eyes 36 mm up.
    let framing = try Self.framing(
      Self.specification(head: (32, 34), eyes: (36, 38), top: (1, 2)), of: "02-marc-white")
    #expect(framing.intervals.filter(\.isKept).map(\.name) == [.headSkull, .eyeLine, .centring])
    #expect(framing.broken.map(\.name) == [.topMargin])
    #expect(try #require(framing.broken.first).slack.value < 0)
  }

  @Test func aDocumentWithoutNumbersGetsDefaultsThatSayTheyAre() throws {
    let framing = try Self.framing(Self.specification(head: nil, crown: nil), of: "01-anna-grey")
    #expect(framing.intervals.map(\.name) == [.headSkull, .eyeLine, .centring])
    #expect(framing.intervals.allSatisfy { $0.standing == .fallback && $0.isKept })
    #expect(framing.broken.isEmpty)
  }

  @Test func anUnstatedCrownIsKeptByBothReadingsWhereItCanBe() throws {
    let framing = try Self.framing(Self.specification(head: (32, 36), crown: nil), of: "06-jun-tilted12")
    #expect(framing.intervals.map(\.standing) == [.stated, .alternative, .fallback, .fallback])
    #expect(framing.intervals.map(\.name) == [.headSkull, .headHair, .eyeLine, .centring])
    #expect(framing.intervals.filter { !$0.isKept }.isEmpty)
  }

  @Test func largeHairLeavesTheSkullsReading() throws {
    let framing = try Self.framing(Self.specification(head: (32, 36), crown: nil), of: "03-amara-blue-roll5")
    #expect(framing.intervals.filter { !$0.isKept }.map(\.name) == [.headHair, .eyeLine])
    #expect(framing.headHair.value > 42)
  }

  @Test func bothCrownsAreReportedWhicheverIsMeant() throws {
    let framing = try Self.framing(Self.specification(head: (32, 36), crown: .hair), of: "04-kwame-paper-halfbody")
    #expect(abs(framing.headHair.value - 34) < 0.01)
    #expect(abs(framing.headHair.value / framing.headSkull.value - 1.096) < 0.005)
  }

  @Test func aRuleForTheWidthOfTheFaceSetsTheScale() throws {
    let framing = try Self.framing(try #require(CatalogueNumbers.named("cn-id-card")), of: "18-bruno-24mp")
    #expect(framing.intervals.first?.name == .faceWidth)
    #expect(abs((framing.intervals.first?.measured.value ?? 0) - 15) < 0.01)
    #expect(framing.broken.isEmpty)
  }

  @Test func aHairlineRuleIsMeasuredToTheHairline() throws {
    let framing = try Self.framing(try #require(CatalogueNumbers.named("it-passaporto")), of: "08-olaf-room")
    #expect(framing.intervals.first?.measure == .chinToHairline)
    #expect(framing.intervals.first?.isKept == true)
    #expect(framing.headSkull.value > 37)
  }

  @Test(arguments: [
    ("us-passport", 600, 600), ("fi-passport", 500, 653), ("pl-paszport", 492, 633), ("ca-visa", 420, 540),
    ("hk-passport", 1280, 1600), ("nz-passport-online", 900, 1200), ("in-upsc", 350, 350),
  ])
  func uploadsHaveTheirPixels(id: String, width: Int, height: Int) throws {
    let specification = try #require(CatalogueNumbers.named(id))
    let grid = try FrameGrid(.upload, for: specification)
    #expect(grid.extent == Extent(width: width, height: height))
    #expect(abs(grid.height - specification.print.height.value) < 0.03)
  }

  /// India's driving licence: the print is 35×45, the upload 420×525, so that the ratios differ.
  @Test func anUploadOfAnotherRatioKeepsTheHeadsShareOfTheHeight() throws {
    let specification = try #require(CatalogueNumbers.named("in-driving-licence"))
    let known = try #require(KnownFace.all.first)
    let framings = try [FramingTarget.print(Resolution(dotsPerInch: 600)), .upload].map { target in
      try Framing.solve(
        face: known.face, specification: specification, target: target, photo: known.photo, background: .kept)
    }
    let shares = framings.map { framing in
      (framing.transform.apply(known.face.chin.point).y - framing.transform.apply(known.face.crownSkull.point).y)
        / Double(framing.extent.height)
    }
    #expect(framings[1].extent == Extent(width: 420, height: 525))
    #expect(abs(shares[0] - shares[1]) < 1e-6)
  }

  @Test func aFaceWithoutSizeIsRefused() throws {
    let point = Point<Upright>(x: 10, y: 10)
    let nothing = Face.of(Array(repeating: point, count: 8), pose: Pose(roll: 0, yaw: 0, pitch: 0))
    let specification = try Self.specification(head: (32, 36))
    #expect(throws: FramingError.impossibleFace(headHeight: 0, eyeDistance: 0)) {
      try Framing.solve(
        face: nothing, specification: specification, target: .upload, photo: Extent(width: 20, height: 20),
        background: .kept)
    }
    var empty = specification
    empty.print = PrintSize(width: .zero, height: .zero)
    let known = try #require(KnownFace.all.first)
    #expect(throws: FramingError.impossibleExtent(width: 0, height: 0)) {
      try Framing.solve(
        face: known.face, specification: empty, target: .print(Resolution(dotsPerInch: 300)), photo: known.photo,
        background: .kept)
    }
  }
}
