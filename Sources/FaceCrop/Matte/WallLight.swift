import PixelViews

/// How much of the wall's light a block of the canvas has, if it may be the wall at all.
///
/// Shadow changes the light that a wall sends back by one factor for all channels. That holds for light as sRGB has it
/// (IEC 61966-2-1); the shoulder that `SceneLight` takes back bends the channels apart.
struct WallLight: Sendable {
  /// Where a lamp behind the person lights the wall, it has as much of the light that it has elsewhere.
  private static let most: Float = 2
  /// The sine of the angle between the colour and the wall's: skin is off by 0.3, brown hair by as much. The deeper a
  /// shadow, the more of its light comes from the room, whose hue is another than the lamp's.
  private static let mostHue: Float = 0.03
  private static let mostHueOfShadow: Float = 0.12
  /// By how much each of a block's samples may differ from their mean: a wall's grain and a shadow's slope do, hair
  /// does by more.
  private static let mostRoughness: Float = 0.2
  /// By how much they may bend a slope: hair is not flat where it grows darker.
  private static let mostTwist: Float = 0.03
  /// Steps of the pixel's values by which compression changes a dark wall's colour.
  private static let noise: Float = 8
  /// Keeps what is nearly black from having a hue.
  private static let floor: Float = 0.001

  private static let ofValue = FacePicture.linear.map { Float($0) + floor }

  let canvas: MattingCanvas
  let blocks: Blocks
  let surface: BackgroundSurface
  let light: SceneLight

  /// Nil where the block is not like the wall.
  func share(_ index: Int) -> Float? {
    let block = blocks.blocks[index]
    guard block.isInside else { return nil }
    let (wall, samples) = (wall(index), samples(index))
    let square = (wall * wall).sum()
    let mean = (samples.0 + samples.1 + samples.2 + samples.3) * 0.25
    let share = (mean * wall).sum() / square
    guard share > Self.least(block), share < Self.most else { return nil }
    let step = block.isOutside ? Self.noise * slope(index) : 0
    let off = mean - wall * share
    let hue = (Self.mostHue + Self.mostHueOfShadow * max(1 - share, 0)) * share
    guard (off * off).sum() < hue * hue * square + step * step else { return nil }
    let each = SIMD4(
      (samples.0 * wall).sum(), (samples.1 * wall).sum(), (samples.2 * wall).sum(), (samples.3 * wall).sum())
    let roughness = (each / square - share) / share
    let grain = step / (share * square.squareRoot())
    guard (roughness * roughness).max() < Self.mostRoughness * Self.mostRoughness + grain * grain else { return nil }
    let twist = (roughness.x + roughness.w - roughness.y - roughness.z) / 4
    guard twist * twist < Self.mostTwist * Self.mostTwist + grain * grain else { return nil }
    return share
  }

  /// Of the wall's light, whatever the block's hue and grain.
  func brightness(_ index: Int) -> Float {
    let (wall, samples) = (wall(index), samples(index))
    return ((samples.0 + samples.1 + samples.2 + samples.3) * 0.25 * wall).sum() / (wall * wall).sum()
  }

  /// In a deep shadow next to nothing is left; but the surer the segmenter is of the person, the more a dark place may be
  /// cloth or hair.
  private static func least(_ block: Blocks.Block) -> Float {
    block.isOutside ? 0.01 : block.coverage < 0.9 ? 0.15 : 0.35
  }

  /// The light that the wall would have here.
  private func wall(_ index: Int) -> SIMD4<Float> {
    Self.linear(light.pixel(SceneLight.light(opponent: surface.value(x: blocks.x(index), y: blocks.y(index)))))
  }

  @inline(__always)
  private func samples(_ index: Int) -> (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>) {
    let places = blocks.places(index, on: canvas)
    return (
      Self.linear(canvas.bitmap[places.left, places.top]), Self.linear(canvas.bitmap[places.right, places.top]),
      Self.linear(canvas.bitmap[places.left, places.bottom]), Self.linear(canvas.bitmap[places.right, places.bottom])
    )
  }

  /// By how much the light of a block's brightest channel grows from one value to the next.
  private func slope(_ index: Int) -> Float {
    let places = blocks.places(index, on: canvas)
    let pixel = canvas.bitmap[places.right, places.bottom]
    let value = Int(max(pixel.x, pixel.y, pixel.z))
    let (low, high) = (max(value - 1, 0), min(value + 1, 255))
    return (Self.ofValue[high] - Self.ofValue[low]) / Float(high - low)
  }

  @inline(__always)
  private static func linear(_ pixel: Bitmap.Pixel) -> SIMD4<Float> {
    SIMD4(ofValue[Int(pixel.x)], ofValue[Int(pixel.y)], ofValue[Int(pixel.z)], 0)
  }
}

extension Blocks.Block {
  /// Where the segmenter sees less of the person, it sees next to nothing.
  static let outside: Float = 0.1

  var isOutside: Bool { coverage < Self.outside }
}
