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
    let slides = window.filter.width == 3 && window.stride.width == 1
    for y in 0..<window.output.height {
      let rows = window.rows(at: y)
      let width = window.output.width
      var x = 0
      while x < width {
        if inner.count >= 4, inner.contains(x) {
          // The last tile goes back so far that it is whole.
          x = min(x, inner.upperBound - 4)
          if slides {
            runSliding(input, into: &output, y: y, x: x, rows: rows)
          } else {
            runTile(input, into: &output, y: y, x: x, rows: rows)
          }
          x += 4
        } else {
          runPixel(input, into: &output, y: y, x: x, rows: rows, columns: window.columns(at: x))
          x += 1
        }
      }
      epilogue.apply(to: &output, from: y * width * blocks, count: width * blocks)
    }
  }

  /// Four pixels from (y, x) on, all of whose columns fall onto the input: three taps in a row, one pixel on each time.
  /// Every input is loaded once for all pixels that see it.
  @inline(__always)
  private func runSliding(
    _ input: Span<Block>, into output: inout MutableSpan<Block>, y: Int, x: Int, rows: Range<Int>
  ) {
    let weights = weights.span
    let bias = bias.span
    let blocks = blocks
    let height = window.filter.height
    let rowStep = window.input.width * blocks
    let start = (y * window.stride.height - window.top + rows.lowerBound) * rowStep + (x - window.left) * blocks
    let pixel = (y * window.output.width + x) * blocks
    for block in 0..<blocks {
      var a = bias[block]
      var b = a
      var c = a
      var d = a
      var index = start &+ block
      var tap = (block &* height &+ rows.lowerBound) &* 3
      let end = tap &+ rows.count &* 3
      while tap < end {
        let (first, second, third) = (weights[tap], weights[tap &+ 1], weights[tap &+ 2])
        let value0 = input[index]
        let value1 = input[index &+ blocks]
        let value2 = input[index &+ 2 &* blocks]
        let value3 = input[index &+ 3 &* blocks]
        let value4 = input[index &+ 4 &* blocks]
        let value5 = input[index &+ 5 &* blocks]
        a += first * value0
        b += first * value1
        c += first * value2
        d += first * value3
        a += second * value1
        b += second * value2
        c += second * value3
        d += second * value4
        a += third * value2
        b += third * value3
        c += third * value4
        d += third * value5
        tap &+= 3
        index &+= rowStep
      }
      let target = pixel &+ block
      output[target] = a
      output[target &+ blocks] = b
      output[target &+ 2 &* blocks] = c
      output[target &+ 3 &* blocks] = d
    }
  }

  /// Four pixels from (y, x) on, all of whose columns fall onto the input.
  @inline(__always)
  private func runTile(
    _ input: Span<Block>, into output: inout MutableSpan<Block>, y: Int, x: Int, rows: Range<Int>
  ) {
    let weights = weights.span
    let bias = bias.span
    let blocks = blocks
    let width = window.filter.width
    let step = window.stride.width * blocks
    let rowStep = window.input.width * blocks
    let start =
      (y * window.stride.height - window.top + rows.lowerBound) * rowStep
      + (x * window.stride.width - window.left) * blocks
    let pixel = (y * window.output.width + x) * blocks
    for block in 0..<blocks {
      var a = bias[block]
      var b = a
      var c = a
      var d = a
      var rowIndex = start &+ block
      var tap = (block &* window.filter.height &+ rows.lowerBound) &* width
      for _ in rows {
        let rowWeights = weights.extracting(tap..<tap &+ width)
        var index = rowIndex
        for column in 0..<width {
          let weight = rowWeights[column]
          a += weight * input[index]
          b += weight * input[index &+ step]
          c += weight * input[index &+ 2 &* step]
          d += weight * input[index &+ 3 &* step]
          index &+= blocks
        }
        tap &+= width
        rowIndex &+= rowStep
      }
      let target = pixel &+ block
      output[target] = a
      output[target &+ blocks] = b
      output[target &+ 2 &* blocks] = c
      output[target &+ 3 &* blocks] = d
    }
  }

  /// The pixel at (y, x), of whose filter only these rows and columns fall onto the input.
  private func runPixel(
    _ input: Span<Block>, into output: inout MutableSpan<Block>, y: Int, x: Int, rows: Range<Int>, columns: Range<Int>
  ) {
    let weights = weights.span
    let bias = bias.span
    let blocks = blocks
    let rowStep = window.input.width * blocks
    let start =
      (y * window.stride.height - window.top + rows.lowerBound) * rowStep
      + (x * window.stride.width - window.left + columns.lowerBound) * blocks
    let pixel = (y * window.output.width + x) * blocks
    for block in 0..<blocks {
      var sum = bias[block]
      var rowIndex = start &+ block
      var tap = (block &* window.filter.height &+ rows.lowerBound) &* window.filter.width &+ columns.lowerBound
      for _ in rows {
        var index = rowIndex
        for column in 0..<columns.count {
          sum += weights[tap &+ column] * input[index]
          index &+= blocks
        }
        tap &+= window.filter.width
        rowIndex &+= rowStep
      }
      output[pixel + block] = sum
    }
  }
}
