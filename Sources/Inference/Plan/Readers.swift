/// Which nodes read a tensor.
struct Readers {
  private var readers: [Int: [Node]] = [:]
  private let outputs: Set<Int>

  init(_ graph: Graph) {
    outputs = Set(graph.outputs.map(\.index))
    for node in graph.nodes {
      for input in node.inputs {
        readers[input.index, default: []].append(node)
      }
    }
  }

  /// The one node that reads the tensor; nil where there is none, where there are more, and where the tensor is an
  /// output of the network.
  func onlyReader(of tensor: Tensor) -> Node? {
    guard let nodes = readers[tensor.index], nodes.count == 1, !outputs.contains(tensor.index) else { return nil }
    return nodes[0]
  }
}
