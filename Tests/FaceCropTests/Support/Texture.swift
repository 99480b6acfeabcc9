import Foundation
import PixelViews

/// Pictures without a face, made by formulas.
enum Texture: String, Sendable, CaseIterable {
  case flat, gradient, vignette, fineChecks, coarseChecks, stripes, diagonalStripes, plaid, rings, spokes, bricks, wood
  case noise, colourNoise, clouds, colourClouds, marble, discs, boxes, windows, text, drawnFace, socket

  func bitmap(width: Int = 640, height: Int = 480) -> Bitmap {
    var random = SeededGenerator(seed: 11)
    let shapes = (0..<60).map { _ in
      Shape(
        x: .random(in: 0...Double(width), using: &random), y: .random(in: 0...Double(height), using: &random),
        size: .random(in: 10...80, using: &random), shade: .random(in: 0...1, using: &random))
    }
    let noise = (0..<width * height).map { _ in Double.random(in: 0...1, using: &random) }
    let lattice = Lattice(random: &random)
    let middle = (x: Double(width) / 2, y: Double(height) / 2)
    var bitmap = Bitmap(width: width, height: height, filledWith: Bitmap.Pixel(0, 0, 0, 255))
    for row in 0..<height {
      for column in 0..<width {
        let (x, y) = (Double(column), Double(row))
        let (dx, dy) = (x - middle.x, y - middle.y)
        let radius = hypot(dx, dy)
        let colour: (Double, Double, Double)
        switch self {
        case .flat: colour = grey(0.5)
        case .gradient: colour = (x / Double(width), y / Double(height), 0.5)
        case .vignette: colour = grey(1 - radius / 400)
        case .fineChecks: colour = grey((column / 6 + row / 6).isMultiple(of: 2) ? 1 : 0)
        case .coarseChecks: colour = grey((column / 40 + row / 40).isMultiple(of: 2) ? 0.9 : 0.2)
        case .stripes: colour = grey(0.5 + 0.5 * sin(x / 7))
        case .diagonalStripes: colour = grey(0.5 + 0.5 * sin((x + 0.6 * y) / 17))
        case .plaid: colour = (0.5 + 0.5 * sin(x / 13), 0.5 + 0.5 * sin(y / 19), 0.3)
        case .rings: colour = grey(0.5 + 0.5 * sin(radius / 9))
        case .spokes: colour = grey(0.5 + 0.5 * sin(12 * atan2(dy, dx)))
        case .bricks:
          let shifted = (row / 30).isMultiple(of: 2) ? column : column + 35
          colour = row % 30 < 3 || shifted % 70 < 3 ? (0.8, 0.78, 0.75) : (0.6, 0.3, 0.25)
        case .wood:
          let grain = 0.5 + 0.5 * sin(radius / 6 + 4 * lattice.value(x / 90, y / 30))
          colour = (0.45 + 0.3 * grain, 0.3 + 0.2 * grain, 0.15 + 0.1 * grain)
        case .noise: colour = grey(noise[row * width + column])
        case .colourNoise:
          let index = row * width + column
          colour = (noise[index], noise[(index * 7 + 13) % noise.count], noise[(index * 11 + 5) % noise.count])
        case .clouds: colour = grey(lattice.clouds(x, y))
        case .colourClouds:
          colour = (0.3 + 0.6 * lattice.clouds(x, y), 0.2 + 0.5 * lattice.clouds(x + 900, y), 0.4)
        case .marble: colour = grey(0.5 + 0.5 * sin(x / 40 + 8 * lattice.clouds(x, y)))
        case .discs:
          let shade = shapes.last { hypot(x - $0.x, y - $0.y) < $0.size }?.shade ?? 0.4
          colour = (shade, 0.7 * shade + 0.1, 0.5 * shade + 0.2)
        case .boxes:
          let shade = shapes.last { abs(x - $0.x) < $0.size && abs(y - $0.y) < $0.size / 2 }?.shade ?? 0.8
          colour = (0.3 + 0.4 * shade, shade, 1 - shade)
        case .windows:
          let isPane = column % 120 > 20 && column % 120 < 100 && row % 160 > 30 && row % 160 < 130
          colour = isPane ? (0.35, 0.45, 0.6) : (0.75, 0.7, 0.62)
        case .text: colour = grey(row % 24 < 14 && noise[row / 7 * width + column / 5] > 0.5 ? 0.1 : 0.95)
        case .drawnFace:
          // A disc, two dots and a line: a child's drawing, which no passport office takes.
          let isEye = min(hypot(dx - 50, dy + 40), hypot(dx + 50, dy + 40)) < 14
          let isMouth = abs(dy - 60) < 6 && abs(dx) < 55
          colour = isEye || isMouth ? grey(0.1) : radius < 150 ? (0.95, 0.8, 0.65) : (0.5, 0.6, 0.8)
        case .socket:
          let isHole = min(hypot(dx - 30, dy), hypot(dx + 30, dy)) < 10
          colour =
            isHole ? grey(0.05) : radius < 90 ? grey(0.85) : abs(dx) < 130 && abs(dy) < 130 ? grey(0.92) : grey(0.7)
        }
        bitmap[column, row] = Bitmap.Pixel(byte(colour.0), byte(colour.1), byte(colour.2), 255)
      }
    }
    return bitmap
  }

  private struct Shape {
    var x, y, size, shade: Double
  }

  private func grey(_ value: Double) -> (Double, Double, Double) { (value, value, value) }

  private func byte(_ value: Double) -> UInt8 { UInt8(min(max(value * 255, 0), 255)) }
}

/// Random values at whole places, smooth between them.
private struct Lattice {
  private let values: [Double]

  init(random: inout SeededGenerator) {
    values = (0..<256 * 256).map { _ in Double.random(in: 0...1, using: &random) }
  }

  func value(_ x: Double, _ y: Double) -> Double {
    let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    func at(_ c: Int, _ r: Int) -> Double { values[((r % 256 + 256) % 256) * 256 + (c % 256 + 256) % 256] }
    func ease(_ t: Double) -> Double { t * t * (3 - 2 * t) }
    let (tx, ty) = (ease(x - Double(column)), ease(y - Double(row)))
    let upper = at(column, row) * (1 - tx) + at(column + 1, row) * tx
    let lower = at(column, row + 1) * (1 - tx) + at(column + 1, row + 1) * tx
    return upper * (1 - ty) + lower * ty
  }

  func clouds(_ x: Double, _ y: Double) -> Double {
    [160.0, 80, 40, 20, 10].enumerated().reduce(0) {
      $0 + value(x / $1.element, y / $1.element) / pow(2, Double($1.offset + 1))
    }
  }
}
