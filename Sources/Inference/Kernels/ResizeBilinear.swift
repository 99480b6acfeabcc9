/// Bilinear interpolation with half-pixel centres: the centre of output pixel i lies at (i + 1/2) · input / output - 1/2.
/// Beyond the outermost centres the outermost pixels continue.
struct ResizeBilinear: Kernel {
  /// Between which two input pixels an output pixel lies, and how far on the way to the second.
  private struct Sample {
    let first: Int
    let second: Int
    let fraction: Float

    static func samples(from input: Int, to output: Int) -> [Sample] {
      let scale = Float(input) / Float(output)
      return (0..<output).map { index in
        let position = max(0, (Float(index) + 0.5) * scale - 0.5)
        let first = min(Int(position), input - 1)
        return Sample(first: first, second: min(first + 1, input - 1), fraction: position - Float(first))
      }
    }
  }

  private let width: Int
  private let blocks: Int
  private let rows: [Sample]
  private let columns: [Sample]

  init(from input: PlaneSize, to output: PlaneSize, channels: Int) {
    width = input.width
    blocks = Block.count(for: channels)
    rows = Sample.samples(from: input.height, to: output.height)
    columns = Sample.samples(from: input.width, to: output.width)
  }

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    var index = 0
    for row in rows {
      let upper = input.extracting(row.first * width * blocks..<(row.first + 1) * width * blocks)
      let lower = input.extracting(row.second * width * blocks..<(row.second + 1) * width * blocks)
      for column in columns {
        let first = column.first * blocks
        let second = column.second * blocks
        for block in 0..<blocks {
          let above = upper[first + block] + (upper[second + block] - upper[first + block]) * column.fraction
          let below = lower[first + block] + (lower[second + block] - lower[first + block]) * column.fraction
          output[index] = above + (below - above) * row.fraction
          index += 1
        }
      }
    }
  }
}
