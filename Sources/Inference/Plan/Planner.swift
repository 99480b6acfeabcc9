/// Turns nodes into steps, several nodes into one step where that saves a pass over memory:
/// - an activation becomes the end of the step before it;
/// - the sum of a convolution and of something computed earlier becomes the end of the convolution;
/// - zeros around a picture are not stored where a convolution reads them, nor are zeros after its channels where they
///   are added to a convolution.
struct Planner {
  private(set) var steps: [Step] = []
  private let readers: Readers
  /// The pads of the graph, by the tensor that they compute.
  private var pads: [Int: Node] = [:]
  /// Nodes that have become part of an earlier step, by the tensor that they compute.
  private var absorbed: Set<Int> = []
  /// What the steps so far have computed.
  private var available: Set<Int>

  init(_ graph: Graph) {
    readers = Readers(graph)
    available = [graph.input.index]
    for case let node in graph.nodes {
      if case .pad = node.operation { pads[node.output.index] = node }
    }
    for node in graph.nodes where !absorbed.contains(node.output.index) {
      plan(node)
    }
    for output in graph.outputs {
      store(output)
    }
  }

  private mutating func plan(_ node: Node) {
    let input = node.inputs[0]
    let channels = input.shape.channels
    switch node.operation {
    case .convolution(let filter, let window):
      let (source, window) = withoutPadding(input, window)
      let sum = absorbSum(after: node)
      let end = absorbActivation(after: sum?.node ?? node)
      let addendChannels = sum?.addend.shape.channels ?? 0
      if window.isPointwise {
        let kernel = PointwiseConvolution(
          filter, pixels: window.output.area, channels: channels, addendChannels: addendChannels,
          activation: end.activation)
        emit(kernel, source, sum?.addend, into: end.output)
      } else {
        let kernel = Convolution(
          filter, window, channels: channels, addendChannels: addendChannels, activation: end.activation)
        emit(kernel, source, sum?.addend, into: end.output)
      }
    case .depthwiseConvolution(let filter, let window):
      let (source, window) = withoutPadding(input, window)
      let end = absorbActivation(after: node)
      emit(DepthwiseConvolution(filter, window, activation: end.activation), source, into: end.output)
    case .maximumPool(let window):
      let end = absorbActivation(after: node)
      emit(MaximumPool(window, channels: channels, activation: end.activation), input, into: end.output)
    case .averagePool(let window):
      let end = absorbActivation(after: node)
      emit(AveragePool(window, channels: channels, activation: end.activation), input, into: end.output)
    case .pad:
      // Stored when a step asks for it; but not two in a row, so that there is no chain to follow.
      store(input)
    case .add:
      planElementwise(node, .sum)
    case .multiply:
      planElementwise(node, .product)
    case .activation(let activation):
      emit(Activate(activation, channels: channels), input, into: node.output)
    case .resizeBilinear(let size, let target):
      emit(ResizeBilinear(from: size, to: target, channels: channels), input, into: node.output)
    case .depthToSpace(let size, let blockSize):
      emit(DepthToSpace(blockSize: blockSize, size: size, channels: channels), input, into: node.output)
    case .reshape:
      emit(Reshape(from: input.shape, to: node.output.shape), input, into: node.output)
    case .concatenation(let axis):
      planConcatenation(node, axis: axis)
    }
  }

  private mutating func planElementwise(_ node: Node, _ function: Elementwise.Function) {
    let (input, other) = (node.inputs[0], node.inputs[1])
    let end = absorbActivation(after: node)
    let kernel = Elementwise(
      function, channels: input.shape.channels, isPerChannel: input.shape != other.shape, activation: end.activation)
    emit(kernel, input, other, into: end.output)
  }

  private mutating func planConcatenation(_ node: Node, axis: Int) {
    let repetitions = node.output.shape.dimensions.prefix(axis).reduce(1, *)
    let stride = node.output.shape.blockCount / repetitions
    var start = 0
    for input in node.inputs {
      let length = input.shape.blockCount / repetitions
      emit(Copy(length: length, stride: stride, start: start), input, into: node.output)
      start += length
    }
  }

  /// What a convolution reads, without zeros around it if they are only that.
  private func withoutPadding(_ tensor: Tensor, _ window: Window) -> (Tensor, Window) {
    guard let pad = pads[tensor.index], case .pad(let padding, let size) = pad.operation, padding.channels == 0 else {
      return (tensor, window)
    }
    return (pad.inputs[0], window.beforePadding(top: padding.top, left: padding.left, of: size))
  }

  /// The sum, if it is all that the node's output is for, and what is added.
  private mutating func absorbSum(after node: Node) -> (node: Node, addend: Tensor)? {
    guard case .none = node.fused, let sum = readers.onlyReader(of: node.output), case .add = sum.operation,
      sum.inputs[0].shape == sum.inputs[1].shape
    else { return nil }
    var addend = sum.inputs[0] == node.output ? sum.inputs[1] : sum.inputs[0]
    if let pad = pads[addend.index], case .pad(let padding, _) = pad.operation, !padding.isSpatial {
      addend = pad.inputs[0]
    }
    guard available.contains(addend.index) else { return nil }
    absorbed.insert(sum.output.index)
    return (sum, addend)
  }

  /// The activation that ends the node, and what it computes: its own, or the next node's if that is all that the node's
  /// output is for.
  private mutating func absorbActivation(after node: Node) -> (activation: Activation, output: Tensor) {
    guard case .none = node.fused, let next = readers.onlyReader(of: node.output),
      case .activation(let activation) = next.operation
    else { return (node.fused, node.output) }
    absorbed.insert(next.output.index)
    return (activation, next.output)
  }

  private mutating func emit(_ kernel: some Kernel, _ input: Tensor, _ other: Tensor? = nil, into output: Tensor) {
    store(input)
    if let other {
      store(other)
    }
    steps.append(Step(kernel: kernel, input: input, other: other, output: output))
    available.insert(output.index)
  }

  /// Sees to it that a tensor is in memory, where it has been left out so far.
  private mutating func store(_ tensor: Tensor) {
    guard !available.contains(tensor.index), let pad = pads[tensor.index],
      case .pad(let padding, let size) = pad.operation
    else { return }
    let source = pad.inputs[0]
    let kernel = Pad(padding, size: size, channels: source.shape.channels)
    steps.append(Step(kernel: kernel, input: source, other: nil, output: tensor))
    available.insert(tensor.index)
  }
}
