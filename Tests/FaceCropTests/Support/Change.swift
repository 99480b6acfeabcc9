import Foundation
import Measures
import Photo
import PixelViews
import Raster

/// What is done to a portrait before it is measured.
enum Change: Sendable, CustomStringConvertible {
  case none
  /// So that the eyes are this many pixels apart.
  case eyes(Double)
  /// So that the head, chin to top of the skull, is this share of the picture's longer side.
  case head(Double)
  /// Leaning, in degrees clockwise, with what lies beyond the edge white.
  case roll(Double)
  /// By a Gaussian with this standard deviation, in % of the distance between the eyes.
  case blur(Double)
  /// Gaussian, with this standard deviation in steps of 255.
  case noise(Double)
  /// In stops, in linear light, without a camera's curve.
  case exposure(Double)
  case jpeg(quality: Int)
  /// By the render's own mask, with what that leaves of the old one at the edge.
  case background(Backdrop)

  enum Backdrop: String, Sendable {
    case white, clouds, bricks
  }

  var description: String {
    switch self {
    case .none: "as it is"
    case .eyes(let pixels): "eyes \(Int(pixels)) px apart"
    case .head(let share): "head \(Int(share * 100)) % of frame"
    case .roll(let degrees): "turned \(Int(degrees))°"
    case .blur(let deviation): "blur \(deviation) %"
    case .noise(let deviation): "noise \(Int(deviation))/255"
    case .exposure(let stops): "exposure \(stops > 0 ? "+" : "")\(stops) EV"
    case .jpeg(let quality): "JPEG quality \(quality)"
    case .background(let backdrop): "before \(backdrop.rawValue)"
    }
  }

  /// Where the portrait's pixels go, and the size of the new picture.
  func move(_ extent: Extent<Upright>, _ face: TrueFace) -> (Transform<Upright, Upright>, Extent<Upright>) {
    switch self {
    case .none, .blur, .noise, .exposure, .jpeg, .background:
      return (.identity, extent)
    case .eyes(let pixels):
      let scale = pixels / face.eyeDistance
      let size = Extent<Upright>(
        width: Int((Double(extent.width) * scale).rounded()), height: Int((Double(extent.height) * scale).rounded()))
      // Of a large picture no more than the head is kept.
      guard size.longSide > 6000 else {
        return (
          Transform(scale: scale, degrees: 0, carrying: Point(x: 0, y: 0), to: Point(x: 0, y: 0)), size
        )
      }
      let side = Int(4.6 * pixels)
      return (
        Transform(
          scale: scale, degrees: 0, carrying: face.chin.moved(towards: face.crownSkull, by: 0.5),
          to: Point(x: Double(side) / 2, y: Double(side) / 2)), Extent(width: side, height: side)
      )
    case .head(let share):
      let side = 1200
      return (
        Transform(
          scale: share * Double(side) / face.headHeight, degrees: 0,
          carrying: face.chin.moved(towards: face.crownSkull, by: 0.5), to: Point(x: 600, y: 600)),
        Extent(width: side, height: side)
      )
    case .roll(let degrees):
      let isUpright = degrees.truncatingRemainder(dividingBy: 180) == 0
      let isSideways = degrees.truncatingRemainder(dividingBy: 180).magnitude == 90
      let size =
        isUpright
        ? extent
        : isSideways
          ? Extent(width: extent.height, height: extent.width)
          : Extent(width: extent.longSide, height: extent.longSide)
      return (
        Transform(scale: 1, degrees: degrees, carrying: extent.box.centre, to: size.box.centre), size
      )
    }
  }

  /// - Parameter mask: The person's part of each pixel of a picture that was not moved.
  func apply(to bitmap: inout Bitmap, mask: Bitmap, eyeDistance: Double) {
    switch self {
    case .none, .eyes, .head, .roll, .jpeg: break
    case .blur(let deviation): bitmap.blur(deviation / 100 * eyeDistance)
    case .noise(let deviation): bitmap.addNoise(deviation)
    case .exposure(let stops): bitmap.expose(stops)
    case .background(let backdrop): bitmap.place(before: backdrop, by: mask)
    }
  }
}

extension Bitmap {
  fileprivate mutating func place(before backdrop: Change.Backdrop, by mask: Bitmap) {
    let behind =
      switch backdrop {
      case .white: Bitmap(width: width, height: height, filledWith: Pixel(repeating: 255))
      case .clouds: Texture.colourClouds.bitmap(width: width, height: height)
      case .bricks: Texture.bricks.bitmap(width: width, height: height)
      }
    place(before: behind, by: mask)
  }

  mutating func place(before behind: Bitmap, by mask: Bitmap) {
    for index in pixels.indices {
      let share = Float(mask.pixels[index].x) / 255
      let mixed = SIMD4<Float>(pixels[index]) * share + SIMD4<Float>(behind.pixels[index]) * (1 - share)
      pixels[index] = SIMD4<UInt8>(mixed.rounded(.toNearestOrAwayFromZero))
    }
  }

  fileprivate mutating func addNoise(_ deviation: Double) {
    var random = SeededGenerator(seed: 7)
    // The sum of four uniform numbers is near enough to a Gaussian.
    let table = (0..<4096).map { _ in
      Float(
        (0..<4).reduce(0.0) { sum, _ in sum + Double.random(in: -0.5...0.5, using: &random) } * deviation * 1.7320508)
    }
    for index in pixels.indices {
      let bits = random.next()
      let offset = SIMD4(
        table[Int(bits & 4095)], table[Int(bits >> 12 & 4095)], table[Int(bits >> 24 & 4095)], 0)
      let value = SIMD4<Float>(pixels[index]) + offset
      pixels[index] = SIMD4<UInt8>(
        value.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255)).rounded(.toNearestOrAwayFromZero))
    }
  }

  fileprivate mutating func expose(_ stops: Double) {
    let curve = (0...255).map { step -> UInt8 in
      let value = Double(step) / 255
      let light = (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)) * pow(2, stops)
      let encoded = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
      return UInt8(min(max((encoded * 255).rounded(), 0), 255))
    }
    for index in pixels.indices {
      for channel in 0..<3 { pixels[index][channel] = curve[Int(pixels[index][channel])] }
    }
  }

  fileprivate mutating func blur(_ deviation: Double) {
    let radius = max(1, Int((3 * deviation).rounded(.up)))
    let weights = (-radius...radius).map { exp(-Double($0 * $0) / (2 * deviation * deviation)) }
    let kernel = weights.map { Float($0 / weights.reduce(0, +)) }
    for isAcross in [true, false] {
      let source = pixels
      for y in 0..<height {
        for x in 0..<width {
          var sum = SIMD4<Float>.zero
          for (step, weight) in zip(-radius...radius, kernel) {
            let column = isAcross ? min(max(x + step, 0), width - 1) : x
            let row = isAcross ? y : min(max(y + step, 0), height - 1)
            sum += SIMD4<Float>(source[row * width + column]) * weight
          }
          pixels[y * width + x] = SIMD4<UInt8>(sum.rounded(.toNearestOrAwayFromZero))
        }
      }
    }
  }
}
