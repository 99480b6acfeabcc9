import PixelViews

/// A smooth estimate of a colour everywhere, from the places where it is seen.
///
/// Colours are averaged in cells and spread by Gaussians of growing width: near its places the field follows them
/// closely, and farther away it falls back to what is seen at large.
struct ColourField: Sendable {
  /// Pixels to the side of a cell.
  static let cell = 4

  private let columns: Int
  private let rows: Int
  private let colours: [SIMD4<Float>]

  /// - Parameters:
  ///   - weights: how sure it is that a pixel shows the colour, 0 to 1.
  ///   - deviations: of the Gaussians, in cells, widest first.
  init(_ bitmap: Bitmap, weights: Plane, deviations: [Float]) {
    columns = (bitmap.width + Self.cell - 1) / Self.cell
    rows = (bitmap.height + Self.cell - 1) / Self.cell
    var sums = [SIMD4<Float>](repeating: .zero, count: columns * rows)
    for y in 0..<bitmap.height {
      let row = y / Self.cell * columns
      for x in 0..<bitmap.width {
        let weight = weights[x, y]
        guard weight > 0 else { continue }
        var colour = SIMD4<Float>(bitmap[x, y])
        colour.w = 1
        sums[row + x / Self.cell] += colour * weight
      }
    }
    // Weights of a cell count as a share of its pixels.
    let share = 1 / Float(Self.cell * Self.cell)
    for index in sums.indices { sums[index] *= share }
    var field = [SIMD4<Float>](repeating: .zero, count: sums.count)
    for deviation in deviations {
      let spread = CellBlur(columns: columns, rows: rows).blurred(sums, deviation: deviation)
      for index in field.indices {
        var prior = field[index]
        prior.w = 1
        let sum = spread[index] + prior * Self.prior
        field[index] = sum / sum.w
      }
    }
    colours = field
  }

  /// The weight of the wider estimate against a full cell of the narrower one.
  private static let prior: Float = 0.01

  /// Between the cells' centres.
  subscript(x: Int, y: Int) -> SIMD4<Float> {
    let cell = Float(Self.cell)
    let column = min(max((Float(x) + 0.5) / cell - 0.5, 0), Float(columns - 1))
    let row = min(max((Float(y) + 0.5) / cell - 0.5, 0), Float(rows - 1))
    let (left, top) = (min(Int(column), max(columns - 2, 0)), min(Int(row), max(rows - 2, 0)))
    let (right, bottom) = (min(left + 1, columns - 1), min(top + 1, rows - 1))
    let (across, down) = (column - Float(left), row - Float(top))
    let upper = colours[top * columns + left] * (1 - across) + colours[top * columns + right] * across
    let lower = colours[bottom * columns + left] * (1 - across) + colours[bottom * columns + right] * across
    return upper * (1 - down) + lower * down
  }
}

/// Three box means in each direction, which together are close to a Gaussian.
private struct CellBlur {
  let columns: Int
  let rows: Int

  func blurred(_ cells: [SIMD4<Float>], deviation: Float) -> [SIMD4<Float>] {
    // Three boxes of 2r + 1 have a variance of r(r + 1).
    let radius = max(1, Int((((1 + 4 * deviation * deviation).squareRoot() - 1) / 2).rounded()))
    var cells = cells
    for _ in 0..<3 {
      for row in 0..<rows { average(&cells, start: row * columns, step: 1, count: columns, radius: radius) }
      for column in 0..<columns { average(&cells, start: column, step: columns, count: rows, radius: radius) }
    }
    return cells
  }

  /// Beyond the ends nothing is seen: the sum is divided by the whole box all the same, for the weights are, too.
  private func average(_ cells: inout [SIMD4<Float>], start: Int, step: Int, count: Int, radius: Int) {
    let line = (0..<count).map { cells[start + $0 * step] }
    var sum = SIMD4<Float>.zero
    for index in 0..<min(radius, count) { sum += line[index] }
    let scale = 1 / Float(2 * radius + 1)
    for index in 0..<count {
      if index + radius < count { sum += line[index + radius] }
      cells[start + index * step] = sum * scale
      if index - radius >= 0 { sum -= line[index - radius] }
    }
  }
}
