/// A convolution over all input channels, then a sum with another tensor where asked for, then an activation.
///
/// Output channels are computed in groups of eight for four neighbouring pixels: 32 sums that stay in registers while
/// the filter runs over the input in place.
struct Convolution: Kernel {
  /// The weights of four input channels for eight output channels.
  private struct Quad {
    var x: SIMD8<Float> = .zero
    var y: SIMD8<Float> = .zero
    var z: SIMD8<Float> = .zero
    var w: SIMD8<Float> = .zero

    subscript(input: Int) -> SIMD8<Float> {
      get { [x, y, z, w][input] }
      set {
        switch input {
        case 0: x = newValue
        case 1: y = newValue
        case 2: z = newValue
        default: w = newValue
        }
      }
    }
  }

  private let window: Window
  private let inputBlocks: Int
  private let outputBlocks: Int
  /// The second operand's; 0 where there is none. It may have fewer than the output: the channels it lacks count as zero.
  private let addendBlocks: Int
  /// By group of output channels, filter row, filter column, block of input channels.
  private let weights: [Quad]
  /// By group.
  private let bias: [SIMD8<Float>]
  private let epilogue: Epilogue

  /// - Parameter addendChannels: Those of the second operand, if one is to be added; at most the output's.
  init(_ filter: Filter, _ window: Window, channels: Int, addendChannels: Int = 0, activation: Activation) {
    let outputs = filter.bias.count
    let taps = window.filter.area
    self.window = window.flattened
    inputBlocks = Block.count(for: channels)
    outputBlocks = Block.count(for: outputs)
    addendBlocks = Block.count(for: addendChannels)
    let groups = (outputs + 7) / 8
    var weights = [Quad](repeating: Quad(), count: groups * taps * inputBlocks)
    var bias = [SIMD8<Float>](repeating: .zero, count: groups)
    for output in 0..<outputs {
      bias[output / 8][output % 8] = filter.bias[output]
      for tap in 0..<taps {
        let quads = (output / 8 * taps + tap) * inputBlocks
        for channel in 0..<channels {
          weights[quads + channel / 4][channel % 4][output % 8] =
            filter.weights[(output * taps + tap) * channels + channel]
        }
      }
    }
    self.weights = weights
    self.bias = bias
    epilogue = Epilogue(activation, channels: outputs)
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
          runTile(input, other, into: &output, y: y, x: x, rows: rows)
          x += 4
        } else {
          runPixel(input, other, into: &output, y: y, x: x, rows: rows, columns: window.columns(at: x))
          x += 1
        }
      }
    }
  }

  /// Four pixels from (y, x) on, all of whose columns fall onto the input.
  @inline(__always)
  private func runTile(
    _ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>, y: Int, x: Int, rows: Range<Int>
  ) {
    let weights = weights.span
    let bias = bias.span
    let width = window.filter.width * inputBlocks
    let step = window.stride.width * inputBlocks
    let rowStep = window.input.width * inputBlocks
    let start =
      (y * window.stride.height - window.top) * rowStep + (x * window.stride.width - window.left) * inputBlocks
    for group in 0..<bias.count {
      var a = bias[group]
      var b = a
      var c = a
      var d = a
      for row in rows {
        let first = start + row * rowStep
        let inputA = input.extracting(first..<first + width)
        let inputB = input.extracting(first + step..<first + step + width)
        let inputC = input.extracting(first + 2 * step..<first + 2 * step + width)
        let inputD = input.extracting(first + 3 * step..<first + 3 * step + width)
        let quads = (group * window.filter.height + row) * width
        let rowWeights = weights.extracting(quads..<quads + width)
        for index in 0..<width {
          let quad = rowWeights[index]
          let (valueA, valueB, valueC, valueD) = (inputA[index], inputB[index], inputC[index], inputD[index])
          a += quad.x * valueA.x
          b += quad.x * valueB.x
          c += quad.x * valueC.x
          d += quad.x * valueD.x
          a += quad.y * valueA.y
          b += quad.y * valueB.y
          c += quad.y * valueC.y
          d += quad.y * valueD.y
          a += quad.z * valueA.z
          b += quad.z * valueB.z
          c += quad.z * valueC.z
          d += quad.z * valueD.z
          a += quad.w * valueA.w
          b += quad.w * valueB.w
          c += quad.w * valueC.w
          d += quad.w * valueD.w
        }
      }
      let pixel = y * window.output.width + x
      store(a, other, into: &output, pixel: pixel, group: group)
      store(b, other, into: &output, pixel: pixel + 1, group: group)
      store(c, other, into: &output, pixel: pixel + 2, group: group)
      store(d, other, into: &output, pixel: pixel + 3, group: group)
    }
  }

  /// The pixel at (y, x), of whose filter only these rows and columns fall onto the input.
  private func runPixel(
    _ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>, y: Int, x: Int, rows: Range<Int>,
    columns: Range<Int>
  ) {
    let weights = weights.span
    let bias = bias.span
    let width = columns.count * inputBlocks
    let rowStep = window.input.width * inputBlocks
    let start =
      (y * window.stride.height - window.top) * rowStep
      + (x * window.stride.width - window.left + columns.lowerBound) * inputBlocks
    for group in 0..<bias.count {
      var sum = bias[group]
      for row in rows {
        let first = start + row * rowStep
        let values = input.extracting(first..<first + width)
        let quads = ((group * window.filter.height + row) * window.filter.width + columns.lowerBound) * inputBlocks
        let rowWeights = weights.extracting(quads..<quads + width)
        for index in 0..<width {
          let quad = rowWeights[index]
          let value = values[index]
          sum += quad.x * value.x
          sum += quad.y * value.y
          sum += quad.z * value.z
          sum += quad.w * value.w
        }
      }
      store(sum, other, into: &output, pixel: y * window.output.width + x, group: group)
    }
  }

  @inline(__always)
  private func store(
    _ sums: SIMD8<Float>, _ other: Span<Block>, into output: inout MutableSpan<Block>, pixel: Int, group: Int
  ) {
    store(sums.lowHalf, other, into: &output, pixel: pixel, block: 2 * group)
    if 2 * group + 1 < outputBlocks {
      store(sums.highHalf, other, into: &output, pixel: pixel, block: 2 * group + 1)
    }
  }

  @inline(__always)
  private func store(
    _ sums: Block, _ other: Span<Block>, into output: inout MutableSpan<Block>, pixel: Int, block: Int
  ) {
    let sums = block < addendBlocks ? sums + other[pixel * addendBlocks + block] : sums
    output[pixel * outputBlocks + block] = epilogue.apply(to: sums, block)
  }
}
