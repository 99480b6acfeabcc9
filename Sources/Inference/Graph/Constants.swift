/// The constants of a file: as stored, or as DENSIFY and DEQUANTIZE make of stored ones.
struct Constants {
  private let tensors: [StoredTensor]
  private var folded: [Int: [Float]] = [:]
  private var total = 0

  init(_ tensors: [StoredTensor]) {
    self.tensors = tensors
  }

  func isFolded(_ tensor: Int) -> Bool {
    folded[tensor] != nil
  }

  func dimensions(of tensor: Int) -> [Int] {
    tensors[tensor].dimensions
  }

  /// The values of a constant as it is used, in the order of its dimensions.
  mutating func floats(_ tensor: Int) throws(ModelError) -> [Float] {
    guard let values = folded[tensor] else { return try stored(tensor, as: ElementType.float32) }
    guard tensors[tensor].type == ElementType.float32 else {
      throw .unsupportedElementType(tensor: tensor, type: tensors[tensor].type)
    }
    try count(values.count)
    return values
  }

  func integers(_ tensor: Int) throws(ModelError) -> [Int] {
    let stored = tensors[tensor]
    guard stored.type == ElementType.int32 else {
      throw .unsupportedElementType(tensor: tensor, type: stored.type)
    }
    guard stored.data.count > 0 else { throw .notConstant(tensor: tensor) }
    let expected = try TensorShape(stored.dimensions, tensor: tensor).elementCount * 4
    guard stored.data.count == expected else {
      throw .wrongSize(tensor: tensor, expected: expected, found: stored.data.count)
    }
    return try FlatVector(file: stored.data.file, start: stored.data.start, count: expected / 4).int32s()
  }

  /// Half precision to single precision.
  mutating func dequantize(_ stored: OperatorReader) throws(ModelError) {
    let output = try stored.output(forInputs: 1)
    let input = stored.inputs[0]
    guard tensors[input].type == ElementType.float16 else {
      throw .unsupportedElementType(tensor: input, type: tensors[input].type)
    }
    let values = if let values = folded[input] { values } else { try self.stored(input, as: ElementType.float16) }
    try fold(values, from: input, into: output, type: ElementType.float32)
  }

  /// Sparse to dense.
  mutating func densify(_ stored: OperatorReader) throws(ModelError) {
    let output = try stored.output(forInputs: 1)
    let input = stored.inputs[0]
    let tensor = tensors[input]
    let shape = try TensorShape(tensor.dimensions, tensor: input)
    guard let table = tensor.sparsity else { throw .unsupportedSparsity(tensor: input) }
    guard tensor.data.count > 0 else { throw .notConstant(tensor: input) }
    try count(shape.elementCount)
    let values = try floats(in: tensor.data, type: tensor.type, tensor: input)
    let sparsity = try Sparsity(table, of: shape, tensor: input)
    try fold(sparsity.dense(values, tensor: input), from: input, into: output, type: tensor.type)
  }

  private mutating func fold(_ values: [Float], from input: Int, into output: Int, type: Int) throws(ModelError) {
    guard folded[output] == nil, tensors[output].data.count == 0 else { throw .alreadyComputed(tensor: output) }
    guard tensors[output].type == type else {
      throw .unsupportedElementType(tensor: output, type: tensors[output].type)
    }
    guard tensors[output].dimensions == tensors[input].dimensions else {
      let found = try TensorShape(tensors[output].dimensions, tensor: output).elementCount
      throw .wrongSize(tensor: output, expected: values.count, found: found)
    }
    folded[output] = values
  }

  private mutating func stored(_ tensor: Int, as type: Int) throws(ModelError) -> [Float] {
    let stored = tensors[tensor]
    guard stored.type == type else { throw .unsupportedElementType(tensor: tensor, type: stored.type) }
    guard stored.data.count > 0, stored.sparsity == nil else { throw .notConstant(tensor: tensor) }
    let expected = try TensorShape(stored.dimensions, tensor: tensor).elementCount
    try count(expected)
    let values = try floats(in: stored.data, type: stored.type, tensor: tensor)
    guard values.count == expected else {
      throw .wrongSize(tensor: tensor, expected: expected, found: values.count)
    }
    return values
  }

  private func floats(in data: FlatVector, type: Int, tensor: Int) throws(ModelError) -> [Float] {
    let size = type == ElementType.float16 ? 2 : 4
    guard type == ElementType.float16 || type == ElementType.float32 else {
      throw .unsupportedElementType(tensor: tensor, type: type)
    }
    guard data.count.isMultiple(of: size) else {
      throw .wrongSize(tensor: tensor, expected: data.count / size * size, found: data.count)
    }
    let count = data.count / size
    return size == 2
      ? try data.file.halves(at: data.start, count: count) : try data.file.singles(at: data.start, count: count)
  }

  private mutating func count(_ values: Int) throws(ModelError) {
    total += values
    try ModelLimit.constantValues.check(total)
  }
}
