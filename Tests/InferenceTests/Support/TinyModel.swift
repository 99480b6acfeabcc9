/// A TensorFlow Lite model that a test makes up: tensors and operators by the schema's numbers.
struct TinyModel {
  struct Tensor {
    var dimensions: [Int]
    var type = 0
    var data: [UInt8] = []
    var sparsity: Flat?

    /// Computed, in single precision.
    static func computed(_ dimensions: [Int]) -> Tensor {
      Tensor(dimensions: dimensions)
    }

    static func floats(_ dimensions: [Int], _ values: [Float]) -> Tensor {
      Tensor(dimensions: dimensions, data: values.flatMap { littleEndian($0.bitPattern, 4) })
    }

    static func halves(_ dimensions: [Int], _ values: [Float], sparsity: Flat? = nil) -> Tensor {
      let data = values.flatMap { littleEndian(UInt32(Float16($0).bitPattern), 2) }
      return Tensor(dimensions: dimensions, type: 1, data: data, sparsity: sparsity)
    }

    static func integers(_ dimensions: [Int], _ values: [Int]) -> Tensor {
      let data = values.flatMap { littleEndian(UInt32(bitPattern: Int32($0)), 4) }
      return Tensor(dimensions: dimensions, type: 2, data: data)
    }

    private static func littleEndian(_ bits: UInt32, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: bits >> (8 * UInt32($0))) }
    }
  }

  struct Operator {
    var code: Int
    var custom: String?
    var inputs: [Int]
    var outputs: [Int]
    var options: [Int: Flat]? = [:]
    var customOptions: [UInt8] = []
  }

  var tensors: [Tensor]
  var operators: [Operator]
  var inputs = [0]
  var outputs: [Int]
  var version = 3
  var identifier = "TFL3"

  var bytes: [UInt8] {
    let codes = operators.map { stored -> Flat in
      var fields: [Int: Flat] = [0: .int8(min(stored.code, 127)), 3: .int32(stored.code)]
      fields[1] = stored.custom.map(Flat.string)
      return .table(fields)
    }
    let tables = operators.enumerated().map { index, stored -> Flat in
      var fields: [Int: Flat] = [0: .int32(index), 1: .int32s(stored.inputs), 2: .int32s(stored.outputs)]
      fields[4] = stored.options.map(Flat.table)
      if !stored.customOptions.isEmpty { fields[5] = .bytes(stored.customOptions) }
      return .table(fields)
    }
    let descriptions = tensors.enumerated().map { index, tensor -> Flat in
      var fields: [Int: Flat] = [0: .int32s(tensor.dimensions), 1: .int8(tensor.type), 2: .int32(index + 1)]
      fields[6] = tensor.sparsity
      return .table(fields)
    }
    let buffers = [Flat.table([:])] + tensors.map { .table($0.data.isEmpty ? [:] : [0: .bytes($0.data)]) }
    let graph = Flat.table([
      0: .tables(descriptions), 1: .int32s(inputs), 2: .int32s(outputs), 3: .tables(tables),
    ])
    let root = Flat.table([0: .int32(version), 1: .tables(codes), 2: .tables([graph]), 4: .tables(buffers)])
    return FlatWriter(root: root, identifier: identifier).bytes
  }
}

extension TinyModel {
  /// One operator that makes tensor 1 of tensor 0; constants follow as 2, 3 and so on.
  init(
    from input: [Int], to output: [Int], code: Int, custom: String? = nil, options: [Int: Flat]? = [:],
    customOptions: [UInt8] = [], constants: [Tensor] = []
  ) {
    tensors = [.computed(input), .computed(output)] + constants
    operators = [
      Operator(
        code: code, custom: custom, inputs: [0] + constants.indices.map { $0 + 2 }, outputs: [1], options: options,
        customOptions: customOptions)
    ]
    outputs = [1]
  }
}
