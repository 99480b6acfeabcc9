import Measures
import Orders
import PixelViews
import Testing

@testable import FaceCrop

struct MattingTests {
  static func matte(
    _ portrait: SyntheticPortrait, through transform: Transform<Upright, Output>, to extent: Extent<Output>
  ) -> Matte {
    let canvas = MattingCanvas(portrait, through: transform, extent: extent)
    let reduction = AreaReduction(width: canvas.width, height: canvas.height, to: 256)
    return Matting.matte(
      of: canvas, coverage: portrait.coverage(canvas, reduction), reduction: reduction, face: portrait.face)
  }

  /// 240 × 320 pixels of the portrait from (30, 40) on, one to one.
  static let frame = Extent<Output>(width: 240, height: 320)
  static let window = Transform<Upright, Output>(a: 1, b: 0, c: 0, d: 1, tx: -30, ty: -40)

  static func truth(_ portrait: SyntheticPortrait, _ x: Int, _ y: Int) -> Float {
    portrait.truth[(y + 40) * 300 + x + 30]
  }

  @Test(arguments: [
    (SIMD3(0.35, 0.4, 0.5), SIMD3(0.03, 0.02, 0.015)), (SIMD3(2.2, 2.2, 2.2), SIMD3(0.05, 0.03, 0.02)),
    (SIMD3(0.02, 0.02, 0.02), SIMD3(0.3, 0.2, 0.12)), (SIMD3(0.05, 0.1, 0.6), SIMD3(0.4, 0.25, 0.15)),
  ])
  func coverageIsFoundAtTheResultsResolution(wall: SIMD3<Double>, hair: SIMD3<Double>) {
    let portrait = SyntheticPortrait(wall: wall, hair: hair)
    let matte = Self.matte(portrait, through: Self.window, to: Self.frame)
    var sum: Float = 0
    var strands: (found: Float, true: Float) = (0, 0)
    for y in 0..<320 {
      for x in 0..<240 {
        let truth = Self.truth(portrait, x, y)
        sum += abs(matte.coverage[x, y] - truth)
        // The strands' free ends above the head.
        if y < 50 { strands = (strands.found + matte.coverage[x, y], strands.true + truth) }
      }
    }
    // The segmenter's own is off by about 0.02.
    #expect(sum / (240 * 320) < 0.004)
    #expect(abs(strands.found / strands.true - 1) < 0.15)
  }

  /// Black hair and a grey coat before a grey wall have its hue, and are no shadow.
  @Test(arguments: [0.4, 0.55, 0.7], [0.02, 0.1])
  func aShadowOnTheWallIsNoPerson(kept: Double, hair: Double) {
    let portrait = SyntheticPortrait(wall: SIMD3(0.5, 0.5, 0.5), hair: SIMD3(repeating: hair), shadow: kept)
    let matte = Self.matte(portrait, through: Self.window, to: Self.frame)
    #expect(matte.shadow != nil)
    var sum: Float = 0
    for y in 0..<320 {
      for x in 0..<240 { sum += abs(matte.coverage[x, y] - Self.truth(portrait, x, y)) }
    }
    #expect(sum / (240 * 320) < 0.006)
  }

  @Test(arguments: SceneTests.beforeWalls)
  func aWallWithoutAShadowHasNone(portrait: BasePortrait) throws {
    #expect(try JudgedPortrait(BitmapPhoto(portrait.bitmap)).matte.shadow == nil)
  }

  @Test func whereAWallIsBurntOutItIsNoPerson() {
    let portrait = SyntheticPortrait(wall: SIMD3(1.1, 1.1, 1.1), isBurnt: true)
    #expect(Self.meanOfWall(portrait, in: SyntheticPortrait.patch) < 0.02)
  }

  @Test func aMarkOnTheWallIsNoPerson() {
    let portrait = SyntheticPortrait(isMarked: true)
    #expect(Self.meanOfWall(portrait, in: SyntheticPortrait.mark) == 0)
  }

  /// The mean coverage of what is wall.
  private static func meanOfWall(_ portrait: SyntheticPortrait, in box: Box<Upright>) -> Float {
    let matte = Self.matte(portrait, through: Self.window, to: Self.frame)
    var sum = (coverage: Float(0), count: Float(0))
    for y in 0..<320 {
      for x in 0..<240 where truth(portrait, x, y) == 0 {
        guard box.contains(Point(x: Double(x) + 30.5, y: Double(y) + 40.5)) else { continue }
        sum = (sum.coverage + matte.coverage[x, y], sum.count + 1)
      }
    }
    return sum.coverage / sum.count
  }

  @Test func nothingOfTheOldBackgroundIsLeft() {
    let portrait = SyntheticPortrait(wall: SIMD3(0.05, 0.5, 0.1))
    let matte = Self.matte(portrait, through: Self.window, to: Self.frame)
    let red = matte.composed(over: .colour(Colour(red: 200, green: 0, blue: 0)))
    let green = red.pixels.count { Int($0.y) - Int(max($0.x, $0.z)) > 25 }
    // Hair has no green excess, red paint has none. Of 76,800 pixels some 3,000 are mixtures with the wall.
    #expect(green < 150)
  }

  @Test func insideNothingChangesAndOutsideIsTheBackdrop() {
    let portrait = SyntheticPortrait()
    let matte = Self.matte(portrait, through: Self.window, to: Self.frame)
    let grey = Colour(red: 0xE6, green: 0xE6, blue: 0xE6)
    let result = matte.composed(over: .colour(grey))
    #expect(matte.coverage[120, 150] == 1)
    #expect(result[120, 150] == matte.original[120, 150])
    #expect(result[3, 3] == Bitmap.Pixel(0xE6, 0xE6, 0xE6, 255))
  }

  /// On a portrait with much hair: what is changed of the person is its outline, within a fiftieth of the head's height.
  @Test(arguments: ["03-amara-blue-roll5", "08-olaf-room", "13-leila-headscarf"])
  func nothingWithinThePersonIsChanged(name: String) throws {
    let portrait = try JudgedPortrait(name)
    let matte = portrait.matte
    let result = matte.composed(over: .white)
    let (width, height) = (result.width, result.height)
    let reach = Int((portrait.inspection.framing.headSkull.value * 0.02 * 300 / 25.4).rounded(.up))
    var within = 0
    var counted = ChangedPixels()
    for y in 0..<height {
      for x in 0..<width where result[x, y] != matte.original[x, y] {
        if matte.coverage[x, y] <= 0 { counted.background += 1 } else { counted.edge += 1 }
        guard matte.coverage[x, y] >= 1 else { continue }
        let rows = max(0, y - reach)...min(height - 1, y + reach)
        let columns = max(0, x - reach)...min(width - 1, x + reach)
        if rows.allSatisfy({ row in columns.allSatisfy { matte.coverage[$0, row] >= 1 } }) { within += 1 }
      }
    }
    #expect(within == 0)
    let changes = matte.changes(in: result)
    let all = Double(width * height)
    #expect(abs(changes.background * all - counted.background) < 0.5 && abs(changes.edge * all - counted.edge) < 0.5)
    #expect(changes.background > 0.1 && changes.edge < 0.2)
    #expect(matte.changes(in: matte.original) == ChangedPixels())
  }

  @Test func theOldBackgroundPutBackGivesTheOldPicture() {
    let portrait = SyntheticPortrait(wall: SIMD3(0.5, 0.5, 0.5))
    let matte = Self.matte(portrait, through: Self.window, to: Self.frame)
    // The wall brightens to the right: in the middle of the frame its colour is known.
    let wall = matte.original[120, 2]
    let result = matte.composed(over: .colour(Colour(red: wall.x, green: wall.y, blue: wall.z)))
    for y in 0..<60 {
      let off = Int(result[120, y].x) - Int(matte.original[120, y].x)
      #expect(abs(off) < 22, "row \(y)")
    }
  }

  @Test func theSameMatteGivesTheSameBytes() {
    let portrait = SyntheticPortrait()
    let results = (0..<2).map { _ in
      Self.matte(portrait, through: Self.window, to: Self.frame)
        .composed(over: .gradient(Gradient(.vertical, from: .white, to: Colour(red: 90, green: 140, blue: 220)))).pixels
    }
    #expect(results[0] == results[1])
  }

  @Test func theBackgroundGoesOnBeyondThePhoto() {
    let portrait = SyntheticPortrait()
    // 60 pixels above the photo: there is nothing but backdrop, and no edge where the photo begins.
    let above = Transform<Upright, Output>(a: 1, b: 0, c: 0, d: 1, tx: -30, ty: 60)
    let matte = Self.matte(portrait, through: above, to: Self.frame)
    let result = matte.composed(over: .colour(.white))
    for x in [5, 60, 120, 200] {
      for y in [0, 30, 59, 60, 70] { #expect(result[x, y] == Bitmap.Pixel(255, 255, 255, 255)) }
    }
    #expect(matte.cutLength == 0)
  }

  @Test func aPersonCutByThePhotosEdgeIsNoticed() {
    let portrait = SyntheticPortrait()
    let below = Transform<Upright, Output>(a: 1, b: 0, c: 0, d: 1, tx: -30, ty: -200)
    #expect(Self.matte(portrait, through: below, to: Self.frame).cutLength > 150)
  }

  @Test func aPictureOfNothingButThePersonIsLeftAlone() {
    let portrait = SyntheticPortrait()
    let canvas = MattingCanvas(portrait, through: Self.window, extent: Self.frame)
    let reduction = AreaReduction(width: canvas.width, height: canvas.height, to: 256)
    let matte = Matting.matte(
      of: canvas, coverage: [Float](repeating: 1, count: 256 * 256), reduction: reduction, face: portrait.face)
    #expect(matte.composed(over: .colour(.white)).pixels == matte.original.pixels)
  }
}
