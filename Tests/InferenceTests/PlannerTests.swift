import Testing

@testable import Inference

/// Which nodes become one step, and that the result is the same as if they had not.
struct PlannerTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let model: TinyModel
    let kernels: [String]
    let input: [Float]
    let outputs: [[Float]]

    var testDescription: String { name }
  }

  @Test(arguments: cases)
  func joins(_ example: Case) throws {
    let graph = try Graph(ModelFile(example.model.bytes)).withActivationsBeforeDepthToSpace()
    #expect(Planner(graph).steps.map { "\(type(of: $0.kernel))" } == example.kernels)
    #expect(try Network(model: example.model.bytes).run(example.input) == example.outputs)
  }

  private static let one: [Int: Flat] = [1: .int32(1), 2: .int32(1)]

  /// A pointwise convolution that takes the first channel times -1 and the second times 2, of two pixels.
  private static func convolution(
    options: [Int: Flat] = one, then operators: [TinyModel.Operator], tensors: [TinyModel.Tensor], outputs: [Int]
  ) -> TinyModel {
    TinyModel(
      tensors: [
        .computed([1, 1, 2, 2]), .floats([2, 1, 1, 2], [-1, 0, 0, 2]), .floats([2], [0, 0]), .computed([1, 1, 2, 2]),
      ] + tensors,
      operators: [.init(code: 3, inputs: [0, 1, 2], outputs: [3], options: options)] + operators, outputs: outputs)
  }

  private static let same = TinyModel.Tensor.computed([1, 1, 2, 2])

  static let cases = [
    Case(
      name: "activation after a convolution",
      model: convolution(then: [.init(code: 19, inputs: [3], outputs: [4])], tensors: [same], outputs: [4]),
      kernels: ["PointwiseConvolution"], input: [1, 2, 3, 4], outputs: [[0, 4, 0, 8]]),
    Case(
      name: "activation whose input is an output too",
      model: convolution(then: [.init(code: 19, inputs: [3], outputs: [4])], tensors: [same], outputs: [3, 4]),
      kernels: ["PointwiseConvolution", "Activate"], input: [1, 2, 3, 4], outputs: [[-1, 4, -3, 8], [0, 4, 0, 8]]),
    Case(
      name: "sum with the input, then an activation",
      model: convolution(
        then: [.init(code: 0, inputs: [3, 0], outputs: [4]), .init(code: 117, inputs: [4], outputs: [5])],
        tensors: [same, same], outputs: [5]),
      kernels: ["PointwiseConvolution"], input: [1, 2, 3, 4], outputs: [[0, 6, 0, 12]]),
    Case(
      name: "sum with the input that ends in ReLU",
      model: convolution(
        then: [.init(code: 0, inputs: [0, 3], outputs: [4], options: [0: .int8(1)])], tensors: [same], outputs: [4]),
      kernels: ["PointwiseConvolution"], input: [-1, -2, 3, 4], outputs: [[0, 0, 0, 12]]),
    Case(
      name: "sum after a convolution that ends in ReLU",
      model: convolution(
        options: one.merging([3: .int8(1)]) { $1 }, then: [.init(code: 0, inputs: [3, 0], outputs: [4])],
        tensors: [same], outputs: [4]),
      kernels: ["PointwiseConvolution", "Elementwise"], input: [1, 2, 3, 4], outputs: [[1, 6, 3, 12]]),
    Case(
      name: "activation after a convolution that ends in ReLU",
      model: convolution(
        options: one.merging([3: .int8(1)]) { $1 }, then: [.init(code: 117, inputs: [3], outputs: [4])],
        tensors: [same], outputs: [4]),
      kernels: ["PointwiseConvolution", "Activate"], input: [1, 2, 3, 4], outputs: [[0, 4, 0, 8]]),
    Case(
      name: "sum with itself",
      model: convolution(then: [.init(code: 0, inputs: [3, 3], outputs: [4])], tensors: [same], outputs: [4]),
      kernels: ["PointwiseConvolution", "Elementwise"], input: [1, 2, 3, 4], outputs: [[-2, 8, -6, 16]]),
    Case(
      name: "sum with what is computed later",
      model: convolution(
        then: [.init(code: 19, inputs: [0], outputs: [4]), .init(code: 0, inputs: [3, 4], outputs: [5])],
        tensors: [same, same], outputs: [5]),
      kernels: ["PointwiseConvolution", "Activate", "Elementwise"], input: [1, -2, 3, 4], outputs: [[0, -4, 0, 12]]),
    Case(
      name: "sum with fewer channels, filled up with zeros",
      model: TinyModel(
        tensors: [
          .computed([1, 1, 2, 1]), .floats([6, 1, 1, 1], [1, 2, 3, 4, 5, 6]), .floats([6], [0, 0, 0, 0, 0, 0]),
          .computed([1, 1, 2, 6]), .integers([4, 2], [0, 0, 0, 0, 0, 0, 0, 5]), .computed([1, 1, 2, 6]),
          .computed([1, 1, 2, 6]),
        ],
        operators: [
          .init(code: 3, inputs: [0, 1, 2], outputs: [3], options: one),
          .init(code: 34, inputs: [0, 4], outputs: [5]), .init(code: 0, inputs: [5, 3], outputs: [6]),
        ], outputs: [6]),
      kernels: ["PointwiseConvolution"], input: [1, 10],
      outputs: [[2, 2, 3, 4, 5, 6, 20, 20, 30, 40, 50, 60]]),
    Case(
      name: "sum with zeros around",
      model: TinyModel(
        tensors: [
          .computed([1, 1, 2, 1]), .integers([4, 2], [0, 0, 0, 0, 1, 0, 0, 0]), .computed([1, 1, 3, 1]),
          .integers([4, 2], [0, 0, 0, 0, 0, 1, 0, 0]), .computed([1, 1, 3, 1]),
          .floats([1, 1, 1, 1], [10]), .floats([1], [0]), .computed([1, 1, 3, 1]), .computed([1, 1, 3, 1]),
        ],
        operators: [
          .init(code: 34, inputs: [0, 1], outputs: [2]), .init(code: 34, inputs: [0, 3], outputs: [4]),
          .init(code: 3, inputs: [2, 5, 6], outputs: [7], options: one), .init(code: 0, inputs: [7, 4], outputs: [8]),
        ], outputs: [8]),
      kernels: ["Convolution", "Pad", "Elementwise"], input: [1, 2], outputs: [[1, 12, 20]]),
    Case(
      name: "zeros around and after the channels before a convolution",
      model: TinyModel(
        tensors: [
          .computed([1, 1, 1, 1]), .integers([4, 2], [0, 0, 0, 0, 1, 0, 0, 1]), .computed([1, 1, 2, 2]),
          .floats([1, 1, 2, 2], [1, 2, 3, 4]), .floats([1], [0]), .computed([1, 1, 1, 1]),
        ],
        operators: [
          .init(code: 34, inputs: [0, 1], outputs: [2]),
          .init(code: 3, inputs: [2, 3, 4], outputs: [5], options: [0: .int8(1), 1: .int32(1), 2: .int32(1)]),
        ], outputs: [5]),
      kernels: ["Pad", "Convolution"], input: [5], outputs: [[15]]),
    Case(
      name: "zeros after channels that the logistic function has filled",
      model: TinyModel(
        tensors: [
          .computed([1, 1, 1, 1]), .computed([1, 1, 1, 1]), .integers([4, 2], [0, 0, 0, 0, 0, 0, 0, 4]),
          .computed([1, 1, 1, 5]),
        ],
        operators: [.init(code: 14, inputs: [0], outputs: [1]), .init(code: 34, inputs: [1, 2], outputs: [3])],
        outputs: [3]),
      kernels: ["Activate", "Pad"], input: [0], outputs: [[0.5, 0, 0, 0, 0]]),
    Case(
      name: "zeros that are also an output",
      model: TinyModel(
        tensors: [
          .computed([1, 1, 1, 1]), .integers([4, 2], [0, 0, 0, 0, 1, 1, 0, 0]), .computed([1, 1, 3, 1]),
          .floats([1, 1, 3, 1], [1, 2, 4]), .floats([1], [0]), .computed([1, 1, 1, 1]),
        ],
        operators: [
          .init(code: 34, inputs: [0, 1], outputs: [2]),
          .init(code: 3, inputs: [2, 3, 4], outputs: [5], options: [0: .int8(1), 1: .int32(1), 2: .int32(1)]),
        ], outputs: [5, 2]),
      kernels: ["Convolution", "Pad"], input: [3], outputs: [[6], [0, 3, 0]]),
    Case(
      name: "zeros around zeros",
      model: TinyModel(
        tensors: [
          .computed([1, 1, 1, 1]), .integers([4, 2], [0, 0, 0, 0, 1, 1, 0, 0]), .computed([1, 1, 3, 1]),
          .integers([4, 2], [0, 0, 1, 0, 0, 0, 0, 0]), .computed([1, 2, 3, 1]),
          .floats([1, 2, 3, 1], [1, 2, 3, 4, 5, 6]), .floats([1], [0]), .computed([1, 1, 1, 1]),
        ],
        operators: [
          .init(code: 34, inputs: [0, 1], outputs: [2]), .init(code: 34, inputs: [2, 3], outputs: [4]),
          .init(
            code: 4, inputs: [4, 5, 6], outputs: [7], options: [0: .int8(1), 1: .int32(1), 2: .int32(1), 3: .int32(1)]),
        ], outputs: [7]),
      kernels: ["Pad", "DepthwiseConvolution"], input: [3], outputs: [[15]]),
    Case(
      name: "activation after a depth-to-space moves before it",
      model: TinyModel(
        tensors: [.computed([1, 1, 1, 4]), .computed([1, 2, 2, 1]), .computed([1, 2, 2, 1]), .computed([4])],
        operators: [
          .init(code: 5, inputs: [0], outputs: [1], options: [0: .int32(2)]),
          .init(code: 19, inputs: [1], outputs: [2]), .init(code: 22, inputs: [2], outputs: [3]),
        ], outputs: [3]),
      kernels: ["Activate", "DepthToSpace", "Reshape"], input: [1, -2, 3, -4], outputs: [[1, 0, 3, 0]]),
    Case(
      name: "PReLU after a depth-to-space stays",
      model: TinyModel(
        tensors: [
          .computed([1, 1, 1, 4]), .computed([1, 2, 2, 1]), .computed([1, 2, 2, 1]), .floats([1, 1, 1], [0.5]),
        ],
        operators: [
          .init(code: 5, inputs: [0], outputs: [1], options: [0: .int32(2)]),
          .init(code: 54, inputs: [1, 3], outputs: [2]),
        ], outputs: [2]),
      kernels: ["DepthToSpace", "Activate"], input: [1, -2, -3, -4], outputs: [[1, -1, -1.5, -2]]),
    Case(
      name: "activation after a depth-to-space that is an output stays",
      model: TinyModel(
        tensors: [.computed([1, 1, 1, 4]), .computed([1, 2, 2, 1]), .computed([1, 2, 2, 1])],
        operators: [
          .init(code: 5, inputs: [0], outputs: [1], options: [0: .int32(2)]),
          .init(code: 19, inputs: [1], outputs: [2]),
        ], outputs: [1, 2]),
      kernels: ["DepthToSpace", "Activate"], input: [1, -2, 3, -4], outputs: [[1, -2, 3, -4], [1, 0, 3, 0]]),
  ]
}
