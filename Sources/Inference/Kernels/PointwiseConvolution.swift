import TensorLoops

/// A convolution of each pixel by itself, then a sum with another tensor where asked for, then an activation.
struct PointwiseConvolution: Kernel {
  private let pixels: Int
  private let inputBlocks: Int
  private let outputBlocks: Int
  private let filter: PackedFilter
  private let ending: ConvolutionEnding
  private let loops: Loops

  /// - Parameter addendChannels: Those of the second operand, if one is to be added; at most the output's.
  init(
    _ filter: Filter, pixels: Int, channels: Int, addendChannels: Int = 0, activation: Activation,
    loops: Loops = .fastest
  ) {
    self.pixels = pixels
    self.loops = loops
    inputBlocks = Block.count(for: channels)
    outputBlocks = Block.count(for: filter.bias.count)
    self.filter = PackedFilter(filter, taps: 1, channels: channels)
    ending = ConvolutionEnding(channels: filter.bias.count, addendChannels: addendChannels, activation: activation)
  }

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    var pixel = 0
    while pixel + 4 <= pixels {
      let tile = PointwiseTile(inputBlocks: inputBlocks, outputBlocks: outputBlocks, pixel: pixel)
      loops.convolve(tile, input, filter, into: &output)
      ending.apply(to: &output, adding: other, pixel: pixel, count: 4)
      pixel += 4
    }
    while pixel < pixels {
      runOne(input, into: &output, pixel: pixel)
      ending.apply(to: &output, adding: other, pixel: pixel, count: 1)
      pixel += 1
    }
  }

  private func runOne(_ input: Span<Block>, into output: inout MutableSpan<Block>, pixel: Int) {
    let weights = filter.weights.span
    let bias = filter.bias.span
    let values = input.extracting(pixel * inputBlocks..<(pixel + 1) * inputBlocks)
    for group in 0..<bias.count {
      let groupWeights = weights.extracting(group * inputBlocks..<(group + 1) * inputBlocks)
      var sum = bias[group]
      for index in 0..<inputBlocks {
        let quad = groupWeights[index]
        let value = values[index]
        sum += quad.x * value.x
        sum += quad.y * value.y
        sum += quad.z * value.z
        sum += quad.w * value.w
      }
      let block = pixel * outputBlocks + 2 * group
      output[block] = sum.lowHalf
      if 2 * group + 1 < outputBlocks {
        output[block + 1] = sum.highHalf
      }
    }
  }
}
