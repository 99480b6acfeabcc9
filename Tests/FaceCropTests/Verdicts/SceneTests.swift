import FaceCrop
import Orders
import Testing

/// Light from one side, shadows on the wall and walls that are not even.
struct SceneTests {
  /// Before a wall that is one: a room out of focus is not, and a black one shows no shadow.
  static let beforeWalls = BasePortrait.all.filter { portrait in
    !["08-olaf", "12-emre", "14-ines"].contains { portrait.file.contains($0) }
  }

  @Test(arguments: [Scene.lightFromLeft, .lightFromRight], BasePortrait.all)
  func lightFromOneSideIsSeen(scene: Scene, portrait: BasePortrait) throws {
    // Light from a window is from one side already; what is taken from that side evens it.
    guard try portrait.untouched().outcome(.lighting) == .pass else { return }
    var bitmap = portrait.bitmap
    scene.paint(&bitmap, of: portrait)
    let outcome = try Appraisal(bitmap)?.outcome(.lighting)
    #expect(outcome == .uncertain || outcome == .fail)
  }

  @Test(arguments: beforeWalls)
  func evenWallsPass(portrait: BasePortrait) throws {
    let judged = try JudgedPortrait(BitmapPhoto(portrait.bitmap), background: .kept)
    #expect(judged.outcome(.backgroundEvenness) == .pass && judged.outcome(.wallShadow) == .pass)
  }

  /// A wall leaves nothing of itself beside a person that is cut out; of a room it is not known.
  @Test(arguments: BasePortrait.all)
  func roomsBehindAPersonWhoIsCutOutAreDoubted(portrait: BasePortrait) throws {
    let judged = try JudgedPortrait(BitmapPhoto(portrait.bitmap), background: .replaced)
    let isRoom = ["08-olaf", "14-ines"].contains { portrait.file.contains($0) }
    #expect(judged.outcome(.cutOut) == (isRoom ? .uncertain : .pass))
    let kept = try JudgedPortrait(BitmapPhoto(portrait.bitmap), background: .kept)
    #expect(kept.outcome(.cutOut) == nil)
  }

  /// Also where the background is replaced: a matte may keep the shadow with the head.
  @Test(
    arguments: [(Scene.shadowOnLeft, BackgroundTreatment.kept), (.shadowOnRight, .replaced)], beforeWalls)
  func shadowsOnTheWallAreSeen(shadow: (scene: Scene, background: BackgroundTreatment), portrait: BasePortrait) throws {
    var bitmap = portrait.bitmap
    shadow.scene.paint(&bitmap, of: portrait)
    let outcome = try JudgedPortrait(BitmapPhoto(bitmap), background: shadow.background).outcome(.wallShadow)
    #expect(outcome == .uncertain || outcome == .fail)
  }

  @Test(arguments: [Scene.brighterSide, .folds], beforeWalls)
  func unevenWallsAreSeen(scene: Scene, portrait: BasePortrait) throws {
    var bitmap = portrait.bitmap
    scene.paint(&bitmap, of: portrait)
    let outcome = try JudgedPortrait(BitmapPhoto(bitmap), background: .kept).outcome(.backgroundEvenness)
    #expect(outcome == .uncertain || outcome == .fail)
  }
}
