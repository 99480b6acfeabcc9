import Measures
import PixelViews

/// Finds the visible top of the hair or of the head covering: the highest line across the head on which the person
/// covers at least a quarter of the distance between the pupils. Single hairs that stand up do not count.
///
/// Two views of it are joined: the segmenter's edge, and where the picture's own colours turn from background to hair.
/// Lengths are in distances between the pupils.
struct HairCrown: Sendable {
  /// A quarter of the distance.
  static let leastCoverage = 0.25

  /// With less of the picture above the hair it counts as cut off.
  private static let leastAir = 0.03
  /// How much of it may then be missing.
  private static let cutDoubt = 0.4

  /// One standard deviation of the segmenter's own edge: of one of its pixels.
  private static let coarseDeviation = 0.03
  /// Of the picture's: where its colours tell hair from background for sure, and what is added where they do not at all.
  private static let fineDeviation = (sure: 0.01, added: 0.06)
  /// With this much hair above the skull the segmenter may take background for hair.
  private static let tallHair = 0.6
  /// Colours that tell less than this leave the segmenter alone.
  private static let leastTrust = 0.5
  /// By how much the segmenter's two answers, or both views, may differ.
  private static let mostDisagreement = (answers: 0.1, views: 0.15)
  /// How far the top may be from where it is taken to be when light or the segmenter fails.
  private static let unclearDoubt = 0.3

  let axis: HeadAxis
  /// Where the picture ends.
  private let roof: Double
  private let coarse: HairTop?
  private let strip: HairStrip?

  /// What is seen of the top.
  enum Sight: Sendable {
    case whole(Located)
    /// The picture ends first, here.
    case cut(Located)
    /// Somewhere here: what is behind cannot be told from hair.
    case unclear(Located)
    case none
  }

  init(_ photo: borrowing some UprightPixels & ~Copyable, axis: HeadAxis, coverage: HeadCoverage) {
    self.axis = axis
    roof = axis.room(in: photo.extent).up
    coarse = coverage.top(along: axis)
    strip = coarse.map { HairStrip(photo, axis: axis, around: $0.up, coverage: coverage) }
  }

  /// Whether the segmenter should be asked again: the hair is so tall that it may be background, or the background so
  /// like it, or so restless, that a part of the hair may be missing.
  func isUnsure(above skull: Located) -> Bool {
    guard let coarse, let strip else { return false }
    return coarse.up > axis.up(of: skull.point) + Self.tallHair || strip.trust < Self.leastTrust
  }

  /// - Parameter second: the segmenter's other answer, where it was asked again.
  func top(second: HeadCoverage? = nil) -> Sight {
    guard var coarse, let strip else { return .none }
    if let second {
      guard let other = second.top(along: axis) else { return .none }
      let gap = abs(other.up - coarse.up)
      guard gap <= Self.mostDisagreement.answers else {
        // Background is taken for hair more often than hair for background.
        return .unclear(located(other.up < coarse.up ? other : coarse, max(Self.unclearDoubt, gap / 2)))
      }
      coarse = coarse.moved(towards: other, by: 0.5)
    }
    let fine = strip.top
    let deviation = Self.fineDeviation.sure + Self.fineDeviation.added * (1 - strip.trust)
    let variances = (coarse: Self.coarseDeviation * Self.coarseDeviation, fine: deviation * deviation)
    let top =
      fine.map { coarse.moved(towards: $0, by: variances.coarse / (variances.coarse + variances.fine)) } ?? coarse
    guard top.up < roof - Self.leastAir else {
      return .cut(located(HairTop(up: roof, aside: top.aside), Self.cutDoubt))
    }
    if strip.isBurntOut { return .unclear(located(top, Self.unclearDoubt)) }
    // They differ where hair is thin or the background is like it.
    let gap = fine.map { abs($0.up - coarse.up) } ?? 0
    let place = located(top, 0.02 + gap / 2 + 0.06 * (fine == nil ? 1 : 1 - strip.trust))
    return gap > Self.mostDisagreement.views ? .unclear(place) : .whole(place)
  }

  private func located(_ top: HairTop, _ doubt: Double) -> Located {
    Located(axis.place(aside: top.aside, up: top.up), uncertainty: doubt * axis.distance)
  }
}

/// The highest line that is covered enough, and the middle of what is covered on it: from the middle between the pupils.
struct HairTop: Sendable {
  var up: Double
  var aside: Double

  func moved(towards other: HairTop, by share: Double) -> HairTop {
    HairTop(up: up + share * (other.up - up), aside: aside + share * (other.aside - aside))
  }
}

extension HeadCoverage {
  /// On the segmenter's own grid, from the eyes upwards until the head ends.
  fileprivate func top(along axis: HeadAxis) -> HairTop? {
    let places = stride(from: -1.9, through: 1.9, by: step).map { $0 }
    var before: (sum: Double, up: Double)?
    for up in stride(from: 0, to: reach, by: step) {
      var (sum, moment) = (0.0, 0.0)
      for aside in places where value(at: axis.place(aside: aside, up: up)) >= 0.5 {
        sum += step
        moment += step * aside
      }
      if sum < HairCrown.leastCoverage {
        guard let before else { return nil }
        let share = before.sum > sum ? (before.sum - HairCrown.leastCoverage) / (before.sum - sum) : 0
        return HairTop(up: before.up + share * step, aside: sum > 0 ? moment / sum : 0)
      }
      before = (sum, up)
    }
    return before.map { HairTop(up: $0.up, aside: 0) }
  }
}
