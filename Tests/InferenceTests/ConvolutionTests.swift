import Inference
import Testing

/// Convolutions of random pictures with random filters against the definition, over sizes that meet every path: whole
/// tiles of four pixels, tiles that are cut off, edges; whole groups of eight channels and blocks of four, and parts.
struct ConvolutionTests {
  struct Case: CustomTestStringConvertible {
    var height = 5
    var width: Int
    var channels: Int
    var outputs: Int
    var filter: (height: Int, width: Int) = (1, 1)
    var stride = 1
    /// 0: same, 1: valid.
    var padding = 0
    /// Zeros around, as an operator of its own before the convolution.
    var zeros: (top: Int, bottom: Int, left: Int, right: Int) = (0, 0, 0, 0)

    var testDescription: String {
      "\(height)x\(width)x\(channels) to \(outputs), filter \(filter), stride \(stride), padding \(padding), zeros \(zeros)"
    }
  }

  private static let filters: [(Int, Int)] = [(1, 1), (3, 3), (5, 5), (2, 2), (1, 3), (3, 1)]

  static let full: [Case] =
    [1, 2, 3, 4, 5, 8, 9, 13].flatMap { width in
      [(1, 4), (3, 8), (4, 12), (6, 5), (8, 9), (13, 3)].map { Case(width: width, channels: $0.0, outputs: $0.1) }
    }
    + filters.flatMap { filter in
      [1, 2, 3].flatMap { stride in
        [
          Case(width: 11, channels: 3, outputs: 10, filter: filter, stride: stride),
          Case(width: 12, channels: 5, outputs: 8, filter: filter, stride: stride, padding: 1),
        ]
      }
    } + padded(channels: 3, outputs: 6)

  static let depthwise: [Case] =
    [3, 4, 5, 6, 7, 8, 11, 17].map { Case(width: $0, channels: 6, outputs: 6, filter: (3, 3)) }
    + filters.flatMap { filter in
      [1, 2, 3].flatMap { stride in
        [
          Case(width: 11, channels: 5, outputs: 5, filter: filter, stride: stride),
          Case(width: 12, channels: 8, outputs: 8, filter: filter, stride: stride, padding: 1),
        ]
      }
    } + padded(channels: 6, outputs: 6)

  /// Zeros of its own before a convolution that asks for none; also so many that some windows see nothing else.
  private static func padded(channels: Int, outputs: Int) -> [Case] {
    [(1, 1, 1, 1), (0, 2, 0, 2), (4, 0, 5, 0), (0, 4, 0, 7), (6, 6, 9, 9)].flatMap { zeros in
      [1, 2].map { stride in
        Case(
          width: 9, channels: channels, outputs: outputs, filter: (3, 3), stride: stride, padding: 1, zeros: zeros)
      }
    }
  }

  @Test(arguments: full)
  func agreesWithTheDefinition(_ example: Case) throws {
    try check(example, isDepthwise: false)
  }

  @Test(arguments: depthwise)
  func depthwiseAgreesWithTheDefinition(_ example: Case) throws {
    try check(example, isDepthwise: true)
  }

  private func check(_ example: Case, isDepthwise: Bool) throws {
    var generator = SeededGenerator(seed: 7)
    let taps = example.filter.height * example.filter.width
    let values = generator.floats(example.height * example.width * example.channels)
    let weights = generator.floats(taps * example.channels * (isDepthwise ? 1 : example.outputs))
    let bias = generator.floats(example.outputs)

    let expected = Definition(example, values, weights, bias, isDepthwise: isDepthwise)
    let model = Self.model(example, weights, bias, isDepthwise: isDepthwise, size: expected.size)
    let output = try Network(model: model.bytes).run(values)[0]
    try #require(output.count == expected.values.count)
    let difference = zip(output, expected.values).map { abs($0 - $1) }.max() ?? .infinity
    // At most 26 products of numbers up to 1 and 13 channels: sums up to 40, rounded a few times at 2^-19.
    #expect(difference < 2e-5)
  }

  private static func model(
    _ example: Case, _ weights: [Float], _ bias: [Float], isDepthwise: Bool, size: (height: Int, width: Int)
  ) -> TinyModel {
    let zeros = example.zeros
    let filterShape =
      isDepthwise
      ? [1, example.filter.height, example.filter.width, example.channels]
      : [example.outputs, example.filter.height, example.filter.width, example.channels]
    let options: [Int: Flat] = [
      0: .int8(example.padding), 1: .int32(example.stride), 2: .int32(example.stride), 3: .int32(isDepthwise ? 1 : 0),
    ]
    return TinyModel(
      tensors: [
        .computed([1, example.height, example.width, example.channels]),
        .computed([
          1, example.height + zeros.top + zeros.bottom, example.width + zeros.left + zeros.right, example.channels,
        ]),
        .computed([1, size.height, size.width, example.outputs]),
        .integers([4, 2], [0, 0, zeros.top, zeros.bottom, zeros.left, zeros.right, 0, 0]),
        .floats(filterShape, weights), .floats([example.outputs], bias),
      ],
      operators: [
        .init(code: 34, inputs: [0, 3], outputs: [1]),
        .init(code: isDepthwise ? 4 : 3, inputs: [1, 4, 5], outputs: [2], options: options),
      ], outputs: [2])
  }

  /// The convolution as it is defined, in double precision.
  private struct Definition {
    let size: (height: Int, width: Int)
    let values: [Float]

    init(_ example: Case, _ input: [Float], _ weights: [Float], _ bias: [Float], isDepthwise: Bool) {
      let rows = Self.axis(
        example.height, example.zeros.top, example.zeros.bottom, example.filter.height, example.stride, example.padding)
      let columns = Self.axis(
        example.width, example.zeros.left, example.zeros.right, example.filter.width, example.stride, example.padding)
      let channels = example.channels
      var values: [Float] = []
      for y in 0..<rows.count {
        for x in 0..<columns.count {
          for output in 0..<example.outputs {
            var sum = Double(bias[output])
            for row in 0..<example.filter.height {
              for column in 0..<example.filter.width {
                let sourceY = y * example.stride + row - rows.before
                let sourceX = x * example.stride + column - columns.before
                guard (0..<example.height).contains(sourceY), (0..<example.width).contains(sourceX) else { continue }
                let pixel = (sourceY * example.width + sourceX) * channels
                let tap = row * example.filter.width + column
                if isDepthwise {
                  sum += Double(weights[tap * channels + output]) * Double(input[pixel + output])
                } else {
                  let first = (output * example.filter.height * example.filter.width + tap) * channels
                  for channel in 0..<channels {
                    sum += Double(weights[first + channel]) * Double(input[pixel + channel])
                  }
                }
              }
            }
            values.append(Float(sum))
          }
        }
      }
      self.values = values
      size = (rows.count, columns.count)
    }

    /// How many windows, and how far the first one begins before the picture.
    private static func axis(
      _ length: Int, _ before: Int, _ after: Int, _ filter: Int, _ stride: Int, _ padding: Int
    ) -> (count: Int, before: Int) {
      let length = length + before + after
      if padding == 1 { return ((length - filter) / stride + 1, before) }
      let count = (length + stride - 1) / stride
      return (count, before + max(0, (count - 1) * stride + filter - length) / 2)
    }
  }
}
