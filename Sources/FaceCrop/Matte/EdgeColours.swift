import PixelViews

/// The colours of the person and of the background along the edge between them, learned from where there is no doubt.
struct EdgeColours: Sendable {
  /// Pixels to a block's side; of each block, every second pixel in both directions is a sample.
  static let block = 4

  /// Shares of the head's height: how far inside the silhouette is surely the person, and how far outside surely not.
  static let sureInside: Float = 0.018
  static let deepInside: Float = 0.025
  /// Where there are ears and clothes but no curls.
  static let deepInsideSkin: Float = 0.009
  static let sureOutside: Float = 0.1
  private static let farOutside: Float = 0.06

  let columns: Int
  let rows: Int
  let person: ColourField
  let background: ColourField
  /// Added to the variance of the background: what a smooth surface's own grain may be.
  let grain: Float
  /// By block, from 0 to 1: whether there is structure that the background does not have, as hair has.
  private let structure: [Float]
  private let objects: WallObjects?
  /// Whether the background is no wall.
  let isRoom: Bool

  /// - Returns: nil where nothing is surely the person, or nothing surely background.
  init?(_ blocks: Blocks, surface: BackgroundSurface?, shadow: ShadedWall?, objects: WallObjects?, gaps: WallGaps?) {
    columns = blocks.columns
    rows = blocks.rows
    guard
      let person = blocks.field({ _, block in
        block.distance > Self.sureInside && block.coverage > 0.9
      })
    else { return nil }
    let smoothness = surface?.smoothness ?? 0
    let bright = surface?.luminance ?? 0
    grain = surface == nil ? 1e-4 : (0.006 * bright) * (0.006 * bright)
    let tolerance = surface.map { 4 * $0.spread + 0.02 * bright } ?? 0
    func fits(_ colour: SIMD4<Float>, _ index: Int) -> Bool {
      guard let surface, surface.isWall else { return true }
      let off = colour - surface.value(x: blocks.x(index), y: blocks.y(index))
      return (off * off).sum() < tolerance * tolerance
    }
    guard
      let first = blocks.field(
        { index, block in
          block.distance < -Self.farOutside && block.isOutside
        }, where: fits)
    else { return nil }
    // What looks like the background nearer to the person is background too.
    let strangeness = blocks.strangeness(against: first, grain: grain)
    guard
      let background = blocks.field(
        { index, block in
          block.distance < -0.01 && block.coverage < 0.5
        },
        where: { colour, index in
          shadow?.contains(index) == true || objects?.contains(index) == true || gaps?.contains(index) == true
            || strangeness.isFamiliar(colour, index) && fits(colour, index)
        }, variance: shadow == nil ? .ofAll : .withinBlocks)
    else { return nil }
    self.person = person
    self.background = background
    self.objects = objects
    isRoom = surface?.isWall != true
    guard smoothness > 0 else {
      structure = Array(repeating: 0, count: columns * rows)
      return
    }
    structure = blocks.strangeness(against: background, grain: grain).shares(of: blocks).map {
      min(max(($0 - 0.3) / 0.55, 0), 1) * smoothness
    }
  }

  @inline(__always)
  func structure(column: Int, row: Int) -> Float { structure[row * columns + column] }

  @inline(__always)
  func isObject(column: Int, row: Int) -> Bool { objects?.contains(row * columns + column) == true }
}

extension EdgeColours {
  /// The person's colours near a pixel of the canvas.
  @inline(__always)
  func person(_ x: Int, _ y: Int) -> SIMD8<Float> {
    person.value(x: (Float(x) + 0.5) / Float(Self.block), y: (Float(y) + 0.5) / Float(Self.block))
  }

  /// The same where light falls on the edge as it does not inside: shine on hair and on rounded cheeks changes the
  /// light by some 15 %, all components alike.
  @inline(__always)
  func litPerson(_ x: Int, _ y: Int) -> SIMD8<Float> {
    let inside = person(x, y)
    let square = inside * inside * (Self.shine * Self.shine)
    return inside + SIMD8(0, 0, 0, square[0], square[1], square[2], 0, 0)
  }

  private static let shine: Float = 0.15

  /// The background's, its grain included.
  @inline(__always)
  func background(_ x: Int, _ y: Int) -> SIMD8<Float> {
    background.value(x: (Float(x) + 0.5) / Float(Self.block), y: (Float(y) + 0.5) / Float(Self.block))
      + SIMD8(0, 0, 0, grain, grain, grain, 0, 0)
  }
}
