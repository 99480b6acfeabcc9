extension Graph {
  /// With activations before a depth-to-space instead of after it, where one value for each block would be a waste.
  func withActivationsBeforeDepthToSpace() -> Graph {
    let readers = Readers(self)
    var nodes = nodes
    var moved: [Int: Node] = [:]
    for (index, node) in nodes.enumerated() {
      if let squares = moved[node.output.index] {
        nodes[index] = squares
      } else if case .depthToSpace = node.operation, let next = readers.onlyReader(of: node.output),
        case .activation(let activation) = next.operation, activation.isSameForAllChannels
      {
        // The tensor between the two stays, with its new shape.
        let between = Tensor(index: node.output.index, shape: node.inputs[0].shape)
        nodes[index] = Node(operation: next.operation, fused: .none, inputs: node.inputs, output: between)
        moved[next.output.index] = Node(
          operation: node.operation, fused: .none, inputs: [between], output: next.output)
      }
    }
    return Graph(nodes: nodes, input: input, outputs: outputs)
  }
}

extension Activation {
  fileprivate var isSameForAllChannels: Bool {
    switch self {
    case .none, .relu, .hardSwish, .logistic: true
    case .prelu: false
    }
  }
}
