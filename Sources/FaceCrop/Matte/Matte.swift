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

  /// Which share of the pixels of `result`, which has the size of `original`, is not as it was photographed; 0 to 1.
  public func changedShare(of result: Bitmap) -> Double {
    guard result.pixels.count == original.pixels.count, !result.pixels.isEmpty else { return 1 }
    var changed = 0
    for index in original.pixels.indices where original.pixels[index] != result.pixels[index] { changed += 1 }
    return Double(changed) / Double(result.pixels.count)
  }
}
