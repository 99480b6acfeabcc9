import Measures
import Orders
import PixelViews

extension Inspection {
  /// Of the picture's own background, where it stays: how even it is, how near to an allowed colour, and whether the
  /// head throws a shadow on it. A replaced background is what it is asked to be.
  func backgroundVerdicts(_ framed: Bitmap, matte: Matte?, picture: FacePicture) -> [Verdict] {
    guard background == .kept, let matte, matte.coverage.width == framed.width,
      matte.coverage.height == framed.height
    else { return [] }
    let ground = GroundSamples(framed, coverage: matte.coverage, picture: picture)
    let evenness = evenness(ground)
    // What is dark beside the head in a room may be anything.
    let isWall = evenness?.outcome == .pass
    return [evenness, colour(ground), isWall ? shadow(ground) : nil].compactMap { $0 }
  }

  /// Background uniformity: how far the background strays from its own middle colour (CIEDE2000), all but a twentieth of
  /// it. A wall lit a stop brighter on one side has some 12, a room out of focus 25 and more.
  private func evenness(_ ground: GroundSamples) -> Verdict? {
    guard let spread = ground.spread else { return nil }
    return Limit(
      name: .backgroundEvenness, unit: .ratio, maximum: 14, doubt: 11, authority: "default"
    ).verdict(spread, uncertainty: 2)
  }

  /// The distance (CIEDE2000) to the nearest allowed colour. The colours stand for words such as "light
  /// grey", which leave room.
  private func colour(_ ground: GroundSamples) -> Verdict? {
    guard let median = ground.median, !specification.backgrounds.isEmpty else { return nil }
    let measured = LabColour(median)
    let nearest = specification.backgrounds.flatMap(\.colours).map {
      measured.distance(to: LabColour(Bitmap.Pixel($0.red, $0.green, $0.blue, 255)))
    }.min()
    guard let nearest else { return nil }
    return Limit(
      name: .backgroundColour, unit: .ratio, maximum: 10, doubt: 12, authority: specification.id
    ).verdict(nearest, uncertainty: 3)
  }

  /// How much of its light the background keeps next to the head, on the darker side, against farther off.
  private func shadow(_ ground: GroundSamples) -> Verdict? {
    guard let kept = ground.leastLightBesideHead else { return nil }
    return Limit(
      name: .wallShadow, unit: .ratio, minimum: 0.8, doubt: 0.2, authority: "ICAO 9303-3"
    ).verdict(kept, uncertainty: 0.05)
  }
}

/// The background of a framed picture.
struct GroundSamples: Sendable {
  /// The distance from `median` that all but a twentieth keep.
  let spread: Double?
  let median: Bitmap.Pixel?
  let leastLightBesideHead: Double?

  init(_ framed: Bitmap, coverage: Coverage, picture: FacePicture) {
    // Coarse enough that noise and the grain of paper do not count.
    let step = max(1, Int((Double(framed.width) / 354).rounded()))
    let (columns, rows) = (framed.width / step, framed.height / step)
    var luminance: [Double] = []
    var isGround: [Bool] = []
    var colours: [Bitmap.Pixel] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let (x, y) = (column * step, row * step)
        let pixel = framed[x, y]
        luminance.append(FacePicture.luminance(pixel))
        let isBackground = coverage[x, y] <= 0
        isGround.append(isBackground)
        if isBackground { colours.append(pixel) }
      }
    }
    median = Self.median(colours)
    spread = median.flatMap { Self.spread(of: colours, around: LabColour($0)) }
    let scale = 1 / Double(step)
    leastLightBesideHead = Self.lightBesideHead(
      luminance, isGround, columns, rows, middle: picture.eyeMiddle.x * scale,
      eyes: Int(picture.eyeMiddle.y * scale), chin: Int(picture.chin.y * scale),
      near: picture.eyesToChin * 0.2 * scale, far: picture.eyesToChin * 0.5 * scale)
  }

  private static func median(_ colours: [Bitmap.Pixel]) -> Bitmap.Pixel? {
    guard colours.count >= 50 else { return nil }
    func middle(_ channel: Int) -> UInt8 { colours.map { $0[channel] }.sorted()[colours.count / 2] }
    return Bitmap.Pixel(middle(0), middle(1), middle(2), 255)
  }

  private static func spread(of colours: [Bitmap.Pixel], around middle: LabColour) -> Double? {
    let stride = max(1, colours.count / 2000)
    let distances = Swift.stride(from: 0, to: colours.count, by: stride).map {
      LabColour(colours[$0]).distance(to: middle)
    }
    return distances.quantile(0.95)
  }

  /// Between the height of the eyes and the chin, on either side: the median close to the person over that farther out.
  private static func lightBesideHead(
    _ luminance: [Double], _ isGround: [Bool], _ columns: Int, _ rows: Int, middle: Double, eyes: Int, chin: Int,
    near: Double, far: Double
  ) -> Double? {
    var ratios: [Double] = []
    guard middle.isFinite, (0..<columns).contains(Int(middle)), eyes < chin else { return nil }
    for direction in [-1, 1] {
      var close: [Double] = []
      var distant: [Double] = []
      for row in max(0, eyes)..<min(rows, max(chin, 0)) {
        var column = Int(middle)
        while (0..<columns).contains(column), !isGround[row * columns + column] { column += direction }
        var offset = 2.0
        while (0..<columns).contains(column + Int(offset) * direction) {
          let value = luminance[row * columns + column + Int(offset) * direction]
          if offset < near { close.append(value) } else if offset > far { distant.append(value) }
          offset += 1
        }
      }
      guard let inner = close.quantile(0.5), let outer = distant.quantile(0.5), close.count >= 50, distant.count >= 50
      else { continue }
      ratios.append(min((inner + 0.01) / (outer + 0.01), 2))
    }
    return ratios.min()
  }
}
