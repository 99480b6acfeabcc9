import PixelViews

/// How much of the wall's light a block of the canvas has, if it may be the wall at all.
///
/// Shadow changes the light that a wall sends back by one factor for all channels. That holds for light as sRGB has it
/// (IEC 61966-2-1); the shoulder that `SceneLight` takes back bends the channels apart.
struct WallLight: Sendable {
  /// Below it dark cloth and hair are no longer told from a shadow by their hue.
  private static let least: Float = 0.25
  /// Where a lamp behind the person lights the wall, it has as much of the light that it has elsewhere.
  private static let most: Float = 2
  /// The sine of the angle between the colour and the wall's: skin is off by 0.3, brown hair by as much. The deeper a
  /// shadow, the more of its light comes from the room, whose hue is another than the lamp's.
  private static let mostHue: Float = 0.03
  private static let mostHueOfShadow: Float = 0.12
  /// By how much each of a block's samples may differ from their mean: a wall's grain and a shadow's slope do, hair
  /// does by more.
  private static let mostRoughness: Float = 0.1
  /// Keeps what is nearly black from having a hue.
  private static let floor: Float = 0.001

  private static let ofValue = FacePicture.linear.map { Float($0) + floor }

  let canvas: MattingCanvas
  let blocks: Blocks
  let surface: BackgroundSurface
  let light: SceneLight

  /// Nil where the block is not like the wall.
  func share(_ index: Int) -> Float? {
    guard blocks.blocks[index].isInside else { return nil }
    let expected = SceneLight.light(opponent: surface.value(x: blocks.x(index), y: blocks.y(index)))
    let wall = Self.linear(light.pixel(expected))
    let square = (wall * wall).sum()
    let places = blocks.places(index, on: canvas)
    let samples = (
      Self.linear(canvas.bitmap[places.left, places.top]), Self.linear(canvas.bitmap[places.right, places.top]),
      Self.linear(canvas.bitmap[places.left, places.bottom]), Self.linear(canvas.bitmap[places.right, places.bottom])
    )
    let mean = (samples.0 + samples.1 + samples.2 + samples.3) * 0.25
    let share = (mean * wall).sum() / square
    guard share > Self.least, share < Self.most else { return nil }
    let off = mean - wall * share
    let mostHue = Self.mostHue + Self.mostHueOfShadow * max(1 - share, 0)
    guard (off * off).sum() < mostHue * mostHue * share * share * square else { return nil }
    let each = SIMD4(
      (samples.0 * wall).sum(), (samples.1 * wall).sum(), (samples.2 * wall).sum(), (samples.3 * wall).sum())
    let roughness = (each / square - share) / share
    guard (roughness * roughness).max() < Self.mostRoughness * Self.mostRoughness else { return nil }
    return share
  }

  @inline(__always)
  private static func linear(_ pixel: Bitmap.Pixel) -> SIMD4<Float> {
    SIMD4(ofValue[Int(pixel.x)], ofValue[Int(pixel.y)], ofValue[Int(pixel.z)], 0)
  }
}
