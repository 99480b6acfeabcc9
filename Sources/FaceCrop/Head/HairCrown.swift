import Measures
import PixelViews

/// Finds the visible top of the hair or of the head covering: the highest line across the head on which the person
/// covers at least a quarter of the distance between the pupils. Single hairs that stand up do not count.
struct HairCrown: Sendable {
  /// A quarter of the distance.
  static let leastCoverage = 0.25

  /// With less of the picture above the hair, in distances between the pupils, it counts as cut off.
  private static let leastAir = 0.03
  /// How much of it may then be missing.
  private static let cutDoubt = 0.4

  let axis: HeadAxis
  let coverage: HeadCoverage

  /// What is seen of the top.
  enum Sight: Sendable {
    case whole(Located)
    /// The picture ends first, here.
    case cut(Located)
    case none
  }

  func top(in photo: borrowing some UprightPixels & ~Copyable) -> Sight {
    guard let coarse = coarseTop else { return .none }
    let strip = HairStrip(photo, axis: axis, around: coarse.up, coverage: coverage)
    let fine = strip.top
    let up = fine?.up ?? coarse.up
    let aside = fine?.aside ?? coarse.aside
    let roof = axis.room(in: photo.extent).up
    guard up < roof - Self.leastAir else {
      return .cut(Located(axis.place(aside: aside, up: roof), uncertainty: Self.cutDoubt * axis.distance))
    }
    // The two views of the edge differ where hair is thin or the background is like it.
    let doubt = 0.02 + abs(up - coarse.up) / 2 + 0.06 * (fine == nil ? 1 : 1 - strip.trust)
    return .whole(Located(axis.place(aside: aside, up: up), uncertainty: doubt * axis.distance))
  }

  /// On the segmenter's own grid, from the eyes upwards until the head ends; to the middle of what is covered there.
  private var coarseTop: (up: Double, aside: Double)? {
    let step = coverage.step
    let places = stride(from: -1.9, through: 1.9, by: step).map { $0 }
    var before: (sum: Double, up: Double)?
    for up in stride(from: 0, to: coverage.reach, by: step) {
      var (sum, moment) = (0.0, 0.0)
      for aside in places where coverage.value(at: axis.place(aside: aside, up: up)) >= 0.5 {
        sum += step
        moment += step * aside
      }
      if sum < Self.leastCoverage {
        guard let before else { return nil }
        let share = before.sum > sum ? (before.sum - Self.leastCoverage) / (before.sum - sum) : 0
        return (before.up + share * step, sum > 0 ? moment / sum : 0)
      }
      before = (sum, up)
    }
    return before.map { ($0.up, 0) }
  }
}
