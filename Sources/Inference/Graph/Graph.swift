/// The network as nodes in the order of computation, with constants unpacked and every shape checked: what a node
/// reads has been computed before it, and its output has the shape that its operation makes.
struct Graph: Sendable {
  let nodes: [Node]
  let input: Tensor
  let outputs: [Tensor]

  init(_ file: ModelFile) throws(ModelError) {
    var builder = GraphBuilder(file)
    guard file.inputs.count == 1 else { throw .wrongCount(.input, found: file.inputs.count) }
    guard !file.outputs.isEmpty else { throw .wrongCount(.output, found: 0) }
    input = try builder.define(file.inputs[0])
    for (index, stored) in file.operators.enumerated() {
      try builder.append(OperatorReader(stored, index: index))
    }
    outputs = try file.outputs.map { index throws(ModelError) in try builder.computed(index) }
    nodes = builder.nodes
  }

  init(nodes: [Node], input: Tensor, outputs: [Tensor]) {
    self.nodes = nodes
    self.input = input
    self.outputs = outputs
  }
}
