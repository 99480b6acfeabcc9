import Measures
import Orders
import PixelViews

extension FacePicture {
  /// Whether the picture is in colour, where the document asks for one, and in natural ones.
  func colourVerdicts(_ specification: Specification) -> [Verdict] {
    // A picture that is printed in grey may be one.
    guard !specification.isMono else { return [] }
    return [trueColour(specification), skinTone].compactMap { $0 }
  }

  /// How far colours of the same lightness differ, in CIELAB: of face and clothes, without the wall.
  ///
  /// In a grey picture, and in one that was toned in whatever colour, lightness tells the colour: what differs is what
  /// compression leaves, under 2. A pale face in cold light has lips, brows and shadows that are no mere shades of it:
  /// the portraits of the samples are at 2.4 and more, also where all is moved towards blue.
  private func trueColour(_ specification: Specification) -> Verdict? {
    guard let spread = colourSpread else { return nil }
    return Limit(
      name: .naturalColour, unit: .ratio, minimum: 2, doubt: 0.75, isMust: true, authority: specification.id
    ).verdict(spread, uncertainty: 0.15)
  }

  /// Nil where the face is too small.
  var colourSpread: Double? {
    // Noise and compression are evened out in cells of a thirtieth of T.
    let side = max(1, Int(eyesToChin / 32))
    let face = eyeMiddle.moved(towards: chin, by: 0.35)
    let clothes = eyeMiddle.moved(towards: chin, by: 1.9)
    let cells =
      cells(around: face, radius: eyesToChin * 0.75, side: side)
      + cells(around: clothes, radius: eyesToChin * 0.6, side: side)
    guard cells.count >= 200 else { return nil }
    var shades = [[LabColour]](repeating: [], count: 51)
    for cell in cells { shades[min(max(Int(cell.lightness / 2), 0), 50)].append(cell) }
    var (squares, count) = (0.0, 0)
    for shade in shades where shade.count >= 4 {
      let share = 1 / Double(shade.count)
      let a = shade.reduce(0) { $0 + $1.a } * share
      let b = shade.reduce(0) { $0 + $1.b } * share
      squares += shade.reduce(0) { $0 + ($1.a - a) * ($1.a - a) + ($1.b - b) * ($1.b - b) }
      count += shade.count - 1
    }
    return count > 0 ? (squares / Double(count)).squareRoot() : nil
  }

  /// ISO/IEC 29794-5, natural colour: how far the mean of the skin is outside of a* from 5 to 25 and b* from 5 to 35;
  /// its quality is a half at 11. Grey itself is at 7: of itself this says nothing of a picture without colour.
  private var skinTone: Verdict? {
    let skin = skin.map { LabColour($0) }
    guard skin.count >= 20 else { return nil }
    let a = skin.reduce(0) { $0 + $1.a } / Double(skin.count)
    let b = skin.reduce(0) { $0 + $1.b } / Double(skin.count)
    let (outsideA, outsideB) = (max(5 - a, a - 25, 0), max(5 - b, b - 35, 0))
    return Limit(
      name: .naturalColour, unit: .ratio, maximum: 11, doubt: 11, authority: "ISO/IEC 29794-5"
    ).verdict((outsideA * outsideA + outsideB * outsideB).squareRoot(), uncertainty: 2)
  }

  /// The mean colours of the square cells that lie within `radius` of a place, as a whole.
  private func cells(around place: Point<Output>, radius: Double, side: Int) -> [LabColour] {
    guard place.x.isFinite, place.y.isFinite, radius.isFinite, abs(place.x) < 1e6, abs(place.y) < 1e6, radius < 1e6,
      radius > 0
    else { return [] }
    var colours: [LabColour] = []
    let (half, reach) = (Double(side) / 2, radius - Double(side) * 0.7072)
    let left = max(0, Int(place.x - radius))
    let right = min(bitmap.width, Int(place.x + radius)) - side
    let bottom = min(bitmap.height, Int(place.y + radius)) - side
    for y in stride(from: max(0, Int(place.y - radius)), through: bottom, by: side) {
      for x in stride(from: left, through: right, by: side) {
        let (dx, dy) = (Double(x) + half - place.x, Double(y) + half - place.y)
        guard reach > 0, dx * dx + dy * dy <= reach * reach else { continue }
        var sum = SIMD4<UInt32>.zero
        for row in y..<y + side {
          for column in x..<x + side { sum &+= SIMD4<UInt32>(truncatingIfNeeded: bitmap[column, row]) }
        }
        colours.append(LabColour(encoded: SIMD4<Double>(sum) / Double(side * side)))
      }
    }
    return colours
  }
}
