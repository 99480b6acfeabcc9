import Measures
import PixelViews

/// Finds the coverage of every pixel of the frame, and the person's colour where that is mixed.
struct EdgeSolver: Sendable {
  private let canvas: MattingCanvas
  private let silhouette: Silhouette
  private let colours: EdgeColours
  private let light: SceneLight
  private let width: Int
  private let height: Int
  private var coverage: [Float]
  /// Pixels for which the colours decided, not the silhouette alone.
  private var edge: [Int32] = []
  /// Their coverage by colour alone, before neighbours were asked.
  private var judged: [Float] = []

  init(canvas: MattingCanvas, silhouette: Silhouette, colours: EdgeColours, light: SceneLight) {
    self.canvas = canvas
    self.silhouette = silhouette
    self.colours = colours
    self.light = light
    width = canvas.frame.width
    height = canvas.frame.height
    coverage = Array(repeating: 0, count: width * height)
  }

  mutating func matte(_ original: Bitmap) -> Matte {
    judge()
    smooth(original)
    let person = cleaned(original)
    return Matte(
      original: original, coverage: Coverage(width: width, height: height, values: coverage), person: person)
  }

  private mutating func judge() {
    for y in 0..<height {
      for x in 0..<width {
        let place = silhouette.value(x: Float(x + canvas.margin) + 0.5, y: Float(y + canvas.margin) + 0.5)
        let index = y * width + x
        if place.distance >= EdgeColours.deepInside {
          coverage[index] = 1
        } else if place.distance > -EdgeColours.sureOutside, canvas.isInside(x + canvas.margin, y + canvas.margin) {
          let share = share(x, y, distance: place.distance)
          coverage[index] = share
          edge.append(Int32(index))
          judged.append(share)
        }
      }
    }
  }

  private func model(_ x: Int, _ y: Int) -> MixtureModel {
    let size = Float(EdgeColours.block)
    let (column, row) = ((Float(x) + 0.5) / size, (Float(y) + 0.5) / size)
    var background = colours.background.value(x: column, y: row)
    background[3] += colours.grain
    background[4] += colours.grain
    background[5] += colours.grain
    let pixel = canvas.bitmap[x, y]
    return MixtureModel(
      person: colours.person.value(x: column, y: row), background: background,
      step: light.squaredStep(pixel) * 1.2)
  }

  private func share(_ x: Int, _ y: Int, distance: Float) -> Float {
    let (canvasX, canvasY) = (x + canvas.margin, y + canvas.margin)
    let structure = colours.structure(
      column: canvasX / EdgeColours.block, row: canvasY / EdgeColours.block)
    return model(canvasX, canvasY).share(
      of: light.opponent(canvas.bitmap[canvasX, canvasY]), distance: distance, structure: structure)
  }

  /// Each pixel of the edge becomes the mean of its neighbours that have its colour: noise goes, edges stay.
  private mutating func smooth(_ original: Bitmap) {
    let before = coverage
    for entry in edge {
      let index = Int(entry)
      let (x, y) = (index % width, index / width)
      let centre = SIMD4<Float>(original.pixels[index])
      var sum: Float = 0
      var total: Float = 0
      for neighbourY in max(0, y - 1)...min(height - 1, y + 1) {
        for neighbourX in max(0, x - 1)...min(width - 1, x + 1) {
          let neighbour = neighbourY * width + neighbourX
          let off = SIMD4<Float>(original.pixels[neighbour]) - centre
          let likeness = 1 / (1 + (off * off).sum() * Self.inverseTolerance)
          let weight = likeness * likeness * (neighbourX == x || neighbourY == y ? 1 : 0.5)
          sum += before[neighbour] * weight
          total += weight
        }
      }
      coverage[index] = sum / total
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
      let colour = model(x, y).personColour(in: light.opponent(canvas.bitmap[x, y]), share: share)
      person.pixels[index] = light.pixel(SceneLight.light(opponent: colour))
    }
    return person
  }

  /// The last hundredths at both ends are doubt, not glass: they would leave a veil.
  private static func settled(_ share: Float) -> Float {
    min(max((share - 0.02) / 0.96, 0), 1)
  }
}
