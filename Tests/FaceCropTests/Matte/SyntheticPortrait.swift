import Measures
import PixelViews

@testable import FaceCrop

/// A person made of an ellipse with strands, in front of a wall, of which every pixel's coverage is known.
struct SyntheticPortrait: UprightPixels {
  let extent = Extent<Upright>(width: 300, height: 400)
  /// The person's share of each pixel of the upright picture.
  let truth: [Float]
  private let bitmap: Bitmap

  /// A part of the wall right above the head.
  static let patch = Box<Upright>(x: 160, y: 50, width: 60, height: 60)

  /// A part of the wall beside the head.
  static let mark = Box<Upright>(x: 206, y: 116, width: 8, height: 8)

  /// - Parameters:
  ///   - shadow: the share of the wall's light that is left in the person's shadow; 1 for none.
  ///   - isBurnt: whether the patch is white, as where a lamp is behind it.
  ///   - isMarked: whether the mark has the colour of hair, as a letter may have.
  init(
    wall: SIMD3<Double> = SIMD3(0.35, 0.4, 0.5), hair: SIMD3<Double> = SIMD3(0.03, 0.02, 0.015), shadow: Double = 1,
    isBurnt: Bool = false, isMarked: Bool = false
  ) {
    let light = SceneLight.standard
    let (width, height) = (extent.width, extent.height)
    var pixels: [Bitmap.Pixel] = []
    var truth: [Float] = []
    for y in 0..<height {
      for x in 0..<width {
        var share = 0.0
        // Sixteen samples to the pixel.
        for sample in 0..<16 {
          let place = SIMD2(Double(x) + (Double(sample % 4) + 0.5) / 4, Double(y) + (Double(sample / 4) + 0.5) / 4)
          if Self.isPerson(place) { share += 1.0 / 16 }
        }
        let shade = 1 + 0.2 * Double(x) / Double(width)
        let lit = wall * shade * (1 - (1 - shadow) * Self.cover(SIMD2(Double(x), Double(y))))
        let place = Point<Upright>(x: Double(x) + 0.5, y: Double(y) + 0.5)
        var behind = lit
        if isBurnt, Self.patch.contains(place) { behind = SIMD3(repeating: 2.4) }
        if isMarked, Self.mark.contains(place) { behind = hair }
        let mixed = hair * share + behind * (1 - share)
        pixels.append(light.pixel(SIMD4(Float(mixed.x), Float(mixed.y), Float(mixed.z), 0)))
        truth.append(Float(share))
      }
    }
    bitmap = Bitmap(width: width, height: height, pixels: pixels)
    self.truth = truth
  }

  /// How much of the lamp the head hides from the wall: its shadow falls 20 pixels to the right and is soft.
  private static func cover(_ place: SIMD2<Double>) -> Double {
    let head = (place - SIMD2(170, 195)) / SIMD2(70, 95)
    return min(max((1.15 - (head * head).sum().squareRoot()) / 0.3, 0), 1)
  }

  /// A head, shoulders, and strands that stand out from the head.
  static func isPerson(_ place: SIMD2<Double>) -> Bool {
    let head = (place - SIMD2(150, 190)) / SIMD2(70, 95)
    if (head * head).sum() < 1 { return true }
    let body = (place - SIMD2(150, 400)) / SIMD2(140, 130)
    if (body * body).sum() < 1 { return true }
    for strand in 0..<12 {
      let x = 122 + 5 * Double(strand)
      if abs(place.x - x) < 0.7, place.y > 84, place.y < 190 { return true }
    }
    return false
  }

  func resampled<Target: Space>(by transform: Transform<Upright, Target>, to extent: Extent<Target>) -> Bitmap {
    var result = Bitmap(width: extent.width, height: extent.height, filledWith: Bitmap.Pixel(255, 255, 255, 255))
    guard let back = transform.inverse else { return result }
    for y in 0..<extent.height {
      for x in 0..<extent.width {
        let place = back.apply(Point<Target>(x: Double(x) + 0.5, y: Double(y) + 0.5))
        guard self.extent.box.contains(place) else { continue }
        result[x, y] = bitmap[min(Int(place.x), bitmap.width - 1), min(Int(place.y), bitmap.height - 1)]
      }
    }
    return result
  }

  /// The head's points, and the head alone as the mesh sees it.
  var face: Face {
    func place(_ x: Double, _ y: Double) -> Point<Upright> { Point(x: x, y: y) }
    var face = Face.of(
      [
        place(175, 190), place(125, 190), place(150, 284), place(150, 96), place(150, 86), place(150, 120),
        place(215, 200), place(85, 200),
      ], pose: Pose(roll: 0, yaw: 0, pitch: 0))
    face.mesh = []
    return face
  }

  /// What a segmenter would say: the person without strands, its edge blurred and a little off.
  func coverage(_ canvas: MattingCanvas, _ reduction: AreaReduction) -> [Float] {
    guard let back = canvas.transform.inverse else { return [] }
    return (0..<reduction.side * reduction.side).map { cell in
      let (column, row) = (Double(cell % reduction.side) + 0.5, Double(cell / reduction.side) + 0.5)
      let place = back.apply(
        Point(x: (column - reduction.left) / reduction.scale, y: (row - reduction.top) / reduction.scale))
      let head = (SIMD2(place.x, place.y) - SIMD2(152, 191)) / SIMD2(71, 94)
      let body = (SIMD2(place.x, place.y) - SIMD2(151, 401)) / SIMD2(140, 130)
      let inside = max(1 - (head * head).sum(), 1 - (body * body).sum())
      return Float(min(max(0.5 + inside * 8, 0), 1))
    }
  }
}
