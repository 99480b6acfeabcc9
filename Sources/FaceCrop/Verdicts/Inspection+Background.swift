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
    return [evenness(ground), colour(ground), shadow(ground)].compactMap { $0 }
  }

  /// ISO/IEC 29794-5, background uniformity: the mean length of the gradient of luminance (0 to 255, Sobel's), in a
  /// picture 354 pixels wide. A studio's wall has a few, a room tens.
  private func evenness(_ ground: GroundSamples) -> Verdict? {
    guard let gradient = ground.meanGradient else { return nil }
    return Limit(
      name: .backgroundEvenness, unit: .ratio, maximum: 12, doubt: 28, authority: "ISO/IEC 29794-5"
    ).verdict(gradient, uncertainty: 2)
  }

  /// The distance in CIELAB (ΔE*ab, CIE 1976) to the nearest allowed colour. The colours stand for words such as "light
  /// grey", which leave room.
  private func colour(_ ground: GroundSamples) -> Verdict? {
    guard let median = ground.median, !specification.backgrounds.isEmpty else { return nil }
    let measured = LabColour(median)
    let nearest = specification.backgrounds.map {
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
  let meanGradient: Double?
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
    meanGradient = Self.gradient(luminance, isGround, columns, rows)
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

  private static func gradient(_ luminance: [Double], _ isGround: [Bool], _ columns: Int, _ rows: Int) -> Double? {
    var sum = 0.0
    var count = 0
    guard columns > 8, rows > 8 else { return nil }
    for row in 3..<(rows - 3) {
      for column in 3..<(columns - 3) where isGround[row * columns + column] {
        let index = row * columns + column
        // The edge of the person is no part of the background.
        guard isGround[index - 3], isGround[index + 3], isGround[index - 3 * columns], isGround[index + 3 * columns]
        else { continue }
        func at(_ dx: Int, _ dy: Int) -> Double { luminance[index + dy * columns + dx] * 255 }
        let across = at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1)
        let down = at(-1, 1) + 2 * at(0, 1) + at(1, 1) - at(-1, -1) - 2 * at(0, -1) - at(1, -1)
        sum += (across * across + down * down).squareRoot()
        count += 1
      }
    }
    return count >= 100 ? sum / Double(count) : nil
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

/// A colour in CIELAB with the white of sRGB, D65.
struct LabColour: Sendable {
  private let lightness: Double
  private let a: Double
  private let b: Double

  init(_ pixel: Bitmap.Pixel) {
    let red = FacePicture.linear[Int(pixel.x)]
    let green = FacePicture.linear[Int(pixel.y)]
    let blue = FacePicture.linear[Int(pixel.z)]
    // IEC 61966-2-1, each divided by the white's value.
    let x = Self.root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    let y = Self.root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    let z = Self.root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    lightness = 116 * y - 16
    a = 500 * (x - y)
    b = 200 * (y - z)
  }

  func distance(to other: LabColour) -> Double {
    let (l, a, b) = (lightness - other.lightness, a - other.a, b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }

  /// CIE 15: the cube root, linear near zero.
  private static func root(_ share: Double) -> Double {
    share > 216.0 / 24389
      ? StableMath.exponential(StableMath.logarithm(share) / 3) : (24389.0 / 27 * share + 16) / 116
  }
}
