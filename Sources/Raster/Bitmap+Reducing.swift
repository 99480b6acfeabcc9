public import Measures
public import PixelViews

extension Bitmap {
  /// A smaller copy, filtered by area as `Picture.resampled` does it, first down the columns and then along the rows:
  /// for what is neither turned nor moved that takes a fraction of the work.
  ///
  /// - Precondition: `extent` has pixels, and is in neither direction larger than the bitmap.
  public func reduced(to extent: Extent<Output>) -> Bitmap {
    precondition((1...width).contains(extent.width) && (1...height).contains(extent.height), "it can only shrink")
    var reduced = Bitmap(width: extent.width, height: extent.height, filledWith: Pixel(repeating: 255))
    let columns = ReducingAxis(from: width, to: extent.width)
    let lines = ReducingAxis(from: height, to: extent.height)
    var row = [SIMD4<Float>](repeating: .zero, count: width)
    for (y, down) in lines.taps.enumerated() {
      gather(down, into: &row)
      unsafe row.withUnsafeBufferPointer { row in
        for (x, across) in columns.taps.enumerated() {
          var sum = SIMD4<Float>(repeating: 0)
          for index in 0..<across.weights.count { unsafe sum += row[across.first + index] * across.weights[index] }
          reduced.pixels[y * extent.width + x] = Colours.pixel(sum)
        }
      }
    }
    return reduced
  }

  /// The weighted sum of some rows.
  private func gather(_ taps: ReducingAxis.Taps, into row: inout [SIMD4<Float>]) {
    unsafe pixels.withUnsafeBufferPointer { pixels in
      unsafe row.withUnsafeMutableBufferPointer { row in
        for (index, weight) in taps.weights.enumerated() {
          let start = (taps.first + index) * width
          for x in 0..<width {
            let share = unsafe Colours.floats(pixels[start + x]) * weight
            unsafe row[x] = index == 0 ? share : row[x] + share
          }
        }
      }
    }
  }
}

/// Which samples make each sample of a shorter row, and their shares.
struct ReducingAxis {
  struct Taps {
    var first: Int
    var weights: [Float]
  }

  let taps: [Taps]

  init(from count: Int, to smaller: Int) {
    let scale = Double(count) / Double(smaller)
    taps = (0..<smaller).map { index in
      let centre = (Double(index) + 0.5) * scale
      let first = max(0, Int((centre - scale).rounded(.down)))
      let last = min(count - 1, Int((centre + scale).rounded(.up)) - 1)
      let weights = (first...last).map { Kernel.bell(abs(Double($0) + 0.5 - centre) / scale) }
      let sum = weights.reduce(0, +)
      return Taps(first: first, weights: weights.map { Float($0 / sum) })
    }
  }
}
