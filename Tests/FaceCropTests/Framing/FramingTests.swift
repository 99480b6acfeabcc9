import Measures
import Orders
import Testing

@testable import FaceCrop

struct FramingTests {
  /// A face of random proportions, size, place and roll in a random photo.
  static func randomFace(_ generator: inout SeededGenerator) -> (Face, Extent<Upright>) {
    func random(_ low: Double, _ high: Double) -> Double { Double.random(in: low...high, using: &generator) }
    let photo = Extent<Upright>(width: Int(random(400, 4_000)), height: Int(random(400, 4_000)))
    let height = random(0.1, 0.7) * Double(photo.height)
    let roll = random(-30, 30)
    let centre = Point<Upright>(
      x: random(0.3, 0.7) * Double(photo.width), y: random(0.3, 0.6) * Double(photo.height))
    let (sine, cosine) = Trigonometry.sineAndCosine(degrees: roll)
    func place(_ x: Double, _ y: Double) -> Point<Upright> {
      Point(x: centre.x + height * (x * cosine - y * sine), y: centre.y + height * (x * sine + y * cosine))
    }
    let eyes = random(0.11, 0.16)
    let chin = random(0.45, 0.55)
    let skull = chin - 1
    let cheek = random(0.26, 0.36)
    let points = [
      place(eyes, 0), place(-eyes, 0), place(random(-0.02, 0.02), chin), place(random(-0.03, 0.03), skull),
      place(0, skull - random(0, 0.35)), place(0, chin - random(0.84, 0.92)), place(cheek, 0.05),
      place(-cheek, 0.05),
    ]
    return (.of(points, pose: Pose(roll: roll, yaw: 0, pitch: 0)), photo)
  }

  /// The intervals' values from the transform alone, in millimetres: what a ruler on the print would read.
  static func measured(_ measure: FramedInterval.Measure, of face: Face, in framing: Framing) -> Double {
    let millimetre = framing.resolution.dotsPerMillimetre
    func place(_ point: Point<Upright>) -> Point<Output> { framing.transform.apply(point) }
    let eyes = place(face.leftEye.point).moved(towards: place(face.rightEye.point), by: 0.5)
    let chin = place(face.chin.point).y
    let pixels: Double =
      switch measure {
      case .chinToSkull: chin - place(face.crownSkull.point).y
      case .chinToHair: chin - place(face.crownHair.point).y
      case .chinToHairline: chin - place(Point(x: face.mesh[10].x, y: face.mesh[10].y)).y
      case .faceWidth: place(face.cheekLeft.point).x - place(face.cheekRight.point).x
      case .eyeLine: Double(framing.extent.height) - eyes.y
      case .topToSkull: place(face.crownSkull.point).y
      case .topToHair: place(face.crownHair.point).y
      case .belowChin: Double(framing.extent.height) - chin
      case .centring: eyes.x - Double(framing.extent.width) / 2
      }
    return pixels / millimetre
  }

  @Test(
    arguments: CatalogueNumbers.specifications.map(\.id), [FramingTarget.print(Resolution(dotsPerInch: 300)), .upload])
  func everyMeasureIsWhatTheTransformShows(id: String, target: FramingTarget) throws {
    let specification = try #require(CatalogueNumbers.named(id))
    var generator = SeededGenerator(seed: UInt64(id.utf8.reduce(0) { $0 &* 31 &+ Int($1) } & 0xFFFF))
    var cases = KnownFace.all.map { ($0.face, $0.photo) }
    for _ in 0..<10 { cases.append(Self.randomFace(&generator)) }
    for (index, (face, photo)) in cases.enumerated() {
      let framing = try Framing.solve(
        face: face, specification: specification, target: target, photo: photo,
        background: index.isMultiple(of: 2) ? .kept : .replaced)
      for interval in framing.intervals {
        let ruler = Self.measured(interval.measure, of: face, in: framing)
        #expect(abs(ruler - interval.measured.value) < 1e-6, "\(interval.measure) of case \(index)")
        #expect(interval.isKept == interval.range.contains(Millimetres(ruler), tolerance: Millimetres(1e-3)))
      }
      let left = framing.transform.apply(face.leftEye.point)
      let right = framing.transform.apply(face.rightEye.point)
      let rest = Trigonometry.degrees(of: left - right)
      #expect(abs(rest - framing.remainingRoll) < 1e-6, "the eyes are level, or as far from it as is said")
      #expect(abs(framing.remainingRoll) <= 7)
      #expect(left.x > right.x, "nothing is mirrored")
      #expect(framing.transform.determinant > 0)
      let back = try #require(framing.transform.inverse)
      for side in Room.Side.allCases where framing.room[side] == .zero {
        #expect(Self.overshoot(side, framing, back, photo) <= framing.resolution.length(pixels: 0.501).value)
      }
    }
  }

  /// How far, in millimetres, the frame's corners lie beyond the photo's edge that faces `side`; roll within ±45°.
  static func overshoot(
    _ side: Room.Side, _ framing: Framing, _ back: Transform<Output, Upright>, _ photo: Extent<Upright>
  ) -> Double {
    let (width, height) = (Double(framing.extent.width), Double(framing.extent.height))
    let corners = [(0, 0), (width, 0), (0, height), (width, height)].map { back.apply(Point(x: $0.0, y: $0.1)) }
    let beyond = corners.map { corner in
      switch side {
      case .top: -corner.y
      case .left: -corner.x
      case .bottom: corner.y - Double(photo.height)
      case .right: corner.x - Double(photo.width)
      }
    }
    return (beyond.max() ?? 0) * framing.transform.scale / framing.resolution.dotsPerMillimetre
  }

  /// Wherever a grid of placements finds one that keeps all stated intervals, the framing keeps them; where it finds
  /// one that the source covers as well, the framing is covered.
  @Test(arguments: CatalogueNumbers.specifications.filter(\.hasGeometry).map(\.id))
  func nothingFeasibleIsMissed(id: String) throws {
    let specification = try #require(CatalogueNumbers.named(id))
    var generator = SeededGenerator(seed: 7)
    var cases = KnownFace.all.map { ($0.face, $0.photo) }
    for _ in 0..<6 { cases.append(Self.randomFace(&generator)) }
    for (index, (face, photo)) in cases.enumerated() {
      let framing = try Framing.solve(
        face: face, specification: specification, target: .print(specification.resolution), photo: photo,
        background: .kept)
      let grid = try FrameGrid(.print(specification.resolution), for: specification)
      let head = try LevelHead(face)
      let rule = FramingRule(specification, grid: grid)
      let measures = HeadMeasures(head: head, grid: grid)
      let edges = SourceEdge.all(photo: photo, head: head, grid: grid)
      let stated = rule.intervals.filter { $0.standing == .stated }
      // Where the document is silent about size, the outer bounds of ISO/IEC 39794-5 hold.
      let sizes = stated.contains { $0.measure.isSize } ? 0.3...1.1 : 0.6...0.9
      var keepsAll = false
      var keepsAllCovered = false
      for size in stride(from: sizes.lowerBound, through: sizes.upperBound, by: 0.01) {
        for down in stride(from: 0.1, through: 0.8, by: 0.02) {
          for across in stride(from: 0.45, through: 0.55, by: 0.025) {
            let placement = Placement(
              headHeight: size * grid.height, eyeX: across * grid.width, eyeY: down * grid.height)
            guard
              stated.allSatisfy({
                $0.range.contains(Millimetres(measures.form($0.measure).value(at: placement)))
              })
            else { continue }
            keepsAll = true
            let whole =
              measures.down(head.crownSkull).value(at: placement) >= 0 && measures.belowChin.value(at: placement) >= 0
            if whole, edges.allSatisfy({ $0.overshoot.value(at: placement) <= 0 }) { keepsAllCovered = true }
          }
        }
      }
      if keepsAll { #expect(framing.broken.isEmpty, "case \(index)") }
      if keepsAllCovered { #expect(framing.room.missing.isEmpty, "case \(index)") }
    }
  }
}

extension Specification {
  var hasGeometry: Bool {
    head.range != nil || eyeLine != nil || topMargin != nil || faceWidth != nil || centring != nil
  }
}
