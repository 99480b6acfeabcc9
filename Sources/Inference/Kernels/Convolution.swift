import TensorLoops

/// A convolution over all input channels, then a sum with another tensor where asked for, then an activation.
///
/// Output channels are computed in groups of eight for four neighbouring pixels: 32 sums that stay in registers while
/// the filter runs over the input in place.
struct Convolution: Kernel {
  private let window: Window
  private let inputBlocks: Int
  private let skipsFourth: Bool
  private let outputBlocks: Int
  private let filter: PackedFilter
  private let ending: ConvolutionEnding

  /// - Parameter addendChannels: Those of the second operand, if one is to be added; at most the output's.
  init(_ filter: Filter, _ window: Window, channels: Int, addendChannels: Int = 0, activation: Activation) {
    self.window = window
    inputBlocks = Block.count(for: channels)
    skipsFourth = channels == 3
    outputBlocks = Block.count(for: filter.bias.count)
    self.filter = PackedFilter(filter, taps: window.filter.area, channels: channels)
    ending = ConvolutionEnding(channels: filter.bias.count, addendChannels: addendChannels, activation: activation)
  }

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    let inner = window.innerColumns
    for y in 0..<window.output.height {
      let rows = window.rows(at: y)
      var x = 0
      while x < window.output.width {
        let pixel = y * window.output.width + x
        if inner.contains(x), x + 4 <= inner.upperBound {
          runTile(input, into: &output, y: y, x: x, rows: rows)
          ending.apply(to: &output, adding: other, pixel: pixel, count: 4)
          x += 4
        } else {
          runPixel(input, into: &output, y: y, x: x, rows: rows, columns: window.columns(at: x))
          ending.apply(to: &output, adding: other, pixel: pixel, count: 1)
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
    let weights = filter.weights.span
    let bias = filter.bias.span
    let skipsFourth = skipsFourth
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
          // Colour pictures have no fourth channel.
          if skipsFourth { continue }
          a += quad.w * valueA.w
          b += quad.w * valueB.w
          c += quad.w * valueC.w
          d += quad.w * valueD.w
        }
      }
      let block = (y * window.output.width + x) * outputBlocks + 2 * group
      output[block] = a.lowHalf
      output[block + outputBlocks] = b.lowHalf
      output[block + 2 * outputBlocks] = c.lowHalf
      output[block + 3 * outputBlocks] = d.lowHalf
      if 2 * group + 1 < outputBlocks {
        output[block + 1] = a.highHalf
        output[block + outputBlocks + 1] = b.highHalf
        output[block + 2 * outputBlocks + 1] = c.highHalf
        output[block + 3 * outputBlocks + 1] = d.highHalf
      }
    }
  }

  /// The pixel at (y, x), of whose filter only these rows and columns fall onto the input.
  private func runPixel(
    _ input: Span<Block>, into output: inout MutableSpan<Block>, y: Int, x: Int, rows: Range<Int>,
    columns: Range<Int>
  ) {
    // Where the filter sees nothing but zeros, there is no place in the input to speak of.
    let rows = columns.isEmpty ? 0..<0 : rows
    let weights = filter.weights.span
    let bias = filter.bias.span
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
      let block = (y * window.output.width + x) * outputBlocks + 2 * group
      output[block] = sum.lowHalf
      if 2 * group + 1 < outputBlocks {
        output[block + 1] = sum.highHalf
      }
    }
  }
}
