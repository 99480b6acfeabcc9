import Inference
import Testing

/// Each operator on a picture so small that the result can be worked out by hand.
struct OperatorTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let model: TinyModel
    let input: [Float]
    let output: [Float]

    var testDescription: String { name }
  }

  @Test(arguments: convolutions + depthwise + pools + shapes + elementwise)
  func computes(_ example: Case) throws {
    let network = try Network(model: example.model.bytes)
    #expect(try network.run(example.input) == [example.output])
  }

  /// 1 to n.
  private static func counting(_ count: Int) -> [Float] {
    (1...count).map { Float($0) }
  }

  private static func convolution(
    _ name: String, from input: [Int], to output: [Int], filter: [Int], _ weights: [Float], bias: [Float],
    padding: Int, stride: (width: Int, height: Int) = (1, 1), activation: Int = 0, values: [Float], result: [Float]
  ) -> Case {
    Case(
      name: name,
      model: TinyModel(
        from: input, to: output, code: 3,
        options: [
          0: .int8(padding), 1: .int32(stride.width), 2: .int32(stride.height), 3: .int8(activation),
        ],
        constants: [.floats(filter, weights), .floats([bias.count], bias)]),
      input: values, output: result)
  }

  static let convolutions = [
    convolution(
      "pointwise, 2 channels to 3", from: [1, 1, 2, 2], to: [1, 1, 2, 3], filter: [3, 1, 1, 2],
      [1, 0, 0, 1, 1, -1], bias: [0, 10, 100], padding: 1, values: [1, 2, 3, 4],
      result: [1, 12, 99, 3, 14, 99]),
    convolution(
      "pointwise with ReLU", from: [1, 1, 2, 1], to: [1, 1, 2, 2], filter: [2, 1, 1, 1],
      [1, -1], bias: [0, 0], padding: 0, activation: 1, values: [-2, 3], result: [0, 2, 3, 0]),
    convolution(
      "3 x 3, same: sums of the neighbours", from: [1, 3, 3, 1], to: [1, 3, 3, 1], filter: [1, 3, 3, 1],
      [1, 1, 1, 1, 1, 1, 1, 1, 1], bias: [0], padding: 0, values: counting(9),
      result: [12, 21, 16, 27, 45, 33, 24, 39, 28]),
    convolution(
      "3 x 3, valid", from: [1, 3, 4, 1], to: [1, 1, 2, 1], filter: [1, 3, 3, 1],
      [1, 0, 0, 0, 0, 0, 0, 0, -1], bias: [0.5], padding: 1, values: counting(12), result: [-9.5, -9.5]),
    convolution(
      "3 x 3, same, stride 2 on an even side: zeros only after", from: [1, 4, 4, 1], to: [1, 2, 2, 1],
      filter: [1, 3, 3, 1], [0, 0, 0, 0, 0, 0, 0, 0, 1], bias: [0], padding: 0, stride: (2, 2),
      values: counting(16), result: [11, 0, 0, 0]),
    convolution(
      "3 x 3, same, stride 2 on an odd side: zeros before and after", from: [1, 3, 3, 1], to: [1, 2, 2, 1],
      filter: [1, 3, 3, 1], [1, 0, 0, 0, 0, 0, 0, 0, 0], bias: [0], padding: 0, stride: (2, 2),
      values: counting(9), result: [0, 0, 0, 5]),
    convolution(
      "1 x 2, other strides across and down", from: [1, 3, 4, 1], to: [1, 3, 2, 1], filter: [1, 1, 2, 1],
      [10, 1], bias: [0], padding: 1, stride: (2, 1), values: counting(12), result: [12, 34, 56, 78, 100, 122]),
    convolution(
      "2 x 1, other strides across and down", from: [1, 4, 3, 1], to: [1, 2, 3, 1], filter: [1, 2, 1, 1],
      [10, 1], bias: [0], padding: 1, stride: (1, 2), values: counting(12), result: [14, 25, 36, 80, 91, 102]),
    convolution(
      "filter larger than the picture, same", from: [1, 1, 1, 1], to: [1, 1, 1, 1], filter: [1, 5, 5, 1],
      counting(25), bias: [0], padding: 0, values: [2], result: [26]),
    Case(
      name: "transposed 2 x 2: every pixel becomes a square",
      model: TinyModel(
        from: [1, 1, 2, 2], to: [1, 2, 4, 1], code: 32, custom: "Convolution2DTransposeBias",
        customOptions: [1, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0],
        constants: [.floats([1, 2, 2, 2], [1, 0, 0, 1, 10, 0, 0, 10]), .floats([1], [0.5])]),
      input: [1, 2, 3, 4], output: [1.5, 2.5, 3.5, 4.5, 10.5, 20.5, 30.5, 40.5]),
    Case(
      name: "transposed 2 x 2, 2 outputs: channels stay together",
      model: TinyModel(
        from: [1, 1, 1, 1], to: [1, 2, 2, 2], code: 32, custom: "Convolution2DTransposeBias",
        customOptions: [2, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0],
        constants: [.floats([2, 2, 2, 1], counting(8)), .floats([2], [0, 100])]),
      input: [10], output: [10, 150, 20, 160, 30, 170, 40, 180]),
  ]

  private static func depthwise(
    _ name: String, from input: [Int], to output: [Int], filter: [Int], _ weights: [Float], bias: [Float],
    padding: Int, stride: Int = 1, activation: Int = 0, values: [Float], result: [Float]
  ) -> Case {
    Case(
      name: name,
      model: TinyModel(
        from: input, to: output, code: 4,
        options: [
          0: .int8(padding), 1: .int32(stride), 2: .int32(stride), 3: .int32(1), 4: .int8(activation),
        ],
        constants: [.floats(filter, weights), .floats([bias.count], bias)]),
      input: values, output: result)
  }

  static let depthwise = [
    depthwise(
      "depthwise 1 x 1: each channel by its weight", from: [1, 1, 2, 2], to: [1, 1, 2, 2], filter: [1, 1, 1, 2],
      [2, -3], bias: [1, 0], padding: 1, values: [1, 2, 3, 4], result: [3, -6, 7, -12]),
    depthwise(
      "depthwise 3 x 3, same", from: [1, 3, 3, 1], to: [1, 3, 3, 1], filter: [1, 3, 3, 1],
      [1, 1, 1, 1, 1, 1, 1, 1, 1], bias: [0], padding: 0, values: counting(9),
      result: [12, 21, 16, 27, 45, 33, 24, 39, 28]),
    depthwise(
      "depthwise 1 x 3 on a row of seven, ReLU", from: [1, 1, 7, 1], to: [1, 1, 7, 1], filter: [1, 1, 3, 1],
      [100, 10, 1], bias: [-500], padding: 0, activation: 1, values: counting(7),
      result: [0, 0, 0, 0, 0, 67, 170]),
    depthwise(
      "depthwise 3 x 3, valid, stride 2, two channels", from: [1, 3, 5, 2], to: [1, 1, 2, 2], filter: [1, 3, 3, 2],
      (0..<18).map { $0 == 8 || $0 == 17 ? 1 : 0 }, bias: [0, 0], padding: 1, stride: 2,
      values: counting(30), result: [13, 26, 17, 30]),
  ]

  private static func pool(
    _ name: String, code: Int, from input: [Int], to output: [Int], filter: (width: Int, height: Int), stride: Int,
    padding: Int, values: [Float], result: [Float]
  ) -> Case {
    Case(
      name: name,
      model: TinyModel(
        from: input, to: output, code: code,
        options: [
          0: .int8(padding), 1: .int32(stride), 2: .int32(stride), 3: .int32(filter.width), 4: .int32(filter.height),
        ]),
      input: values, output: result)
  }

  static let pools = [
    pool(
      "maximum 2 x 2", code: 17, from: [1, 2, 4, 1], to: [1, 1, 2, 1], filter: (2, 2), stride: 2, padding: 1,
      values: [1, 5, -1, -2, 3, 2, -4, -3], result: [5, -1]),
    pool(
      "maximum 2 x 2, same, over the edge: what is outside does not count", code: 17, from: [1, 3, 3, 1],
      to: [1, 2, 2, 1], filter: (2, 2), stride: 2, padding: 0, values: counting(9).map { -$0 },
      result: [-1, -3, -7, -9]),
    pool(
      "average of everything, by channel", code: 1, from: [1, 2, 2, 2], to: [1, 1, 1, 2], filter: (2, 2), stride: 2,
      padding: 1, values: [1, 10, 2, 20, 3, 30, 6, 60], result: [3, 30]),
    pool(
      "average 3 x 1, same, over the edge: what is outside does not count", code: 1, from: [1, 1, 3, 1],
      to: [1, 1, 3, 1], filter: (3, 1), stride: 1, padding: 0, values: [1, 3, 8], result: [2, 4, 5.5]),
  ]

  static let shapes = [
    Case(
      name: "zeros around",
      model: TinyModel(
        from: [1, 1, 2, 1], to: [1, 2, 5, 1], code: 34,
        constants: [.integers([4, 2], [0, 0, 1, 0, 1, 2, 0, 0])]),
      input: [1, 2], output: [0, 0, 0, 0, 0, 0, 1, 2, 0, 0]),
    Case(
      name: "zeros after the channels",
      model: TinyModel(
        from: [1, 1, 2, 3], to: [1, 1, 2, 5], code: 34,
        constants: [.integers([4, 2], [0, 0, 0, 0, 0, 0, 0, 2])]),
      input: [1, 2, 3, 4, 5, 6], output: [1, 2, 3, 0, 0, 4, 5, 6, 0, 0]),
    Case(
      name: "twice as large, half-pixel centres",
      model: TinyModel(
        from: [1, 1, 2, 1], to: [1, 2, 4, 1], code: 23, options: [3: .int8(1)],
        constants: [.integers([2], [2, 4])]),
      input: [0, 4], output: [0, 1, 3, 4, 0, 1, 3, 4]),
    Case(
      name: "half as large, half-pixel centres",
      model: TinyModel(
        from: [1, 2, 2, 1], to: [1, 1, 1, 1], code: 23, options: [3: .int8(1)],
        constants: [.integers([2], [1, 1])]),
      input: [1, 2, 3, 6], output: [3]),
    Case(
      name: "depth to space: rows of the square first",
      model: TinyModel(from: [1, 1, 2, 4], to: [1, 2, 4, 1], code: 5, options: [0: .int32(2)]),
      input: counting(8), output: [1, 2, 5, 6, 3, 4, 7, 8]),
    Case(
      name: "depth to space, two channels",
      model: TinyModel(from: [1, 1, 1, 8], to: [1, 2, 2, 2], code: 5, options: [0: .int32(2)]),
      input: counting(8), output: counting(8)),
    Case(
      name: "reshape to other rows",
      model: TinyModel(from: [1, 1, 2, 6], to: [1, 4, 3], code: 22), input: counting(12), output: counting(12)),
    Case(
      name: "reshape to rows as long",
      model: TinyModel(from: [1, 2, 3, 3], to: [1, 6, 3], code: 22), input: counting(18), output: counting(18)),
    Case(
      name: "reshape from rows of eight to rows of twelve",
      model: TinyModel(from: [1, 1, 3, 8], to: [2, 12], code: 22), input: counting(24), output: counting(24)),
    Case(
      name: "reshape from rows of four to rows of six",
      model: TinyModel(from: [1, 1, 3, 4], to: [2, 6], code: 22), input: counting(12), output: counting(12)),
    Case(
      name: "reshape to one row",
      model: TinyModel(from: [1, 2, 2, 3], to: [12], code: 22, options: nil), input: counting(12),
      output: counting(12)),
  ]

  /// The second operand is the sum over the picture's pixels of a pointwise copy, or the input itself.
  static let elementwise = [
    Case(
      name: "sum with itself",
      model: TinyModel(
        tensors: [.computed([1, 1, 2, 1]), .computed([1, 1, 2, 1])],
        operators: [.init(code: 0, inputs: [0, 0], outputs: [1])], outputs: [1]),
      input: [1, -2], output: [2, -4]),
    Case(
      name: "product with itself, ReLU",
      model: TinyModel(
        tensors: [.computed([1, 1, 2, 1]), .computed([1, 1, 2, 1])],
        operators: [.init(code: 18, inputs: [0, 0], outputs: [1], options: [0: .int8(1)])], outputs: [1]),
      input: [3, -2], output: [9, 4]),
    Case(
      name: "product with each channel's average, in either order",
      model: TinyModel(
        tensors: [
          .computed([1, 1, 2, 5]), .computed([1, 1, 1, 5]), .computed([1, 1, 2, 5]), .computed([1, 1, 2, 5]),
        ],
        operators: [
          .init(
            code: 1, inputs: [0], outputs: [1],
            options: [0: .int8(1), 1: .int32(1), 2: .int32(1), 3: .int32(2), 4: .int32(1)]),
          .init(code: 18, inputs: [0, 1], outputs: [2]),
          .init(code: 18, inputs: [1, 2], outputs: [3]),
        ], outputs: [3]),
      input: [0, 2, 4, 6, 8, 2, 4, 6, 8, 10], output: [0, 18, 100, 294, 648, 2, 36, 150, 392, 810]),
    Case(
      name: "concatenation along the rows",
      model: TinyModel(
        tensors: [.computed([1, 2, 2]), .computed([1, 1, 4, 1]), .computed([1, 4, 1]), .computed([1, 8, 1])],
        operators: [
          .init(code: 22, inputs: [0], outputs: [1]),
          .init(code: 22, inputs: [1], outputs: [2]),
          .init(code: 2, inputs: [2, 2], outputs: [3], options: [0: .int32(-2)]),
        ], outputs: [3]),
      input: counting(4), output: counting(4) + counting(4)),
    Case(
      name: "ReLU", model: TinyModel(from: [1, 1, 1, 3], to: [1, 1, 1, 3], code: 19), input: [-1, 0, 2],
      output: [0, 0, 2]),
    Case(
      name: "PReLU with a slope for each channel",
      model: TinyModel(
        from: [1, 1, 2, 2], to: [1, 1, 2, 2], code: 54, constants: [.floats([1, 1, 2], [0.5, -2])]),
      input: [-1, -1, 3, 4], output: [-0.5, 2, 3, 4]),
    Case(
      name: "hard swish", model: TinyModel(from: [1, 1, 1, 5], to: [1, 1, 1, 5], code: 117),
      input: [-4, -3, 0, 3, 5], output: [0, 0, 0, 3, 5]),
  ]
}
