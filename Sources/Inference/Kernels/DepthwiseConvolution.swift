/// A convolution of each channel by itself, then an activation.
///
/// One block of channels is computed for four neighbouring pixels at a time.
struct DepthwiseConvolution: Kernel {
  private let window: Window
  private let blocks: Int
  /// By block of channels, filter row, filter column.
  private let weights: [Block]
  /// By block.
  private let bias: [Block]
  private let epilogue: Epilogue

  init(_ filter: Filter, _ window: Window, activation: Activation) {
    let channels = filter.bias.count
    let taps = window.filter.area
    self.window = window
    blocks = Block.count(for: channels)
    var weights = [Block](repeating: .zero, count: blocks * taps)
    for tap in 0..<taps {
      for channel in 0..<channels {
        weights[channel / 4 * taps + tap][channel % 4] = filter.weights[tap * channels + channel]
      }
    }
    self.weights = weights
    bias = Block.pack(filter.bias)
    epilogue = Epilogue(activation, channels: channels)
  }

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    let inner = window.innerColumns
    for y in 0..<window.output.height {
      let rows = window.rows(at: y)
      var x = 0
      while x < window.output.width {
        // The last tile of a row goes back so far that it is whole.
        if inner.count >= 4, inner.contains(x) {
          x = min(x, inner.upperBound - 4)
          runTile(input, into: &output, y: y, x: x, rows: rows)
          x += 4
        } else {
          runPixel(input, into: &output, y: y, x: x, rows: rows, columns: window.columns(at: x))
          x += 1
        }
      }
    }
  }

  /// Four pixels from (y, x) on, all of whose columns fall onto the input.
  @inline(__always)
  private func runTile(
    _ input: Span<Block>, into output: inout MutableSpan<Block>, y: Int, x: Int, rows: Range<Int>
  ) {
    let step = window.stride.width * blocks
    let rowStep = window.input.width * blocks
    let start = (y * window.stride.height - window.top) * rowStep + (x * window.stride.width - window.left) * blocks
    let pixel = (y * window.output.width + x) * blocks
    for block in 0..<blocks {
      var a = bias[block]
      var b = a
      var c = a
      var d = a
      for row in rows {
        var index = start + row * rowStep + block
        let taps = (block * window.filter.height + row) * window.filter.width
        for tap in taps..<taps + window.filter.width {
          let weight = weights[tap]
          a += weight * input[index]
          b += weight * input[index + step]
          c += weight * input[index + 2 * step]
          d += weight * input[index + 3 * step]
          index += blocks
        }
      }
      output[pixel + block] = epilogue.apply(to: a, block)
      output[pixel + blocks + block] = epilogue.apply(to: b, block)
      output[pixel + 2 * blocks + block] = epilogue.apply(to: c, block)
      output[pixel + 3 * blocks + block] = epilogue.apply(to: d, block)
    }
  }

  /// The pixel at (y, x), of whose filter only these rows and columns fall onto the input.
  private func runPixel(
    _ input: Span<Block>, into output: inout MutableSpan<Block>, y: Int, x: Int, rows: Range<Int>, columns: Range<Int>
  ) {
    let rowStep = window.input.width * blocks
    let start = (y * window.stride.height - window.top) * rowStep + (x * window.stride.width - window.left) * blocks
    for block in 0..<blocks {
      var sum = bias[block]
      for row in rows {
        let taps = (block * window.filter.height + row) * window.filter.width
        let first = start + row * rowStep + block
        for column in columns {
          sum += weights[taps + column] * input[first + column * blocks]
        }
      }
      output[(y * window.output.width + x) * blocks + block] = epilogue.apply(to: sum, block)
    }
  }
}
