import TensorLoops

/// A filter in the order in which convolutions read it: output channels in groups of eight, input channels in blocks.
struct PackedFilter: Sendable {
  /// By group, filter row, filter column, block of input channels.
  let weights: [Quad]
  /// By group.
  let bias: [SIMD8<Float>]

  init(_ filter: Filter, taps: Int, channels: Int) {
    let outputs = filter.bias.count
    let blocks = Block.count(for: channels)
    let groups = (outputs + 7) / 8
    var weights = [Quad](repeating: Quad(), count: groups * taps * blocks)
    var bias = [SIMD8<Float>](repeating: .zero, count: groups)
    for output in 0..<outputs {
      let (group, lane) = output.quotientAndRemainder(dividingBy: 8)
      bias[group][lane] = filter.bias[output]
      for tap in 0..<taps {
        let source = (output * taps + tap) * channels
        let target = (group * taps + tap) * blocks
        for channel in 0..<channels {
          let weight = filter.weights[source + channel]
          switch channel % 4 {
          case 0: weights[target + channel / 4].x[lane] = weight
          case 1: weights[target + channel / 4].y[lane] = weight
          case 2: weights[target + channel / 4].z[lane] = weight
          default: weights[target + channel / 4].w[lane] = weight
          }
        }
      }
    }
    self.weights = weights
    self.bias = bias
  }
}
