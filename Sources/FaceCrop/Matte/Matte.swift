public import Orders
public import PixelViews

/// A framed person cut out: how much of each pixel is the person, and the person's colours without the old background.
///
/// Deliberately not Codable: what is known of a face stays in memory.
public struct Matte: Sendable {
  /// As it was photographed.
  public let original: Bitmap
  public let coverage: Coverage
  /// The person's own colour along the edge, the original's inside.
  let person: Bitmap
  /// Pixels along which the person is cut by the photo's own edge inside the frame: nothing can be put beyond it.
  let cutLength: Double
  /// The person's shadow on the wall, on the canvas that the frame is a part of, and how far in the frame begins.
  let shadow: (wall: ShadedWall, margin: Int)?

  /// Whether a pixel of the frame is wall in the person's shadow.
  func isShadow(_ x: Int, _ y: Int) -> Bool {
    guard let shadow else { return false }
    return shadow.wall.isDark(x + shadow.margin, y + shadow.margin)
  }

  /// The person in front of `backdrop`. The same matte and backdrop give the same bytes.
  ///
  /// Light is mixed, not values: a strand of dark hair covers as much of a white backdrop as of a dark one.
  public func composed(over backdrop: Backdrop) -> Bitmap {
    let light = SceneLight.standard
    let colours = backdrop.colours(width: original.width, height: original.height)
    var result = original
    for y in 0..<original.height {
      for x in 0..<original.width {
        let share = coverage[x, y]
        if share >= 1 {
          result[x, y] = person[x, y]
          continue
        }
        let behind = colours.pixel(x, y)
        if share <= 0 {
          result[x, y] = behind
        } else {
          result[x, y] = light.pixel(light.light(person[x, y]) * share + light.light(behind) * (1 - share))
        }
      }
    }
    return result
  }

  /// Which pixels of `result`, which has the size of `original`, are not as they were photographed.
  public func changes(in result: Bitmap) -> ChangedPixels {
    var changes = ChangedPixels()
    guard result.pixels.count == original.pixels.count, !result.pixels.isEmpty else {
      changes.background = 1
      return changes
    }
    let one = 1 / Double(result.pixels.count)
    for y in 0..<original.height {
      for x in 0..<original.width where original[x, y] != result[x, y] {
        if coverage[x, y] <= 0 { changes.background += one } else { changes.edge += one }
      }
    }
    return changes
  }
}

/// Which pixels of a photo are not as they were photographed, as shares of all of them: 0 to 1.
public struct ChangedPixels: Hashable, Sendable {
  /// Where nothing of the person is.
  public var background = 0.0
  /// Along the person's outline, where hair and old background were mixed.
  public var edge = 0.0

  public init() {}
}
