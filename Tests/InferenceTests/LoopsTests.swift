import Testing

@testable import Inference

/// What is compiled for AVX2 against what every processor can do: the same to the bit, or two studios' photos would
/// differ by their processors.
@Suite(.enabled(if: Loops.fastest == .avx2)) struct LoopsTests {
  @Test(arguments: [1, 3, 4, 6, 8, 13, 48], [1, 4, 5, 8, 12, 17, 64])
  func givesTheSameBits(channels: Int, outputs: Int) {
    var generator = SeededGenerator(seed: 11)
    let pixels = 11
    let filter = Filter(weights: generator.floats(channels * outputs), bias: generator.floats(outputs))
    let values = generator.floats(pixels * channels)
    let input = (0..<pixels).flatMap { Block.pack(values[$0 * channels..<($0 + 1) * channels]) }
    let results = [Loops.baseline, .avx2].map { loops in
      let kernel = PointwiseConvolution(
        filter, pixels: pixels, channels: channels, activation: .none, loops: loops)
      var output = [Block](repeating: Block(repeating: .nan), count: pixels * Block.count(for: outputs))
      var target = output.mutableSpan
      kernel.run(input.span, [Block]().span, into: &target)
      return output.map { block in (0..<4).map { block[$0].bitPattern } }
    }
    #expect(results[0] == results[1])
    #expect(results[0].joined().contains { $0 != 0 })
  }
}
