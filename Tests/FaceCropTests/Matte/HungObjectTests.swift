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
    let all = try errors(of: object, behind: SceneTests.beforeWalls)
    let (left, lost, frame) = (all.map(\.left), all.map(\.lost), all.map(\.matte.frame))
    #expect(left.median <= 0.03)
    #expect(left.worst <= 0.3)
    #expect(lost.worst <= 0.01)
    // The limits for plain walls twice over: letters cross the whole edge, and where they end beside the head stay.
    #expect(frame.median <= 2 * 0.009)
    #expect(frame.worst <= 2 * 0.020)
  }

  /// Judged by colour farther from the head than the segmenter errs, 6 and 7 % stay. A picture is left out: the segmenter
  /// takes a part of it for hair.
  @Test(arguments: [HungObject.shelf, .letters]) func nothingOfARoomIsTakenForHair(object: HungObject) throws {
    let rooms = BasePortrait.all.filter { portrait in ["08-olaf", "14-ines"].contains { portrait.file.contains($0) } }
    let left = try errors(of: object, behind: rooms).map(\.left)
    #expect(left.count == 4)
    #expect(left.worst <= 0.05)
  }

  private func errors(of object: HungObject, behind portraits: [BasePortrait]) throws -> [PaintedErrors] {
    var random = SeededGenerator(seed: 94)
    var table = ["\(object): left of it | person lost | mean absolute error in the frame, and near the edge"]
    var all: [PaintedErrors] = []
    for portrait in portraits {
      for side in [-1.0, 1.0] {
        let draw = HungObject.Draw(aside: side * .random(in: 0.3...0.9, using: &random), random: &random)
        var bitmap = portrait.bitmap
        let paint = object.paint(&bitmap, of: portrait, draw)
        let errors = try PaintedErrors(bitmap, of: portrait, paint: paint)
        all.append(errors)
        table.append(
          portrait.name.padding(toLength: 24, withPad: " ", startingAt: 0)
            + String(
              format: "%+.2f aside  %.3f | %.4f | %@", draw.aside, errors.left, errors.lost, errors.matte.description))
      }
    }
    let (left, lost, frame) = (all.map(\.left), all.map(\.lost), all.map(\.matte.frame))
    table.append(
      String(
        format: "%@, median and worst: %.3f %.3f | %.4f %.4f | %.4f %.4f", "\(object)", left.median, left.worst,
        lost.median, lost.worst, frame.median, frame.worst))
    print(table.joined(separator: "\n"))
    return all
  }
}
