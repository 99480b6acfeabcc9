/// Why a model file cannot be run. Tensors and operators are named by their place in the file, from 0.
public enum ModelError: Error, Hashable, Sendable {
  /// `length` bytes at `offset` are needed, and the file has `size` bytes.
  case outOfBounds(offset: Int, length: Int, size: Int)
  /// The bytes at 4 to 8 are not those of a TensorFlow Lite file, "TFL3".
  case notAModel(identifier: [UInt8])
  /// The schema's version is not 3.
  case unsupportedVersion(Int)
  case tooLarge(ModelLimit, value: Int)
  /// A number that stands for a tensor, a buffer, an operator code or a dimension is not below `count`.
  case noSuch(ModelPart, index: Int, count: Int)
  /// The network does not have the number of these that is needed.
  case wrongCount(ModelPart, found: Int)
  /// A side of the tensor is not above zero, or it has none.
  case emptyShape(tensor: Int, dimensions: [Int])
  /// The tensor's element type cannot be used where the tensor is used.
  case unsupportedElementType(tensor: Int, type: Int)
  /// The tensor is computed only later, or never.
  case notComputed(tensor: Int)
  /// The tensor's values should be in the file and are not.
  case notConstant(tensor: Int)
  /// Two operators write the tensor, or it is an input or a constant.
  case alreadyComputed(tensor: Int)
  /// A constant does not have the bytes or values that its shape asks for.
  case wrongSize(tensor: Int, expected: Int, found: Int)
  /// The tensor is stored sparsely in a way that is not one of the few understood, or the indices contradict the shape.
  case unsupportedSparsity(tensor: Int)
  /// No kernel for this operator: its number in the schema, and its name where it is a custom one.
  case unsupportedOperator(index: Int, code: Int, custom: String?)
  case wrongOperandCount(operator: Int, inputs: Int, outputs: Int)
  /// The operator's option has a value for which there is no kernel, or which makes no sense.
  case unsupportedOption(operator: Int, option: OperatorOption, value: Int)
  /// A tensor's shape is not what the operator needs or makes of its other tensors; nil where any value would do.
  case wrongShape(operator: Int, tensor: Int, expected: [Int?], found: [Int])
}

public enum ModelPart: Hashable, Sendable {
  case buffer, tensor, operatorCode, subgraph, input, output
}

public enum OperatorOption: Hashable, Sendable {
  case options, padding, stride, dilation, filter, depthMultiplier, activation, axis, blockSize, interpolation, paddings
}
