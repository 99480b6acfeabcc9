/// One step of the network's graph.
struct Node: Sendable {
  let operation: Operation
  /// What the operator itself does to its result at the end.
  let fused: Activation
  let inputs: [Tensor]
  let output: Tensor
}

/// A tensor that is computed.
struct Tensor: Hashable, Sendable {
  /// Its place in the file.
  let index: Int
  let shape: TensorShape
}
