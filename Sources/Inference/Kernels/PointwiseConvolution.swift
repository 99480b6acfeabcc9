/// A convolution of each pixel by itself, then a sum with another tensor where asked for, then an activation.
///
/// Output channels are computed in groups of eight for four pixels at a time: 32 sums that stay in registers.
struct PointwiseConvolution: Kernel {
  private let pixels: Int
  private let inputBlocks: Int
  private let outputBlocks: Int
  private let filter: PackedFilter
  private let ending: ConvolutionEnding

  /// - Parameter addendChannels: Those of the second operand, if one is to be added; at most the output's.
  init(_ filter: Filter, pixels: Int, channels: Int, addendChannels: Int = 0, activation: Activation) {
    self.pixels = pixels
    inputBlocks = Block.count(for: channels)
    outputBlocks = Block.count(for: filter.bias.count)
    self.filter = PackedFilter(filter, taps: 1, channels: channels)
    ending = ConvolutionEnding(channels: filter.bias.count, addendChannels: addendChannels, activation: activation)
  }

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    var pixel = 0
    while pixel + 4 <= pixels {
      runFour(input, into: &output, pixel: pixel)
      ending.apply(to: &output, adding: other, pixel: pixel, count: 4)
      pixel += 4
    }
    while pixel < pixels {
      runOne(input, into: &output, pixel: pixel)
      ending.apply(to: &output, adding: other, pixel: pixel, count: 1)
      pixel += 1
    }
  }

  @inline(__always)
  private func runFour(_ input: Span<Block>, into output: inout MutableSpan<Block>, pixel: Int) {
    let weights = filter.weights.span
    let bias = filter.bias.span
    let blocks = inputBlocks
    let start = pixel * blocks
    let inputA = input.extracting(start..<start + blocks)
    let inputB = input.extracting(start + blocks..<start + 2 * blocks)
    let inputC = input.extracting(start + 2 * blocks..<start + 3 * blocks)
    let inputD = input.extracting(start + 3 * blocks..<start + 4 * blocks)
    for group in 0..<bias.count {
      let groupWeights = weights.extracting(group * blocks..<(group + 1) * blocks)
      var a = bias[group]
      var b = a
      var c = a
      var d = a
      for index in 0..<blocks {
        let quad = groupWeights[index]
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
      let block = pixel * outputBlocks + 2 * group
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
