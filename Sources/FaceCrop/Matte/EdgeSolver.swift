import Measures
import PixelViews

/// Finds the coverage of every pixel of the frame, and the person's colour where that is mixed.
struct EdgeSolver: Sendable {
  private let canvas: MattingCanvas
  private let silhouette: Silhouette
  private let colours: EdgeColours
  private let light: SceneLight
  private let head: HeadParts
  private let width: Int
  private let height: Int
  private var coverage: [Float]
  /// Pixels for which the colours decided, not the silhouette alone.
  private var edge: [Int32] = []
  /// Their coverage by colour alone, before neighbours were asked.
  private var judged: [Float] = []

  init(
    canvas: MattingCanvas, silhouette: Silhouette, colours: EdgeColours, light: SceneLight, head: HeadParts
  ) {
    self.head = head
    self.canvas = canvas
    self.silhouette = silhouette
    self.colours = colours
    self.light = light
    width = canvas.frame.width
    height = canvas.frame.height
    coverage = Array(repeating: 0, count: width * height)
  }

  mutating func matte(_ original: Bitmap, shadow: ShadedWall?) -> Matte {
    judge()
    smooth(original)
    let loose = LoosePieces(coverage: coverage, edge: edge, width: width, height: height)
    for index in loose.pixels { coverage[index] = 0 }
    let person = cleaned(original)
    return Matte(
      original: original, coverage: Coverage(width: width, height: height, values: coverage), person: person,
      cutLength: canvas.cutLength(coverage), shadow: shadow.map { ($0, canvas.margin) })
  }

  /// Tile by tile, so that what is far from the edge is done with at once.
  private mutating func judge() {
    let size = EdgeColours.block
    let reach = silhouette.change(over: Float(size))
    for top in stride(from: 0, to: height, by: size) {
      for left in stride(from: 0, to: width, by: size) {
        let middle = silhouette.value(
          x: Float(left + canvas.margin) + Float(size) / 2, y: Float(top + canvas.margin) + Float(size) / 2)
        if middle.distance < -EdgeColours.sureOutside - reach { continue }
        let isDeep = middle.distance > EdgeColours.deepInside + reach
        for y in top..<min(top + size, height) {
          for x in left..<min(left + size, width) {
            if isDeep { coverage[y * width + x] = 1 } else { judge(x, y) }
          }
        }
      }
    }
  }

  private mutating func judge(_ x: Int, _ y: Int) {
    let (canvasX, canvasY) = (x + canvas.margin, y + canvas.margin)
    let place = silhouette.value(x: Float(canvasX) + 0.5, y: Float(canvasY) + 0.5)
    let index = y * width + x
    if place.distance >= EdgeColours.deepInside
      || place.distance >= EdgeColours.deepInsideSkin && head.isSmooth(canvasX, canvasY)
    {
      coverage[index] = 1
    } else if place.distance > -EdgeColours.sureOutside, canvas.isInside(canvasX, canvasY),
      !isSurelyNobody(canvasX, canvasY, place)
    {
      let share = share(canvasX, canvasY, distance: place.distance)
      guard share > 0 else { return }
      coverage[index] = share
      edge.append(Int32(truncatingIfNeeded: index))
      judged.append(share)
    }
  }

  /// Whether the segmenter is believed that nobody is there, since no colour tells hair from what is behind it: on a thing
  /// on the wall, and in a room farther out than the segmenter's edge is off.
  @inline(__always)
  private func isSurelyNobody(_ x: Int, _ y: Int, _ place: (distance: Float, coverage: Float)) -> Bool {
    colours.isRoom
      ? place.coverage < Blocks.Block.outside && place.distance < -Self.roomEdge
      : colours.isObject(column: x / EdgeColours.block, row: y / EdgeColours.block)
  }

  /// Heights of the head by which the segmenter's edge may be wrong.
  private static let roomEdge: Float = 0.015

  @inline(__always)
  private func share(_ x: Int, _ y: Int, distance: Float) -> Float {
    let pixel = canvas.bitmap[x, y]
    let colour = light.opponent(pixel)
    let structure = colours.structure(column: x / EdgeColours.block, row: y / EdgeColours.block)
    let background = colours.background(x, y)
    let step = light.squaredStep(pixel) * Self.noise
    // Where a wall is burnt out it is brighter than the background is known to be, by as much as the curve of light is
    // steep there.
    if distance < -0.01, min(pixel.x, pixel.y, pixel.z) >= Self.burnt, colours.person(x, y)[0] < background[0] {
      return 0
    }
    // Outside, where nothing speaks for hair, what looks like the background is the background.
    if distance < -0.01, structure == 0 {
      let off = colour - SIMD4(background[0], background[1], background[2], 0)
      let variance = SIMD4(background[3], background[4], background[5], 1) + step
      if (off * off / variance).sum() < 4 { return 0 }
    }
    return MixtureModel(person: colours.litPerson(x, y), background: background, step: step).share(
      of: colour, distance: distance, structure: structure)
  }

  /// The value from which on all three channels are white.
  private static let burnt: UInt8 = 250

  /// Squared steps of the pixel's values: what compression leaves around edges.
  private static let noise: Float = 1.2

  /// Each pixel of the edge becomes the mean of its neighbours that have its colour: noise goes, edges stay.
  private mutating func smooth(_ original: Bitmap) {
    let before = coverage
    for entry in edge {
      let index = Int(entry)
      let (x, y) = (index % width, index / width)
      guard x > 0, y > 0, x < width - 1, y < height - 1 else { continue }
      // The pixel itself counts 1, its nearest neighbours as much where they have its colour, those at the corners half.
      var sum = SIMD2(before[index], 1)
      let centre = SIMD4<Float>(original.pixels[index])
      @inline(__always)
      func add(_ offset: Int, _ most: Float) {
        let off = SIMD4<Float>(original.pixels[index + offset]) - centre
        let likeness = 1 / (1 + (off * off).sum() * Self.inverseTolerance)
        sum += SIMD2(before[index + offset], 1) * (likeness * likeness * most)
      }
      add(-width, 1)
      add(-1, 1)
      add(1, 1)
      add(width, 1)
      add(-width - 1, 0.5)
      add(-width + 1, 0.5)
      add(width - 1, 0.5)
      add(width + 1, 0.5)
      coverage[index] = sum.x / sum.y
    }
  }

  /// One over the squared difference of values at which likeness is a half; a weight falls to a quarter there.
  private static let inverseTolerance: Float = 1 / (45 * 45)

  private mutating func cleaned(_ original: Bitmap) -> Bitmap {
    var person = original
    for (entry, share) in zip(edge, judged) {
      let index = Int(entry)
      coverage[index] = Self.settled(coverage[index])
      guard coverage[index] > 0, share < 0.995 else { continue }
      let (x, y) = (index % width + canvas.margin, index / width + canvas.margin)
      let pixel = canvas.bitmap[x, y]
      let model = MixtureModel(
        person: colours.person(x, y), background: colours.background(x, y),
        step: light.squaredStep(pixel) * Self.noise)
      let colour = model.personColour(in: light.opponent(pixel), share: share)
      person.pixels[index] = light.pixel(SceneLight.light(opponent: colour))
    }
    return person
  }

  /// The last hundredths at both ends are doubt, not glass: they would leave a veil.
  private static func settled(_ share: Float) -> Float {
    min(max((share - 0.02) / 0.96, 0), 1)
  }
}
