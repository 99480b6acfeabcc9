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

  /// One standard deviation of the segmenter's own edge: of one of its pixels.
  private static let coarseDeviation = 0.03
  /// Of the picture's: where its colours tell hair from background for sure, and what is added where they do not at all.
  private static let fineDeviation = (sure: 0.01, added: 0.06)
  /// With this much hair above the skull the segmenter may take the background for hair, and is asked again.
  private static let tallHair = 0.6
  /// The two answers may then differ by so much.
  private static let mostDisagreement = 0.1
  /// How far the top may be from where it is taken to be when light or the segmenter fails.
  private static let unseenDoubt = 0.3

  let axis: HeadAxis
  let coverage: HeadCoverage

  /// What is seen of the top.
  enum Sight: Sendable {
    case whole(Located)
    /// The picture ends first, here.
    case cut(Located)
    /// Somewhere here: what is behind cannot be told from hair.
    case unclear(Located)
    case none
  }

  /// Whether the hair is so tall that the segmenter should be asked again.
  func isTall(above skull: Located) -> Bool {
    guard let coarse = coarseTop else { return false }
    return coarse.up > axis.up(of: skull.point) + Self.tallHair
  }

  /// - Parameter second: the segmenter's other answer, where it was asked again.
  func top(in photo: borrowing some UprightPixels & ~Copyable, second: HeadCoverage? = nil) -> Sight {
    guard let coarse = coarseTop else { return .none }
    if let second {
      guard let other = HairCrown(axis: axis, coverage: second).coarseTop else { return .none }
      let gap = abs(other.up - coarse.up)
      if gap > Self.mostDisagreement {
        // Background is taken for hair more often than hair for background.
        let lower = other.up < coarse.up ? other : coarse
        return .unclear(
          Located(
            axis.place(aside: lower.aside, up: lower.up),
            uncertainty: max(Self.unseenDoubt, gap / 2) * axis.distance))
      }
    }
    let strip = HairStrip(photo, axis: axis, around: coarse.up, coverage: coverage)
    let fine = strip.top
    let roof = axis.room(in: photo.extent).up
    // Both views of the edge, by their variances.
    let deviation = Self.fineDeviation.sure + Self.fineDeviation.added * (1 - strip.trust)
    let variances = (coarse: Self.coarseDeviation * Self.coarseDeviation, fine: deviation * deviation)
    let share = fine == nil ? 0 : variances.coarse / (variances.coarse + variances.fine)
    let up = coarse.up + share * ((fine?.up ?? coarse.up) - coarse.up)
    let aside = coarse.aside + share * ((fine?.aside ?? coarse.aside) - coarse.aside)
    guard up < roof - Self.leastAir else {
      return .cut(Located(axis.place(aside: aside, up: roof), uncertainty: Self.cutDoubt * axis.distance))
    }
    // They differ where hair is thin or the background is like it.
    let gap = abs((fine?.up ?? coarse.up) - coarse.up)
    let doubt = 0.02 + gap / 2 + 0.06 * (fine == nil ? 1 : 1 - strip.trust)
    let place = axis.place(aside: aside, up: up)
    guard !strip.isBurntOut else {
      return .unclear(Located(place, uncertainty: Self.unseenDoubt * axis.distance))
    }
    return .whole(Located(place, uncertainty: doubt * axis.distance))
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
