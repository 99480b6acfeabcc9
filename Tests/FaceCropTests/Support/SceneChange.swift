import Foundation
import Measures
import PixelViews

/// Other light on a scene, in linear light, and another camera's rendering of it.
struct SceneChange: Sendable {
  /// From which side the light comes, in degrees clockwise from the right, and by how many stops the far side is darker.
  var side: (degrees: Double, stops: Double)?
  /// Red up and blue down, in stops; below 0 the other way.
  var warmth = 0.0
  /// Of the encoded values.
  var gamma = 1.0
  /// Of an S about middle grey: 0 for none, towards 1 steeper, below 0 flatter.
  var contrast = 0.0

  mutating func drawSide(_ random: inout SeededGenerator) {
    side = (.random(in: 0..<360, using: &random), .random(in: 0.4...1.5, using: &random))
  }

  mutating func drawCast(_ random: inout SeededGenerator) {
    warmth = .random(in: 0.1...0.4, using: &random) * (.random(using: &random) ? 1 : -1)
  }

  mutating func drawCurve(_ random: inout SeededGenerator) {
    gamma = .random(in: 0.8...1.25, using: &random)
    contrast = .random(in: -0.3...0.5, using: &random)
  }

  func apply(to bitmap: inout Bitmap, around face: TrueFace) {
    guard side != nil || warmth != 0 || gamma != 1 || contrast != 0 else { return }
    let linear = (0...255).map { step in
      let value = Float(step) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    // By the square root of light, so that the dark steps have room.
    let encoded = (0...4095).map { step -> UInt8 in
      let light = pow(Double(step) / 4095, 2)
      let value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
      let curved = pow(value, gamma)
      return UInt8(min(max(255 * (curved - contrast * sin(2 * .pi * curved) / (2 * .pi)), 0), 255).rounded())
    }
    let cast = SIMD3<Float>(Float(pow(2, warmth)), 1, Float(pow(2, -warmth)))
    let direction = Trigonometry.sineAndCosine(degrees: side?.degrees ?? 0)
    let middle = face.leftEye.moved(towards: face.rightEye, by: 0.5)
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width {
        let pixel = bitmap[x, y]
        var gain: Float = 1
        if let side {
          let (dx, dy) = (Double(x) - middle.x, Double(y) - middle.y)
          let away = (dx * direction.cosine + dy * direction.sine) / (2 * face.eyeDistance)
          // From 0 at the light to 1 far from it.
          gain = Float(exp2(-side.stops / (1 + exp(2 * away))))
        }
        let light =
          SIMD3(linear[Int(pixel.x)], linear[Int(pixel.y)], linear[Int(pixel.z)]) * cast * gain
        let place = (light.squareRoot() * 4095).clamped(
          lowerBound: .zero, upperBound: SIMD3(repeating: 4095))
        bitmap[x, y] = Bitmap.Pixel(
          encoded[Int(place.x.rounded())], encoded[Int(place.y.rounded())], encoded[Int(place.z.rounded())], 255)
      }
    }
  }
}
