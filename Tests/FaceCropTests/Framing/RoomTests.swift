import Measures
import Orders
import Testing

@testable import FaceCrop

/// A level head 400 px high with its eyes in the middle, in photos that leave more or less around it.
struct RoomTests {
  /// Space left above the hair, below the chin, and to each side of the eyes, in pixels.
  static func face(above: Double, below: Double, beside: Double, roll: Double = 0) -> (Face, Extent<Upright>) {
    let eyes = Point<Upright>(x: beside, y: above + 220)
    let (sine, cosine) = Trigonometry.sineAndCosine(degrees: roll)
    func place(_ x: Double, _ y: Double) -> Point<Upright> {
      Point(x: eyes.x + x * cosine - y * sine, y: eyes.y + x * sine + y * cosine)
    }
    let points = [
      place(52, 0), place(-52, 0), place(0, 200), place(0, -200), place(0, -220), place(0, -150), place(115, 0),
      place(-115, 0),
    ]
    let photo = Extent<Upright>(width: Int(2 * beside), height: Int(above + 420 + below))
    return (.of(points, pose: Pose(roll: roll, yaw: 0, pitch: 0)), photo)
  }

  static func solve(
    _ id: String, _ face: (Face, Extent<Upright>), background: BackgroundTreatment = .kept
  ) throws -> Framing {
    let specification = try #require(CatalogueNumbers.named(id))
    return try Framing.solve(
      face: face.0, specification: specification, target: .print(specification.resolution), photo: face.1,
      background: background)
  }

  @Test func nothingIsMissingWhereThereIsPlenty() throws {
    let framing = try Self.solve("icao-9303-portrait", Self.face(above: 400, below: 800, beside: 600))
    #expect(framing.room.missing.isEmpty)
    #expect(framing.broken.isEmpty)
    #expect(abs(framing.headSkull.value - 33.75) < 1e-3)
    #expect(framing.hairMargin.value > 1.5)
  }

  /// The frame must reach at least as far below the chin as the eye line asks: 22.5 mm less half a head of at most 36.
  @Test func theLackBelowIsNamedInMillimetres() throws {
    let framing = try Self.solve("icao-9303-portrait", Self.face(above: 400, below: 10, beside: 600))
    // At 36 mm a head of 400 px has 0.09 mm to the pixel, and 4.5 mm below the chin are needed.
    #expect(framing.room.missing == [.bottom])
    #expect(abs(framing.room.bottom.value - (4.5 - 0.9)) < 0.05)
    #expect(framing.broken.isEmpty)
    #expect(abs(framing.headSkull.value - 36) < 1e-3)
  }

  @Test func aLackAboveIsAvoidedByMovingTheHeadUp() throws {
    let framing = try Self.solve("jp-passport", Self.face(above: 26, below: 800, beside: 600))
    let margin = try #require(framing.intervals.first { $0.name == .topMargin })
    #expect(framing.room.missing.isEmpty)
    #expect(margin.isKept)
    #expect(margin.measured.value < 2.3)
  }

  @Test(arguments: [BackgroundTreatment.kept, .replaced])
  func aReplacedBackgroundMayBeExtendedAboveButTheRuleComesFirst(background: BackgroundTreatment) throws {
    let framing = try Self.solve("jp-passport", Self.face(above: 5, below: 800, beside: 600), background: background)
    #expect(framing.broken.isEmpty)
    #expect(framing.room.missing == [.top])
    let missing = framing.room.top.value
    // Kept: as little as the rule allows, a margin of 2 mm with 5 px above the hair, the head at its largest.
    if background == .kept { #expect(abs(missing - (2 - 5 * 36.0 / 420)) < 0.02) }
    #expect(missing > 1.5)
  }

  @Test func aLeaningHeadNeedsRoomAtTheCorners() throws {
    let level = try Self.solve("us-passport", Self.face(above: 160, below: 240, beside: 350))
    let leaning = try Self.solve("us-passport", Self.face(above: 160, below: 240, beside: 350, roll: 12))
    #expect(level.room.missing.isEmpty)
    #expect(leaning.headHair > level.headHair)
    #expect(leaning.broken.isEmpty)
  }

  /// With the head at its largest the frame is 610 px wide; turned by 6° it takes 670, and there are 640.
  @Test(arguments: [6.0, -6])
  func aTurnForWhichThereIsNoRoomIsMadeAsFarAsThereIs(roll: Double) throws {
    let head = Self.face(above: 150, below: 300, beside: 320, roll: roll)
    let framing = try Self.solve("us-passport", head)
    #expect(framing.room.missing.isEmpty)
    #expect(framing.broken.isEmpty)
    #expect(framing.remainingRoll * roll > 0 && abs(framing.remainingRoll) < abs(roll) - 1)
    // A little nearer to level, corners stick out.
    #expect(!(try Self.solved("us-passport", head, leaving: framing.remainingRoll * 0.98)).room.missing.isEmpty)
    // With room it is level, and where the background is replaced it needs none beside the head.
    #expect(
      try Self.solve("us-passport", Self.face(above: 150, below: 300, beside: 400, roll: roll)).remainingRoll == 0)
    #expect(try Self.solve("us-passport", head, background: .replaced).remainingRoll == 0)
  }

  private static func solved(
    _ id: String, _ face: (Face, Extent<Upright>), leaving roll: Double
  ) throws -> Framing {
    let specification = try #require(CatalogueNumbers.named(id))
    let grid = try FrameGrid(.print(specification.resolution), for: specification)
    let head = try LevelHead(face.0, remainingRoll: roll)
    let rule = FramingRule(specification, grid: grid)
    let measures = HeadMeasures(head: head, grid: grid)
    let edges = SourceEdge.all(photo: face.1, head: head, grid: grid)
    var composition = Composition(measures: measures, edges: edges, background: .kept)
    return Framing(placement: composition.place(rule), rule: rule, measures: measures, edges: edges)
  }

  /// Beyond what the standard lets lean, a picture without room is one without room.
  @Test func noMoreIsLeftThanTheStandardLetsPass() throws {
    let framing = try Self.solve("us-passport", Self.face(above: 150, below: 300, beside: 300, roll: 25))
    #expect(!framing.room.missing.isEmpty)
    #expect(framing.remainingRoll == 0)
  }

  @Test func noTurnIsMadeThatDoesNotHelp() throws {
    // What is missing below a level head is missing below a leaning one.
    let framing = try Self.solve("icao-9303-portrait", Self.face(above: 400, below: 10, beside: 600, roll: 5))
    #expect(framing.room.missing == [.bottom])
    #expect(framing.remainingRoll == 0)
  }

  /// 45 mm hold 6 above, 10 below and a head of 29 at most; adults are asked for 31.5.
  @Test(arguments: [(nil, false, 31.5), (12, false, 31.5), (9, true, 22.0)])
  func aChildIsFramedByItsOwnRuleWhereTheUsualOneCannotBeKept(age: Int?, isKept: Bool, least: Double) throws {
    let (face, photo) = Self.face(above: 800, below: 800, beside: 900)
    var specification = try #require(CatalogueNumbers.named("icao-9303-portrait"))
    let range = LengthRange(minimum: Millimetres(22), maximum: Millimetres(36))
    specification.eyeLine = nil
    specification.children = [
      ChildRule(
        belowAge: 10, waived: [], poseFactor: 1, head: range, trust: Trust(kind: .official, source: "", checked: ""))
    ]
    func solve() throws -> Framing {
      try Framing.solve(
        face: face, specification: specification, target: .print(specification.resolution), photo: photo,
        background: .kept, age: age)
    }
    // Where the usual rule can be kept it is, whoever it is.
    #expect(try solve().headSkull.value > 31.5)
    specification.topMargin = LengthRange(minimum: Millimetres(6), maximum: Millimetres(8))
    specification.belowChin = LengthRange(minimum: Millimetres(10), maximum: Millimetres(12))
    let framing = try solve()
    #expect(framing.broken.isEmpty == isKept)
    #expect(framing.intervals.first?.range.minimum == Millimetres(least))
  }

  /// Turned by a quarter, what the photo lacks at its bottom is missing at a side of the print.
  @Test(arguments: [(0.0, Room.Side.bottom), (90, .right), (-90, .left), (180, .top)])
  func sidesAreThoseOfThePrint(roll: Double, side: Room.Side) throws {
    let (face, photo) = Self.face(above: 1_000, below: 800, beside: 1_200, roll: roll)
    let cut = Extent<Upright>(width: photo.width, height: 1_220 + 120)
    #expect(try Self.solve("icao-9303-portrait", (face, cut)).room.missing == [side])
  }
}
