/// Four pixels of a convolution that sees each pixel by itself.
@frozen public struct PointwiseTile {
  /// Blocks of four channels for each pixel of the input and of the output.
  public var inputBlocks: Int
  public var outputBlocks: Int
  /// The first of the four.
  public var pixel: Int

  @inlinable
  @inline(__always)
  public init(inputBlocks: Int, outputBlocks: Int, pixel: Int) {
    self.inputBlocks = inputBlocks
    self.outputBlocks = outputBlocks
    self.pixel = pixel
  }

  /// Computes eight output channels at a time.
  ///
  /// Inlined into the module that calls it, and so compiled for the instructions which that module may use.
  ///
  /// - Parameters:
  ///   - weights: by group of eight output channels, block of input channels.
  ///   - bias: by group.
  @inlinable
  @inline(__always)
  public func convolve(
    _ input: Span<SIMD4<Float>>, weights: Span<Quad>, bias: Span<SIMD8<Float>>,
    into output: inout MutableSpan<SIMD4<Float>>
  ) {
    let blocks = inputBlocks
    let a = input.extracting(inputs(0))
    let b = input.extracting(inputs(1))
    let c = input.extracting(inputs(2))
    let d = input.extracting(inputs(3))
    for group in 0..<bias.count {
      let groupWeights = weights.extracting(quads(group))
      var sums = TileSums(bias[group])
      for index in 0..<blocks {
        sums.add(groupWeights[index], TileValues(a[index], b[index], c[index], d[index]))
      }
      store(sums, group: group, into: &output)
    }
  }

  /// The input's blocks of one of the four.
  @inlinable
  @inline(__always)
  public func inputs(_ offset: Int) -> Range<Int> {
    (pixel + offset) * inputBlocks..<(pixel + offset + 1) * inputBlocks
  }

  @inlinable
  @inline(__always)
  public func quads(_ group: Int) -> Range<Int> {
    group * inputBlocks..<(group + 1) * inputBlocks
  }

  @inlinable
  @inline(__always)
  public func store(_ sums: TileSums, group: Int, into output: inout MutableSpan<SIMD4<Float>>) {
    let block = pixel * outputBlocks + 2 * group
    output[block] = sums.a.lowHalf
    output[block + outputBlocks] = sums.b.lowHalf
    output[block + 2 * outputBlocks] = sums.c.lowHalf
    output[block + 3 * outputBlocks] = sums.d.lowHalf
    if 2 * group + 1 < outputBlocks {
      output[block + 1] = sums.a.highHalf
      output[block + outputBlocks + 1] = sums.b.highHalf
      output[block + 2 * outputBlocks + 1] = sums.c.highHalf
      output[block + 3 * outputBlocks + 1] = sums.d.highHalf
    }
  }
}
