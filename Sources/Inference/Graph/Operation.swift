/// What a node computes, with its constants. Shapes have been checked against each other; a size is the input's.
enum Operation: Sendable {
  /// Weights in the order output channel, row, column, input channel.
  case convolution(Filter, Window)
  /// Weights in the order row, column, channel.
  case depthwiseConvolution(Filter, Window)
  case maximumPool(Window)
  case averagePool(Window)
  case pad(Padding, PlaneSize)
  case add
  case multiply
  case activation(Activation)
  case resizeBilinear(from: PlaneSize, to: PlaneSize)
  case depthToSpace(PlaneSize, blockSize: Int)
  case reshape
  /// The inputs follow each other along this dimension, which is not the innermost.
  case concatenation(axis: Int)
}

struct Filter: Sendable {
  let weights: [Float]
  let bias: [Float]
}

/// Zeros around a picture, and channels of zeros after its own.
struct Padding: Hashable, Sendable {
  let top: Int
  let bottom: Int
  let left: Int
  let right: Int
  let channels: Int

  var isSpatial: Bool { top + bottom + left + right > 0 }
}

enum Activation: Sendable {
  case none
  case relu
  /// The slope below zero, by channel.
  case prelu([Float])
  case hardSwish
  case logistic
}
