import CProcessor
import TensorLoops
import TensorLoopsAVX2

/// For which of the processor's instructions the longest loops are compiled. The results are the same to the bit.
enum Loops: Sendable {
  case baseline
  case avx2

  static let fastest: Loops = processor_has_avx2() ? .avx2 : .baseline

  func convolve(
    _ tile: PointwiseTile, _ input: Span<Block>, _ filter: borrowing PackedFilter,
    into output: inout MutableSpan<Block>
  ) {
    switch self {
    case .baseline: tile.convolve(input, weights: filter.weights.span, bias: filter.bias.span, into: &output)
    case .avx2: tile.convolveWide(input, weights: filter.weights.span, bias: filter.bias.span, into: &output)
    }
  }
}
