import Inference
import Testing

/// Faults of a model file, each with the whole error.
struct ModelErrorTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let error: ModelError

    init(_ name: String, _ model: TinyModel, _ error: ModelError) {
      self.init(name, model.bytes, error)
    }

    init(_ name: String, _ bytes: [UInt8], _ error: ModelError) {
      self.name = name
      self.bytes = bytes
      self.error = error
    }

    var testDescription: String { name }
  }

  @Test(arguments: files + graphs + constants + options + shapes)
  func throwsTheWholeError(_ example: Case) {
    #expect(throws: example.error) { try Network(model: example.bytes) }
  }

  /// ReLU of four values.
  private static let relu = TinyModel(from: [1, 1, 1, 4], to: [1, 1, 1, 4], code: 19)

  private static func relu(_ change: (inout TinyModel) -> Void) -> TinyModel {
    var model = relu
    change(&model)
    return model
  }

  static let files = [
    Case("empty", [], .outOfBounds(offset: 0, length: 8, size: 0)),
    Case("seven bytes", [0, 0, 0, 0, 84, 70, 76], .outOfBounds(offset: 0, length: 8, size: 7)),
    Case("another format", relu { $0.identifier = "ABCD" }, .notAModel(identifier: [65, 66, 67, 68])),
    Case("version 2", relu { $0.version = 2 }, .unsupportedVersion(2)),
    Case(
      "root beyond the end", [255, 255, 255, 127] + Array("TFL3".utf8),
      .outOfBounds(offset: 0x7fff_ffff, length: 4, size: 8)),
  ]

  static let graphs = [
    Case("two inputs", relu { $0.inputs = [0, 0] }, .wrongCount(.input, found: 2)),
    Case("no input", relu { $0.inputs = [] }, .wrongCount(.input, found: 0)),
    Case("no output", relu { $0.outputs = [] }, .wrongCount(.output, found: 0)),
    Case("output is no tensor", relu { $0.outputs = [2] }, .noSuch(.tensor, index: 2, count: 2)),
    Case("operand is no tensor", relu { $0.operators[0].inputs = [-1] }, .noSuch(.tensor, index: -1, count: 2)),
    Case(
      "output never computed", relu { $0.operators = [] }, .notComputed(tensor: 1)),
    Case("reads its own output", relu { $0.operators[0].inputs = [1] }, .notComputed(tensor: 1)),
    Case(
      "two write one", relu { $0.operators.append($0.operators[0]) }, .alreadyComputed(tensor: 1)),
    Case("writes the input", relu { $0.operators[0].outputs = [0] }, .alreadyComputed(tensor: 0)),
    Case(
      "writes a constant", relu { $0.tensors[1] = .floats([1, 1, 1, 4], [1, 2, 3, 4]) }, .alreadyComputed(tensor: 1)),
    Case(
      "two operands for one", relu { $0.operators[0].inputs = [0, 0] },
      .wrongOperandCount(operator: 0, inputs: 2, outputs: 1)),
    Case(
      "two results of one", relu { $0.operators[0].outputs = [1, 1] },
      .wrongOperandCount(operator: 0, inputs: 1, outputs: 2)),
    Case(
      "no kernel", relu { $0.operators[0].code = 25 }, .unsupportedOperator(index: 0, code: 25, custom: nil)),
    Case(
      "no kernel, number above 127", relu { $0.operators[0].code = 150 },
      .unsupportedOperator(index: 0, code: 150, custom: nil)),
    Case(
      "no kernel of that name",
      relu {
        $0.operators[0].code = 32
        $0.operators[0].custom = "TransformLandmarks"
      }, .unsupportedOperator(index: 0, code: 32, custom: "TransformLandmarks")),
    Case("other type", relu { $0.tensors[1].type = 9 }, .unsupportedElementType(tensor: 1, type: 9)),
    Case("no dimensions", relu { $0.tensors[0].dimensions = [] }, .emptyShape(tensor: 0, dimensions: [])),
    Case(
      "a side of zero", relu { $0.tensors[0].dimensions = [1, 0, 4] }, .emptyShape(tensor: 0, dimensions: [1, 0, 4])),
    Case(
      "an open side", relu { $0.tensors[0].dimensions = [-1, 4] }, .emptyShape(tensor: 0, dimensions: [-1, 4])),
    Case(
      "another shape than the operator makes", relu { $0.tensors[1].dimensions = [1, 1, 4] },
      .wrongShape(operator: 0, tensor: 1, expected: [1, 1, 1, 4], found: [1, 1, 4])),
  ]

  private static func convolution(
    _ options: [Int: Flat]? = [:], filter: TinyModel.Tensor = .floats([1, 1, 1, 2], [1, 2]),
    bias: TinyModel.Tensor = .floats([1], [0]), output: [Int] = [1, 4, 4, 1]
  ) -> TinyModel {
    var all: [Int: Flat] = [1: .int32(1), 2: .int32(1)]
    all.merge(options ?? [:]) { $1 }
    return TinyModel(
      from: [1, 4, 4, 2], to: output, code: 3, options: options == nil ? nil : all, constants: [filter, bias])
  }

  static let constants = [
    Case(
      "filter is not stored", convolution(filter: .computed([1, 1, 1, 2])), .notConstant(tensor: 2)),
    Case(
      "filter is short", convolution(filter: .floats([1, 1, 1, 2], [1])),
      .wrongSize(tensor: 2, expected: 2, found: 1)),
    Case(
      "filter is cut within a number",
      convolution(filter: .init(dimensions: [1, 1, 1, 2], data: [0, 0, 0, 0, 0, 0, 0])),
      .wrongSize(tensor: 2, expected: 4, found: 7)),
    Case(
      "filter in half precision without DEQUANTIZE", convolution(filter: .halves([1, 1, 1, 2], [1, 2])),
      .unsupportedElementType(tensor: 2, type: 1)),
    Case(
      "filter for other channels", convolution(filter: .floats([1, 1, 1, 3], [1, 2, 3])),
      .wrongShape(operator: 0, tensor: 2, expected: [nil, nil, nil, 2], found: [1, 1, 1, 3])),
    Case(
      "bias for other channels", convolution(bias: .floats([2], [0, 0])),
      .wrongShape(operator: 0, tensor: 3, expected: [1], found: [2])),
    Case(
      "DEQUANTIZE of single precision",
      TinyModel(
        tensors: [.computed([1]), .floats([1], [1]), .computed([1])],
        operators: [.init(code: 6, inputs: [1], outputs: [2])], outputs: [0]),
      .unsupportedElementType(tensor: 1, type: 0)),
    Case(
      "DEQUANTIZE to another shape",
      TinyModel(
        tensors: [.computed([1]), .halves([2], [1, 2]), .computed([3])],
        operators: [.init(code: 6, inputs: [1], outputs: [2])], outputs: [0]),
      .wrongSize(tensor: 2, expected: 2, found: 3)),
    Case(
      "DEQUANTIZE twice into one",
      TinyModel(
        tensors: [.computed([1]), .halves([1], [1]), .computed([1])],
        operators: [.init(code: 6, inputs: [1], outputs: [2]), .init(code: 6, inputs: [1], outputs: [2])],
        outputs: [0]),
      .alreadyComputed(tensor: 2)),
    Case(
      "DEQUANTIZE into the input",
      TinyModel(
        tensors: [.computed([1]), .halves([1], [1])],
        operators: [.init(code: 6, inputs: [1], outputs: [0])], outputs: [0]),
      .alreadyComputed(tensor: 0)),
    Case(
      "DENSIFY of a dense tensor",
      TinyModel(
        tensors: [.computed([1]), .halves([1], [1]), .halves([1], [])],
        operators: [.init(code: 124, inputs: [1], outputs: [2])], outputs: [0]),
      .unsupportedSparsity(tensor: 1)),
  ]

  private static func option(
    _ name: String, _ code: Int, _ options: [Int: Flat]?, _ option: OperatorOption, _ value: Int
  ) -> Case {
    let constants: [TinyModel.Tensor] =
      switch code {
      case 3, 4: [.floats([1, 1, 1, 1], [1]), .floats([1], [0])]
      case 23: [.integers([2], [2, 2])]
      default: []
      }
    let model = TinyModel(from: [1, 4, 4, 1], to: [1, 4, 4, 1], code: code, options: options, constants: constants)
    return Case(name, model, .unsupportedOption(operator: 0, option: option, value: value))
  }

  static let options = [
    option("convolution without options", 3, nil, .options, 0),
    option("stride 0", 3, [1: .int32(1), 2: .int32(0)], .stride, 0),
    option("stride below 0", 3, [1: .int32(-1), 2: .int32(1)], .stride, -1),
    option("stride of a million", 3, [1: .int32(1_000_000), 2: .int32(1)], .stride, 1_000_000),
    option("padding 2", 3, [0: .int8(2), 1: .int32(1), 2: .int32(1)], .padding, 2),
    option("dilation", 3, [1: .int32(1), 2: .int32(1), 4: .int32(2)], .dilation, 2),
    option("ReLU6", 3, [1: .int32(1), 2: .int32(1), 3: .int8(3)], .activation, 3),
    option(
      "depth multiplier 2", 4, [1: .int32(1), 2: .int32(1), 3: .int32(2)], .depthMultiplier, 2),
    option(
      "depthwise dilation", 4, [1: .int32(1), 2: .int32(1), 3: .int32(1), 6: .int32(3)], .dilation, 3),
    option(
      "pool larger than the picture", 17,
      [0: .int8(1), 1: .int32(1), 2: .int32(1), 3: .int32(5), 4: .int32(1)], .filter, 5),
    option("pool of no size", 17, [1: .int32(1), 2: .int32(1), 3: .int32(1)], .filter, 0),
    option("corners aligned", 23, [2: .int8(1), 3: .int8(1)], .interpolation, 0),
    option("corners neither aligned nor half-pixel", 23, [:], .interpolation, 0),
    option("square that does not divide the channels", 5, [0: .int32(2)], .blockSize, 2),
    option("square of no size", 5, [:], .blockSize, 0),
    option("concatenation along the channels", 2, [0: .int32(3)], .axis, 3),
    option("concatenation along no dimension", 2, [0: .int32(-5)], .axis, -5),
    Case(
      "zeros before the channels",
      TinyModel(
        from: [1, 1, 1, 1], to: [1, 1, 1, 2], code: 34, constants: [.integers([4, 2], [0, 0, 0, 0, 0, 0, 1, 0])]),
      .unsupportedOption(operator: 0, option: .paddings, value: 1)),
    Case(
      "fewer than no zeros",
      TinyModel(
        from: [1, 4, 4, 1], to: [1, 3, 4, 1], code: 34, constants: [.integers([4, 2], [0, 0, -1, 0, 0, 0, 0, 0])]),
      .unsupportedOption(operator: 0, option: .paddings, value: -1)),
    Case(
      "transposed convolution with windows that overlap",
      TinyModel(
        from: [1, 1, 1, 1], to: [1, 2, 2, 1], code: 32, custom: "Convolution2DTransposeBias",
        customOptions: [1, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0],
        constants: [.floats([1, 3, 3, 1], Array(repeating: 1, count: 9)), .floats([1], [0])]),
      .unsupportedOption(operator: 0, option: .stride, value: 2)),
    Case(
      "transposed convolution that goes down in other steps",
      TinyModel(
        from: [1, 1, 1, 1], to: [1, 2, 2, 1], code: 32, custom: "Convolution2DTransposeBias",
        customOptions: [1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0],
        constants: [.floats([1, 2, 2, 1], [1, 1, 1, 1]), .floats([1], [0])]),
      .unsupportedOption(operator: 0, option: .stride, value: 1)),
    Case(
      "transposed convolution with options of another length",
      TinyModel(
        from: [1, 1, 1, 1], to: [1, 2, 2, 1], code: 32, custom: "Convolution2DTransposeBias",
        customOptions: [1, 0, 0, 0],
        constants: [.floats([1, 2, 2, 1], [1, 1, 1, 1]), .floats([1], [0])]),
      .unsupportedOption(operator: 0, option: .options, value: 4)),
  ]

  static let shapes = [
    Case(
      "convolution of no picture",
      TinyModel(
        from: [4, 4, 1], to: [4, 4, 1], code: 3, options: [1: .int32(1), 2: .int32(1)],
        constants: [.floats([1, 1, 1, 1], [1]), .floats([1], [0])]),
      .wrongShape(operator: 0, tensor: 0, expected: [1, nil, nil, nil], found: [4, 4, 1])),
    Case(
      "two pictures",
      TinyModel(
        from: [2, 4, 4, 1], to: [2, 4, 4, 1], code: 17,
        options: [1: .int32(1), 2: .int32(1), 3: .int32(1), 4: .int32(1)]),
      .wrongShape(operator: 0, tensor: 0, expected: [1, nil, nil, nil], found: [2, 4, 4, 1])),
    Case(
      "sum of different shapes",
      TinyModel(
        tensors: [.computed([1, 1, 1, 4]), .computed([4, 1]), .computed([1, 1, 1, 4])],
        operators: [.init(code: 22, inputs: [0], outputs: [1]), .init(code: 0, inputs: [0, 1], outputs: [2])],
        outputs: [2]),
      .wrongShape(operator: 1, tensor: 1, expected: [1, 1, 1, 4], found: [4, 1])),
    Case(
      "slopes for other channels",
      TinyModel(from: [1, 1, 1, 2], to: [1, 1, 1, 2], code: 54, constants: [.floats([1, 1, 3], [1, 2, 3])]),
      .wrongShape(operator: 0, tensor: 2, expected: [1, 1, 2], found: [1, 1, 3])),
    Case(
      "a slope for each pixel",
      TinyModel(from: [1, 1, 2, 2], to: [1, 1, 2, 2], code: 54, constants: [.floats([1, 2, 2], [1, 2, 3, 4])]),
      .wrongShape(operator: 0, tensor: 2, expected: [1, 1, 2], found: [1, 2, 2])),
    Case(
      "reshape to more values", TinyModel(from: [1, 4], to: [5], code: 22),
      .wrongShape(operator: 0, tensor: 1, expected: [1, 4], found: [5])),
    Case(
      "resize to another size than declared",
      TinyModel(
        from: [1, 2, 2, 1], to: [1, 4, 4, 1], code: 23, options: [3: .int8(1)], constants: [.integers([2], [4, -4])]),
      .wrongShape(operator: 0, tensor: 1, expected: [1, 4, -4, 1], found: [1, 4, 4, 1])),
    Case(
      "concatenation of different widths",
      TinyModel(
        tensors: [.computed([1, 4, 2]), .computed([1, 2, 4]), .computed([1, 6, 2])],
        operators: [
          .init(code: 22, inputs: [0], outputs: [1]),
          .init(code: 2, inputs: [0, 1], outputs: [2], options: [0: .int32(1)]),
        ], outputs: [2]),
      .wrongShape(operator: 1, tensor: 1, expected: [1, nil, 2], found: [1, 2, 4])),
    Case(
      "convolution to another size", convolution(output: [1, 3, 4, 1]),
      .wrongShape(operator: 0, tensor: 1, expected: [1, 4, 4, 1], found: [1, 3, 4, 1])),
  ]
}
