/// Turns operators into nodes, one after the other; `GraphBuilder+….swift` have the kinds.
struct GraphBuilder {
  var constants: Constants
  private(set) var nodes: [Node] = []
  private var shapes: [Int: TensorShape] = [:]
  private let file: ModelFile
  private var work = 0

  init(_ file: ModelFile) {
    self.file = file
    constants = Constants(file.tensors)
  }

  mutating func append(_ stored: OperatorReader) throws(ModelError) {
    switch BuiltinOperator(rawValue: stored.code.number) {
    case .add: try appendBinary(stored, .add)
    case .averagePool: try appendAveragePool(stored)
    case .concatenation: try appendConcatenation(stored)
    case .convolution: try appendConvolution(stored)
    case .depthwiseConvolution: try appendDepthwiseConvolution(stored)
    case .depthToSpace: try appendDepthToSpace(stored)
    case .dequantize, .densify: try fold(stored)
    case .logistic: try appendActivation(stored, .logistic)
    case .maximumPool: try appendMaximumPool(stored)
    case .multiply: try appendBinary(stored, .multiply)
    case .relu: try appendActivation(stored, .relu)
    case .reshape: try appendReshape(stored)
    case .resizeBilinear: try appendResize(stored)
    case .pad: try appendPad(stored)
    case .prelu: try appendPrelu(stored)
    case .hardSwish: try appendActivation(stored, .hardSwish)
    case .custom where stored.code.custom == "Convolution2DTransposeBias": try appendTransposedConvolution(stored)
    case .custom, nil:
      throw .unsupportedOperator(index: stored.index, code: stored.code.number, custom: stored.code.custom)
    }
  }

  /// An operator that makes a constant of a constant.
  private mutating func fold(_ stored: OperatorReader) throws(ModelError) {
    for output in stored.outputs where shapes[output] != nil {
      throw .alreadyComputed(tensor: output)
    }
    if stored.code.number == BuiltinOperator.densify.rawValue {
      try constants.densify(stored)
    } else {
      try constants.dequantize(stored)
    }
  }

  /// A tensor that is the network's input or that an earlier node has computed.
  func computed(_ index: Int) throws(ModelError) -> Tensor {
    guard let shape = shapes[index] else { throw .notComputed(tensor: index) }
    return Tensor(index: index, shape: shape)
  }

  func shape(ofComputed index: Int) throws(ModelError) -> TensorShape {
    try computed(index).shape
  }

  /// Size and channels of a tensor that must be one picture.
  func picture(_ index: Int, of stored: OperatorReader) throws(ModelError) -> (size: PlaneSize, channels: Int) {
    let shape = try shape(ofComputed: index)
    guard let size = shape.size else {
      throw stored.wrongShape(index, expected: [1, nil, nil, nil], found: shape.dimensions)
    }
    return (size, shape.channels)
  }

  /// Enters a tensor as computed, with the shape that the file declares.
  mutating func define(_ index: Int) throws(ModelError) -> Tensor {
    let stored = file.tensors[index]
    guard stored.type == ElementType.float32 else {
      throw .unsupportedElementType(tensor: index, type: stored.type)
    }
    guard shapes[index] == nil, stored.data.count == 0, !constants.isFolded(index) else {
      throw .alreadyComputed(tensor: index)
    }
    let shape = try TensorShape(stored.dimensions, tensor: index)
    shapes[index] = shape
    return Tensor(index: index, shape: shape)
  }

  /// Enters a tensor that the file does not have, between the two nodes of one operator.
  mutating func defineIntermediate(_ dimensions: [Int], of stored: OperatorReader) throws(ModelError) -> Tensor {
    let index = file.tensors.count + stored.index
    let shape = try TensorShape(dimensions, tensor: index)
    shapes[index] = shape
    return Tensor(index: index, shape: shape)
  }

  /// Appends the node if the file declares for its output what it makes.
  ///
  /// - Parameters:
  ///   - making: The output's sides.
  ///   - workPerValue: Steps for each value of the output.
  mutating func append(
    _ operation: Operation, fused: Activation = .none, inputs: [Int], output: Int, making dimensions: [Int],
    workPerValue: Int = 1, of stored: OperatorReader
  ) throws(ModelError) {
    let output = try define(output)
    guard output.shape.dimensions == dimensions else {
      throw stored.wrongShape(output.index, expected: dimensions, found: output.shape.dimensions)
    }
    try append(operation, fused: fused, inputs: inputs, output: output, workPerValue: workPerValue)
  }

  /// - Parameters:
  ///   - output: Defined before.
  ///   - workPerValue: Steps for each value of the output.
  mutating func append(
    _ operation: Operation, fused: Activation = .none, inputs: [Int], output: Tensor, workPerValue: Int
  ) throws(ModelError) {
    let inputs = try inputs.map { index throws(ModelError) in try computed(index) }
    // At most 2^22 values of a tensor, each from at most 2^28.
    work += output.shape.blockCount * Block.scalarCount * workPerValue
    try ModelLimit.work.check(work)
    nodes.append(Node(operation: operation, fused: fused, inputs: inputs, output: output))
  }
}
