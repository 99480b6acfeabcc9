import FaceCrop
import Foundation
import Measures
import PixelViews
import Testing

/// Mattes of people before a wall with something on it that their heads hide a part of.
///
/// `swift test --filter HungObjectTests` prints the figures.
struct HungObjectTests {
  /// A matte that takes it for hair keeps a third to a half of it in the median picture. What the segmenter itself takes
  /// for the person stays, as does what ends before hair would: that is the worst of 26 draws.
  @Test(arguments: HungObject.allCases) func whatHangsOnTheWallIsNotTakenForHair(object: HungObject) throws {
    let table = try table(of: object, behind: SceneTests.beforeWalls)
    #expect(table.left.median <= 0.03)
    #expect(table.left.worst <= 0.3)
    #expect(table.lost.worst <= 0.01)
    // The limits for plain walls twice over: letters cross the whole edge, and where they end beside the head stay.
    #expect(table.frame.median <= 2 * 0.009)
    #expect(table.frame.worst <= 2 * 0.020)
  }

  /// Judged by colour farther from the head than the segmenter errs, 6 and 7 % stay. A picture is left out: the segmenter
  /// takes a part of it for hair.
  @Test(arguments: [HungObject.shelf, .letters]) func nothingOfARoomIsTakenForHair(object: HungObject) throws {
    let rooms = BasePortrait.all.filter { portrait in ["08-olaf", "14-ines"].contains { portrait.file.contains($0) } }
    let left = try table(of: object, behind: rooms).left
    #expect(left.count == 4)
    #expect(left.worst <= 0.05)
  }

  private func table(of object: HungObject, behind portraits: [BasePortrait]) throws -> PaintedErrorTable {
    var random = SeededGenerator(seed: 94)
    var table = PaintedErrorTable("\(object)")
    for portrait in portraits {
      for side in [-1.0, 1.0] {
        let draw = HungObject.Draw(aside: side * .random(in: 0.3...0.9, using: &random), random: &random)
        var bitmap = portrait.bitmap
        let paint = object.paint(&bitmap, of: portrait, draw)
        table.add(
          try PaintedErrors(bitmap, of: portrait, paint: paint), of: portrait,
          String(format: "%+.2f aside", draw.aside))
      }
    }
    print(table)
    return table
  }
}
