import Measures
import Orders
import Photo
import PixelViews
import Testing

@testable import FaceCrop

/// A portrait in its frame, and what may be done to it before it is judged.
struct JudgedPortrait {
  let inspection: Inspection
  let matte: Matte
  var framed: Bitmap

  init(_ name: String, age: Int? = nil, background: BackgroundTreatment = .replaced) throws {
    let photo = try Portraits.photo("photos/\(name).jpg")
    try self.init(photo, age: age, background: background, sourceQuality: photo.jpegQuality)
  }

  init(
    _ photo: borrowing some UprightPixels & ~Copyable, age: Int? = nil, background: BackgroundTreatment = .replaced,
    sourceQuality: Int? = nil
  ) throws {
    let finder = try InstalledModels.finder.get()
    let matting = try InstalledModels.matting.get()
    let specification = try #require(CatalogueNumbers.named("icao-9303-portrait"))
    let face = try #require(try finder.faces(in: photo).first)
    let framing = try Framing.solve(
      face: face, specification: specification, target: .print(specification.resolution), photo: photo.extent,
      background: background)
    matte = try matting.matte(of: photo, through: framing.transform, to: framing.extent, face: face)
    framed = matte.original
    inspection = Inspection(
      face: face, framing: framing, specification: specification, background: background, subject: Subject(age: age),
      sourceQuality: sourceQuality)
  }

  var verdicts: [Verdict] { inspection.verdicts(of: framed, matte: matte) }

  /// The gravest of a name.
  func outcome(_ name: CheckName) -> Check.Outcome? { verdicts.gravest(name) }

  func place(_ point: Point<Upright>) -> Point<Output> { inspection.framing.transform.apply(point) }

  /// Changes every pixel.
  mutating func change(_ body: (Int, Int, Bitmap.Pixel) -> SIMD3<Double>) {
    for y in 0..<framed.height {
      for x in 0..<framed.width {
        let value = body(x, y, framed[x, y])
        func byte(_ channel: Double) -> UInt8 { UInt8(min(max(channel, 0), 255)) }
        framed[x, y] = Bitmap.Pixel(byte(value.x), byte(value.y), byte(value.z), 255)
      }
    }
  }
}

extension SIMD4 where Scalar == UInt8 {
  fileprivate var values: SIMD3<Double> { SIMD3(Double(x), Double(y), Double(z)) }
}

struct VerdictTests {
  /// What is truly wrong with a portrait of the samples; all else is right with it.
  static let flaws: [String: Set<CheckName>] = [
    "06-jun-tilted12": [.roll], "11-zola-paleblue-roll12": [.roll], "07-hana-blue-yaw8": [.yaw],
    "09-rosa-paper-yaw8": [.yaw], "12-emre-dark-under": [.exposure, .lighting], "08-olaf-room": [.lighting, .cutOut],
    "14-ines-glasses-room": [.lighting, .cutOut],
  ]

  @Test(arguments: KnownFace.all.map(\.name))
  func goodPortraitsPass(name: String) throws {
    let portrait = try JudgedPortrait(name)
    let open = portrait.verdicts.filter { $0.outcome != .pass }
    #expect(Set(open.map(\.name)).isSubset(of: Self.flaws[name] ?? []), "\(open.map(\.name.rawValue))")
    #expect(open.allSatisfy { !($0.isMust && $0.outcome == .fail) })
    for verdict in portrait.verdicts {
      #expect((0.5...1).contains(verdict.confidence))
      #expect(!verdict.authority.isEmpty)
    }
  }

  @Test(arguments: [
    ("06-jun-tilted12", CheckName.roll), ("07-hana-blue-yaw8", .yaw), ("09-rosa-paper-yaw8", .yaw),
    ("12-emre-dark-under", .exposure),
  ])
  func knownFlawsAreSeen(name: String, check: CheckName) throws {
    #expect(try JudgedPortrait(name).outcome(check) == .uncertain)
  }

  @Test func backgroundsThatStayAreJudged() throws {
    #expect(try JudgedPortrait("02-marc-white", background: .kept).outcome(.backgroundEvenness) == .pass)
    #expect(try JudgedPortrait("02-marc-white", background: .kept).outcome(.backgroundColour) == .pass)
    #expect(try JudgedPortrait("03-amara-blue-roll5", background: .kept).outcome(.backgroundColour) == .fail)
    #expect(try JudgedPortrait("08-olaf-room", background: .kept).outcome(.backgroundEvenness) != .pass)
  }

  @Test func tooLittleLightIsSeenWhateverTheSkin() throws {
    for name in ["03-amara-blue-roll5", "10-timo-white-child"] {
      var portrait = try JudgedPortrait(name)
      #expect(portrait.outcome(.exposure) == .pass)
      // Three stops: by 8 in light is by about 2.6 in values.
      portrait.change { _, _, pixel in pixel.values / 2.6 }
      #expect(portrait.outcome(.exposure) != .pass)
    }
  }

  @Test func burntSkinIsSeen() throws {
    var portrait = try JudgedPortrait("10-timo-white-child")
    portrait.change { _, _, pixel in pixel.values * 1.6 }
    #expect(portrait.outcome(.exposure) != .pass)
  }

  @Test func blurIsSeen() throws {
    var portrait = try JudgedPortrait("02-marc-white")
    let (source, radius) = (portrait.framed, 4)
    portrait.change { x, y, _ in
      var sum = SIMD3<Double>.zero
      for dy in -radius...radius {
        for dx in -radius...radius {
          sum += source[min(max(x + dx, 0), source.width - 1), min(max(y + dy, 0), source.height - 1)].values
        }
      }
      return sum / Double((2 * radius + 1) * (2 * radius + 1))
    }
    #expect(portrait.outcome(.sharpness) != .pass)
  }

  @Test func fogIsSeen() throws {
    var portrait = try JudgedPortrait("02-marc-white")
    portrait.change { _, _, pixel in pixel.values * 0.08 + 150 }
    #expect(portrait.outcome(.dynamicRange) != .pass)
  }

  @Test func eyesThatLookAsideAreSeen() throws {
    let portrait = try JudgedPortrait("02-marc-white")
    var inspection = portrait.inspection
    let line = inspection.face.leftEye.point - inspection.face.rightEye.point
    inspection.face.leftEye.point = inspection.face.leftEye.point + line * 0.12
    inspection.face.rightEye.point = inspection.face.rightEye.point + line * 0.12
    let gaze = inspection.verdicts(of: portrait.framed, matte: portrait.matte).first { $0.name == .gaze }
    #expect(gaze?.outcome != .pass)
    // A child is judged as everybody where the document has no rule for it.
    func outcome(_ age: Int?) -> Check.Outcome? {
      inspection.subject = Subject(age: age)
      return inspection.verdicts(of: portrait.framed, matte: portrait.matte).first { $0.name == .gaze }?.outcome
    }
    let usual = gaze?.outcome
    #expect(outcome(3) == usual)
    let trust = Trust(kind: .official, source: "", checked: "")
    inspection.specification.children = [
      ChildRule(belowAge: 6, waived: [.gaze], poseFactor: 1, head: nil, trust: trust)
    ]
    #expect(outcome(3) == .uncertain)
    #expect(outcome(6) == usual && outcome(nil) == usual)
  }

  /// What a failure becomes, and what is no failure stays.
  @Test(arguments: [
    (Check.Outcome.fail, Check.Outcome.uncertain, false), (.uncertain, .uncertain, true), (.pass, .pass, true),
  ])
  func whatIsNotAskedOfAChildIsLookedAt(before: Check.Outcome, after: Check.Outcome, isMust: Bool) {
    let verdict = Verdict(
      name: .eyesOpen, outcome: before, isMust: true, measured: 0.01, unit: .ratio, minimum: 0.04, maximum: nil,
      authority: "ISO/IEC 29794-5", confidence: 0.9)
    #expect(verdict.waived.outcome == after)
    #expect(verdict.waived.isMust == isMust)
    #expect(verdict.waived.measured == 0.01)
  }

  @Test(arguments: [
    (nil, Check.Outcome.uncertain, false, "default"),
    ([HeadCoveringRule.Reason.religious], .uncertain, false, "icao-9303-portrait"),
    ([], .fail, true, "icao-9303-portrait"),
  ])
  func aHeadCoveringIsJudgedByTheDocument(
    reasons: [HeadCoveringRule.Reason]?, outcome: Check.Outcome, isMust: Bool, authority: String
  ) throws {
    let portrait = try JudgedPortrait("13-leila-headscarf")
    var inspection = portrait.inspection
    inspection.specification.headCovering = reasons.map {
      HeadCoveringRule(
        reasons: $0, shows: nil, needs: nil, trust: Trust(kind: .secondary, source: "", checked: ""))
    }
    #expect(inspection.headCovering.isEmpty)
    inspection.subject = Subject(coversHead: true)
    let verdict = try #require(
      inspection.verdicts(of: portrait.framed, matte: portrait.matte).first { $0.name == .headCovering })
    #expect(verdict.outcome == outcome && verdict.isMust == isMust && verdict.authority == authority)
    #expect(verdict.measured == nil)
  }

  @Test(arguments: [(1, Check.Outcome.fail), (60, .uncertain), (92, .pass)])
  func compressionIsJudgedByTheTables(quality: Int, outcome: Check.Outcome) throws {
    let portrait = try JudgedPortrait("02-marc-white")
    var inspection = portrait.inspection
    inspection.sourceQuality = quality
    let verdicts = inspection.verdicts(of: portrait.framed, matte: portrait.matte)
    #expect(verdicts.first { $0.name == .compression }?.outcome == outcome)
  }
}
