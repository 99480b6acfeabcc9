import Foundation
import Measures
import PixelViews

/// The picture across the top of a head at its own resolution, and how much of each pixel is hair.
///
/// Above the segmenter's edge lies background for sure, below it hair for sure; between the two each pixel is taken as a
/// mixture of the background and the hair that are nearest to it, in linear light, where light mixes.
struct HairStrip: Sendable {
  /// Pixels for the distance between the pupils.
  private static let pixels = 64
  private static let width = 204
  private static let height = 52
  /// Certain hair and certain background are this far from the segmenter's edge, in pixels.
  private static let hairMargin = 2
  private static let backgroundMargin = 7
  /// Of each step of 255, by the curve of sRGB.
  static let light = (0...255).map { step in
    let value = Float(step) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
  /// The hair next to its edge, in pixels from the segmenter's.
  private static let rim = 6
  /// Light from which on a channel is full: 253 of 255.
  private static let burnt: Float = 0.982
  /// Of the rim's pixels: more is no mere glint.
  private static let mostBurntHair = 0.03
  /// Shares below it are noise.
  private static let leastShare: Float = 0.02

  /// The share of hair in each pixel; nil where there is no certain hair or no certain background.
  private let shares: Plane?
  /// How far the colours of the two told hair from background, 0 to 1, on the mean of the pixels that were in question.
  private(set) var trust: Double = 0
  /// Whether the light that would tell hair from background is lost: the background is burnt out, and the hair beside it
  /// begins to be.
  private(set) var isBurntOut = false
  private let centreUp: Double

  init(
    _ photo: borrowing some UprightPixels & ~Copyable, axis: HeadAxis, around up: Double, coverage: HeadCoverage
  ) {
    centreUp = up
    let (width, height) = (Self.width, Self.height)
    let transform = Transform<Upright, Patch>(
      scale: Double(Self.pixels) / axis.distance, degrees: -axis.degrees, carrying: axis.place(aside: 0, up: up),
      to: Point(x: Double(width) / 2, y: Double(height) / 2))
    guard let back = transform.inverse else {
      shares = nil
      return
    }
    let bitmap = photo.resampled(by: transform, to: Extent<Patch>(width: width, height: height))
    let frame = photo.extent.box
    var isInside = [Bool](repeating: true, count: width * height)
    let mask = Plane(width: width, height: height) { x, y in
      let place = back.apply(Point(x: Double(x) + 0.5, y: Double(y) + 0.5))
      isInside[y * width + x] = frame.contains(place)
      return coverage.value(at: place)
    }
    let hair = mask.spread(Self.hairMargin, min)
    let background = mask.spread(Self.backgroundMargin, max)
    let isHair = hair.values.indices.map { hair.values[$0] > 0.95 && isInside[$0] }
    let isBackground = background.values.indices.map { background.values[$0] < 0.05 && isInside[$0] }
    guard isHair.count(where: { $0 }) >= 20, isBackground.count(where: { $0 }) >= 20 else {
      shares = nil
      return
    }
    let colours = bitmap.linearPlanes
    let hairColours = NearbyColours(colours, from: isHair)
    let backgroundColours = NearbyColours(colours, from: isBackground)
    // What the background's pixels differ from their field: bricks, leaves, a pattern. And the hair's from theirs: a
    // shine or fair tips, which are not what is nearest.
    let unevenness =
      10 * backgroundColours.unevenness(of: colours, in: isBackground)
      + 2 * hairColours.unevenness(of: colours, in: isHair)
    let core = mask.spread(Self.rim, min)
    let isRim = isHair.indices.map { isHair[$0] && core.values[$0] < 0.95 }
    isBurntOut =
      isBackground.share { index in colours.allSatisfy { $0.values[index] >= Self.burnt } } > 0.5
      && isRim.share { index in colours.contains { $0.values[index] >= Self.burnt } } > Self.mostBurntHair
    var (trusted, unsure) = (Float(0), Float(0))
    shares = Plane(width: width, height: height) { x, y in
      let index = y * width + x
      if isHair[index] { return 1 }
      if isBackground[index] { return 0 }
      // How far the pixel is on the way from the background's colour to the hair's.
      var (agreement, contrast) = (Float(0), Float(0))
      for channel in 0..<3 {
        let dark = backgroundColours[channel, x, y]
        let way = hairColours[channel, x, y] - dark
        agreement += (colours[channel].values[index] - dark) * way
        contrast += way * way
      }
      let share = min(max(agreement / max(contrast, 1e-6), 0), 1)
      let gated = max(0, (share - Self.leastShare) / (1 - Self.leastShare))
      // Where both colours are nearly the same, or the background is full of others, the segmenter knows better.
      let trust = contrast / (contrast + 0.002 + unevenness)
      trusted += trust
      unsure += 1
      return trust * gated + (1 - trust) * mask.values[index]
    }
    trust = Double(trusted / max(unsure, 1))
  }

  /// The highest line that is covered enough, and the middle of what is covered on it.
  var top: (up: Double, aside: Double)? {
    guard let shares else { return nil }
    let need = Float(HairCrown.leastCoverage * Double(Self.pixels))
    var before: Float = 0
    for y in 0..<shares.height {
      let row = (0..<shares.width).map { shares[$0, y] }
      let sum = row.reduce(0, +)
      if sum >= need {
        let share = y > 0 && sum > before ? (need - before) / (sum - before) - 1 : 0
        let moment = row.enumerated().reduce(Float(0)) { $0 + (Float($1.offset) + 0.5) * $1.element }
        let pixels = Double(Self.pixels)
        return (
          centreUp + (Double(shares.height) / 2 - Double(y) - 0.5 - Double(share)) / pixels,
          (Double(moment / sum) - Double(shares.width) / 2) / pixels
        )
      }
      before = sum
    }
    return nil
  }
}

extension NearbyColours {
  /// The mean square of what wanted colours differ from those that are nearest.
  fileprivate func unevenness(of colours: [Plane], in isWanted: [Bool]) -> Float {
    var sum: Float = 0
    for index in isWanted.indices where isWanted[index] {
      for channel in colours.indices {
        let width = colours[channel].width
        let gap = colours[channel].values[index] - self[channel, index % width, index / width]
        sum += gap * gap
      }
    }
    return sum / Float(max(isWanted.count(where: { $0 }), 1))
  }
}

extension [Bool] {
  /// Of the places that are set, how many share something.
  fileprivate func share(_ holds: (Int) -> Bool) -> Double {
    var (all, some) = (0, 0)
    for index in indices where self[index] {
      all += 1
      if holds(index) { some += 1 }
    }
    return Double(some) / Double(Swift.max(all, 1))
  }
}

extension Plane {
  /// Each value replaced by what `choose` leaves of those up to `radius` away in either direction.
  fileprivate func spread(_ radius: Int, _ choose: (Float, Float) -> Float) -> Plane {
    let across = Plane(width: width, height: height) { x, y in
      (max(0, x - radius)...min(width - 1, x + radius)).reduce(self[x, y]) { choose($0, self[$1, y]) }
    }
    return Plane(width: width, height: height) { x, y in
      (max(0, y - radius)...min(height - 1, y + radius)).reduce(across[x, y]) { choose($0, across[x, $1]) }
    }
  }
}

extension Bitmap {
  /// Red, green and blue as light: the curve of sRGB taken back.
  fileprivate var linearPlanes: [Plane] {
    (0..<3).map { channel in
      Plane(width: width, height: height, values: pixels.map { HairStrip.light[Int($0[channel])] })
    }
  }
}
