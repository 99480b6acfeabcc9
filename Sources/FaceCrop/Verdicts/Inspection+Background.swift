import Measures
import Orders
import PixelViews

extension Inspection {
  /// Of the picture's own background, where it stays: how even it is and how near to an allowed colour. A replaced
  /// background is what it is asked to be, but for what may stay of the old one: the shadow that the head throws on the
  /// wall, and things in a room.
  func backgroundVerdicts(_ framed: Bitmap, matte: Matte?, picture: FacePicture) -> [Verdict] {
    guard let matte, matte.coverage.width == framed.width,
      matte.coverage.height == framed.height
    else { return [] }
    let ground = GroundSamples(framed, matte: matte, picture: picture)
    let evenness = evenness(ground)
    // What is dark beside the head in a room may be anything.
    let isWall = evenness?.outcome == .pass
    let shadow = isWall ? shadow(ground) : nil
    let colour = background == .kept ? colour(ground) : nil
    return [evenness, colour, shadow].compactMap { $0 }
  }

  /// Background uniformity: how far the background strays from its own middle colour (CIEDE2000), all but a twentieth of
  /// it. A wall lit a stop brighter on one side has some 12, a room out of focus 25 and more.
  ///
  /// Where the background is replaced, it says whether the person can be told from it: of a room, things next to the head
  /// may stay with it, and nothing tells whether they do.
  private func evenness(_ ground: GroundSamples) -> Verdict? {
    guard let spread = ground.spread else { return nil }
    let isKept = background == .kept
    return Limit(
      name: isKept ? .backgroundEvenness : .cutOut, unit: .ratio, maximum: 14, doubt: isKept ? 11 : .infinity,
      authority: "default"
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

  /// How much of its light the background keeps next to the head, on the darker side.
  private func shadow(_ ground: GroundSamples) -> Verdict? {
    guard let kept = ground.leastLightBesideHead else { return nil }
    return Limit(
      name: .wallShadow, unit: .ratio, minimum: 0.8, doubt: 0.2, authority: "ICAO 9303-3"
    ).verdict(kept, uncertainty: 0.05)
  }
}

/// The background of a framed picture where it has its own light: the person's shadow on it is another question.
struct GroundSamples: Sendable {
  /// The distance from `median` that all but a twentieth keep.
  let spread: Double?
  let median: Bitmap.Pixel?
  let leastLightBesideHead: Double?

  init(_ framed: Bitmap, matte: Matte, picture: FacePicture) {
    // Coarse enough that noise and the grain of paper do not count.
    let step = max(1, Int((Double(framed.width) / 354).rounded()))
    let (columns, rows) = (framed.width / step, framed.height / step)
    var colours: [Bitmap.Pixel] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let (x, y) = (column * step, row * step)
        if matte.coverage[x, y] <= 0, !matte.isShadow(x, y) { colours.append(framed[x, y]) }
      }
    }
    median = Self.median(colours)
    spread = median.flatMap { Self.spread(of: colours, around: LabColour($0)) }
    leastLightBesideHead = WallShadow(framed, ground: colours, picture: picture, step: step).light
  }

  private static func median(_ colours: [Bitmap.Pixel]) -> Bitmap.Pixel? {
    guard colours.count >= 50 else { return nil }
    var counts = [SIMD4<Int32>](repeating: .zero, count: 256)
    for colour in colours {
      counts[Int(colour.x)].x += 1
      counts[Int(colour.y)].y += 1
      counts[Int(colour.z)].z += 1
    }
    var middle = Bitmap.Pixel(0, 0, 0, 255)
    var below = SIMD4<Int32>.zero
    for count in counts {
      below &+= count
      for channel in 0..<3 where below[channel] <= colours.count / 2 { middle[channel] += 1 }
    }
    return middle
  }

  private static func spread(of colours: [Bitmap.Pixel], around middle: LabColour) -> Double? {
    let stride = max(1, colours.count / 2000)
    let distances = Swift.stride(from: 0, to: colours.count, by: stride).map {
      LabColour(colours[$0]).distance(to: middle)
    }
    return distances.quantile(0.95)
  }
}
