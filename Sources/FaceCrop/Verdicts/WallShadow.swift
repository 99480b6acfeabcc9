import Measures
import PixelViews

/// The light that the wall keeps right beside the head.
///
/// A shadow has the wall's own hue with less light, and is smooth: from the frame's edges inwards, whatever is like that
/// belongs to the wall, also where a matte takes it for the person. Hair, skin and cloth end it by their hue or their
/// grain.
struct WallShadow: Sendable {
  /// Share of the wall's light, of the darker side of the head; nil where too little of the wall is beside it.
  let light: Double?

  /// Darker walls show no shadow that a printer would.
  private static let leastLight = 0.03
  /// How far logarithms of red over green and of blue over green may be off the wall's.
  private static let mostHue = 0.16
  /// How many times as much light a pixel may have as the next, 0.12 in the logarithm: a shadow with an edge of a few pixels
  /// changes by more once, and is plain behind it.
  private static let mostStep = StableMath.exponential(0.12)
  private static let edge = 4
  private static let plain = 6

  private struct Wall {
    var light, redness, blueness: Double
  }

  /// - Parameters:
  ///   - ground: what the wall is like: pixels that are its own for certain.
  ///   - step: pixels of which one is looked at.
  init(_ bitmap: Bitmap, ground: [Bitmap.Pixel], picture: FacePicture, step: Int) {
    let stride = max(1, ground.count / 2000)
    let sample = Swift.stride(from: 0, to: ground.count, by: stride).map { ground[$0] }
    let wall = Wall(
      light: sample.map(FacePicture.luminance).quantile(0.6) ?? 0,
      redness: sample.map { Self.ratio($0, 0) }.quantile(0.5) ?? 0,
      blueness: sample.map { Self.ratio($0, 2) }.quantile(0.5) ?? 0)
    let (eyes, reach) = (picture.eyeMiddle, picture.eyesToChin)
    let isPlaced = abs(eyes.x) < 1e6 && abs(eyes.y) < 1e6 && reach < 1e6 && abs(picture.chin.y) < 1e6
    guard sample.count >= 50, wall.light > Self.leastLight, isPlaced else {
      light = nil
      return
    }
    // From the top of the forehead to the chin; near the head is what is within 0.12 of the way from eyes to chin.
    let top = max(0, Int(eyes.y - reach * 0.8))
    let bottom = min(bitmap.height, Int(picture.chin.y))
    let near = max(4, Int(reach * 0.12) / step)
    let middle = min(max(eyes.x, 0), Double(bitmap.width))
    var sides: [Double] = []
    for direction in [1, -1] {
      let count = Int(direction > 0 ? middle : Double(bitmap.width) - middle) / step
      let rows = Swift.stride(from: top, to: max(top, bottom), by: max(step, 2)).compactMap { y in
        Self.inner(of: wall, near: near, count: count) {
          bitmap[direction > 0 ? $0 * step : bitmap.width - 1 - $0 * step, y]
        }
      }
      if rows.count * max(step, 2) * 6 >= bottom - top, let side = rows.quantile(0.5) { sides.append(side) }
    }
    light = sides.min()
  }

  /// The median light of the last of the wall along one row; nil where the row has less of it.
  private static func inner(of wall: Wall, near: Int, count: Int, pixel: (Int) -> Bitmap.Pixel) -> Double? {
    let lights = (0..<count).map { FacePicture.luminance(pixel($0)) + 0.005 }
    func isWall(_ place: Int) -> Bool {
      let share = lights[place] / (wall.light + 0.005)
      guard share > 0.15, share < 1.6 else { return false }
      return abs(ratio(pixel(place), 0) - wall.redness) < mostHue
        && abs(ratio(pixel(place), 2) - wall.blueness) < mostHue
    }
    func isSmooth(_ place: Int) -> Bool {
      guard place > 0 else { return true }
      let (brighter, darker) = (max(lights[place], lights[place - 1]), min(lights[place], lights[place - 1]))
      return brighter < darker * mostStep
    }
    var end = 0
    while end < count {
      if isWall(end), isSmooth(end) {
        end += 1
        continue
      }
      // Beyond an edge, where all is plain again.
      let start = (end..<min(end + edge, count)).first { start in
        start + plain < count
          && (start...(start + plain)).allSatisfy { isWall($0) && ($0 == start || isSmooth($0)) }
      }
      guard let start else { break }
      end = start + plain
    }
    // The last pixels are the person's soft edge.
    let last = end - 2
    guard last >= 2 * near / 3 else { return nil }
    return Array(lights[max(0, last - near)..<last]).quantile(0.5).map { $0 / (wall.light + 0.005) }
  }

  /// The logarithm of one channel's light over green's.
  private static func ratio(_ pixel: Bitmap.Pixel, _ channel: Int) -> Double {
    logarithms[Int(pixel[channel])] - logarithms[Int(pixel.y)]
  }

  /// Of the light of each value, and a little, so that noise in black counts for little.
  private static let logarithms = FacePicture.linear.map { StableMath.logarithm($0 + 0.004) }
}
