import Foundation
import Measures
import PixelViews

/// What looks like a person and is none, made out of a portrait.
enum Imitation: String, Sendable, CaseIterable {
  /// Grey stone with eyes that have no iris.
  case statue
  /// Dark lines on white, where brightness changes.
  case sketch
  /// A photo of a screen: stripes of red, green and blue, and dark lines between its rows.
  case screen

  func make(of bitmap: inout Bitmap, face: TrueFace) {
    switch self {
    case .statue:
      for y in 0..<bitmap.height {
        for x in 0..<bitmap.width {
          let place = Point<Upright>(x: Double(x) + 0.5, y: Double(y) + 0.5)
          let away =
            [face.leftEye, face.rightEye].map { eye in
              let offset = (place - eye) * (1 / face.eyeDistance)
              return hypot(offset.dx / 0.2, offset.dy / 0.09)
            }.min() ?? 2
          let pixel = bitmap[x, y]
          let grey = 0.3 * Double(pixel.x) + 0.59 * Double(pixel.y) + 0.11 * Double(pixel.z)
          let stone = 70 + 0.6 * grey + 12 * sin(0.05 * Double(x) + 3 * sin(0.013 * Double(y)))
          let value = away < 1 ? 150 + 20 * (1 - away) : stone
          bitmap[x, y] = SIMD4(SIMD3(repeating: UInt8(min(max(value, 0), 255))), 255)
        }
      }
    case .screen:
      for y in 0..<bitmap.height {
        for x in 0..<bitmap.width {
          let stripes = SIMD3(
            0.8 + 0.2 * cos(2 * .pi * Double(x) / 4), 0.8 + 0.2 * cos(2 * .pi * (Double(x) / 4 - 1 / 3)),
            0.8 + 0.2 * cos(2 * .pi * (Double(x) / 4 - 2 / 3)))
          let pixel = bitmap[x, y]
          let light = SIMD3(Double(pixel.x), Double(pixel.y), Double(pixel.z)) * stripes
          bitmap[x, y] = SIMD4(SIMD3<UInt8>((light * (0.9 + 0.1 * cos(2 * .pi * Double(y) / 4))).rounded(.down)), 255)
        }
      }
    case .sketch:
      let grey = bitmap.pixels.map { 0.3 * Double($0.x) + 0.59 * Double($0.y) + 0.11 * Double($0.z) }
      let (width, height) = (bitmap.width, bitmap.height)
      for y in 0..<height {
        for x in 0..<width {
          let across = grey[y * width + min(x + 2, width - 1)] - grey[y * width + max(x - 2, 0)]
          let down = grey[min(y + 2, height - 1) * width + x] - grey[max(y - 2, 0) * width + x]
          let value = 255 - min(6 * max(hypot(across, down) - 6, 0), 225)
          bitmap[x, y] = SIMD4(SIMD3(repeating: UInt8(value)), 255)
        }
      }
    }
  }
}

/// Faces and animals drawn with a few discs and lines.
enum Drawing: String, Sendable, CaseIterable {
  case smiley, doll, cat, dog, owl

  func bitmap(size: Int) -> Bitmap {
    var bitmap = Bitmap(width: size, height: size, filledWith: Bitmap.Pixel(175, 200, 220, 255))
    for y in 0..<size {
      for x in 0..<size {
        // From -1 to 1 over the picture, y downwards.
        let place = SIMD2((Double(x) + 0.5) / Double(size), (Double(y) + 0.5) / Double(size)) * 2 - 1
        for part in parts where part.contains(place) { bitmap[x, y] = part.colour }
      }
    }
    return bitmap
  }

  private struct Part {
    var centre: SIMD2<Double>
    var radii: SIMD2<Double>
    var colour: Bitmap.Pixel
    /// Also at the other side.
    var isTwin = false

    func contains(_ place: SIMD2<Double>) -> Bool {
      let mirrored = SIMD2(isTwin ? abs(place.x) : place.x, place.y)
      let offset = (mirrored - centre) / radii
      return (offset * offset).sum() < 1
    }
  }

  private var parts: [Part] {
    let black = Bitmap.Pixel(20, 18, 18, 255)
    let white = Bitmap.Pixel(245, 244, 240, 255)
    switch self {
    case .smiley:
      return [
        Part(centre: [0, 0], radii: [0.7, 0.7], colour: Bitmap.Pixel(250, 215, 60, 255)),
        Part(centre: [0.25, -0.2], radii: [0.09, 0.16], colour: black, isTwin: true),
        Part(centre: [0, 0.3], radii: [0.35, 0.12], colour: black),
        Part(centre: [0, 0.22], radii: [0.36, 0.12], colour: Bitmap.Pixel(250, 215, 60, 255)),
      ]
    case .doll:
      let skin = Bitmap.Pixel(238, 195, 165, 255)
      return [
        Part(centre: [0, -0.1], radii: [0.62, 0.75], colour: Bitmap.Pixel(90, 55, 30, 255)),
        Part(centre: [0, 0.05], radii: [0.5, 0.62], colour: skin),
        Part(centre: [0.2, -0.05], radii: [0.12, 0.07], colour: white, isTwin: true),
        Part(centre: [0.2, -0.05], radii: [0.05, 0.06], colour: Bitmap.Pixel(70, 110, 150, 255), isTwin: true),
        Part(centre: [0.2, -0.05], radii: [0.02, 0.025], colour: black, isTwin: true),
        Part(centre: [0.2, -0.18], radii: [0.14, 0.02], colour: Bitmap.Pixel(90, 55, 30, 255), isTwin: true),
        Part(centre: [0.04, 0.18], radii: [0.03, 0.02], colour: Bitmap.Pixel(200, 150, 125, 255), isTwin: true),
        Part(centre: [0, 0.36], radii: [0.16, 0.045], colour: Bitmap.Pixel(190, 80, 85, 255)),
      ]
    case .cat, .dog, .owl:
      let fur =
        self == .cat
        ? Bitmap.Pixel(150, 120, 90, 255)
        : self == .dog ? Bitmap.Pixel(200, 160, 110, 255) : Bitmap.Pixel(120, 95, 70, 255)
      let ear = self == .dog ? SIMD2(0.16, 0.4) : SIMD2(0.13, 0.22)
      let eye = self == .owl ? 0.2 : 0.11
      return [
        Part(centre: [self == .dog ? 0.55 : 0.4, self == .dog ? -0.15 : -0.55], radii: ear, colour: fur, isTwin: true),
        Part(centre: [0, 0], radii: [0.6, 0.55], colour: fur),
        Part(centre: [0, 0.25], radii: [0.28, 0.22], colour: white),
        Part(
          centre: [0.26, -0.1], radii: SIMD2(repeating: eye), colour: Bitmap.Pixel(200, 190, 60, 255), isTwin: true),
        Part(centre: [0.26, -0.1], radii: [eye / 2.5, eye / 1.2], colour: black, isTwin: true),
        Part(centre: [0, 0.14], radii: [0.09, 0.06], colour: black),
        Part(centre: [0, 0.3], radii: [0.012, 0.09], colour: black),
      ]
    }
  }
}
