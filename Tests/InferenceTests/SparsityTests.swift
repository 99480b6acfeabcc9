import Inference
import Testing

/// Constants in half precision, dense and sparse, seen through a convolution whose output is its weights.
struct SparsityTests {
  /// Dense in the first three of four dimensions, compressed in the last.
  static func rows(
    _ channels: Int, segments: [Int], columns: [Int], denseSizes: [Int] = [2, 1, 1], formats: [Int] = [0, 0, 0, 1],
    order: [Int] = [0, 1, 2, 3], blocks: [Int] = [], width: Int = 8
  ) -> Flat {
    let dense = zip(formats, denseSizes).map { Flat.table([0: .int8($0), 1: .int32($1)]) }
    let type = width == 8 ? 3 : width == 16 ? 2 : 1
    func indices(_ values: [Int]) -> Flat {
      switch width {
      case 8: .table([0: .bytes(values.map { UInt8($0) })])
      case 16: .table([0: .halfWords(values)])
      default: .table([0: .int32s(values)])
      }
    }
    let compressed = Flat.table([
      0: .int8(formats[3]), 2: .int8(type), 3: indices(segments), 4: .int8(type), 5: indices(columns),
    ])
    var fields: [Int: Flat] = [0: .int32s(order), 2: .tables(dense + [compressed])]
    if !blocks.isEmpty { fields[1] = .int32s(blocks) }
    return .table(fields)
  }

  /// Two output channels of three input channels.
  private static func model(_ values: [Float], _ sparsity: Flat) -> TinyModel {
    TinyModel(
      tensors: [
        .computed([1, 1, 1, 3]), .halves([2, 1, 1, 3], values, sparsity: sparsity), .halves([2, 1, 1, 3], []),
        .computed([2, 1, 1, 3]), .floats([2], [0, 0]), .computed([1, 1, 1, 2]),
      ],
      operators: [
        .init(code: 124, inputs: [1], outputs: [2]),
        .init(code: 6, inputs: [2], outputs: [3]),
        .init(code: 3, inputs: [0, 3, 4], outputs: [5], options: [1: .int32(1), 2: .int32(1)]),
      ], outputs: [5])
  }

  @Test(arguments: [8, 16, 32])
  func unpacks(width: Int) throws {
    let sparsity = Self.rows(3, segments: [0, 1, 3], columns: [2, 0, 1], width: width)
    let network = try Network(model: Self.model([5, 6, 7], sparsity).bytes)
    #expect(try network.run([1, 10, 100]) == [[500, 76]])
  }

  @Test func unpacksEmptyRows() throws {
    let network = try Network(model: Self.model([5], Self.rows(3, segments: [0, 0, 1], columns: [1])).bytes)
    #expect(try network.run([1, 10, 100]) == [[0, 50]])
  }

  @Test(arguments: [
    rows(3, segments: [0, 1, 3], columns: [2, 0, 1], denseSizes: [3, 1, 1]),
    rows(3, segments: [0, 1, 3], columns: [2, 0, 1], formats: [0, 0, 1, 1]),
    rows(3, segments: [0, 1, 3], columns: [2, 0, 1], formats: [0, 0, 0, 0]),
    rows(3, segments: [0, 1, 3], columns: [2, 0, 1], order: [1, 0, 2, 3]),
    rows(3, segments: [0, 1, 3], columns: [2, 0, 1], blocks: [4]),
    rows(3, segments: [0, 1], columns: [2]),
    rows(3, segments: [0, 1, 2], columns: [2, 0, 1]),
    rows(3, segments: [1, 1, 3], columns: [2, 0, 1]),
    rows(3, segments: [0, 9, 3], columns: [2, 0, 1]),
    rows(3, segments: [0, -1, 3], columns: [2, 0, 1], width: 32),
    rows(3, segments: [0, 1, 3], columns: [3, 0, 1]),
    rows(3, segments: [0, 1, 3], columns: [-2, 0, 1], width: 32),
    rows(3, segments: [0, 1, 4], columns: [2, 0, 1, 2]),
    .table([0: .int32s([0, 1, 2, 3])]),
  ])
  func refusesIndicesThatContradictTheShape(sparsity: Flat) {
    #expect(throws: ModelError.unsupportedSparsity(tensor: 1)) {
      try Network(model: Self.model([5, 6, 7], sparsity).bytes)
    }
  }

  /// Powers of two, the smallest subnormal number, the largest number.
  @Test func halvesBecomeFloatsExactly() throws {
    let values: [Float] = [0.5, -2, 0x1p-24, 65504, 0x1p-14, 1.0009765625]
    let model = TinyModel(
      tensors: [
        .computed([1, 1, 1, 1]), .halves([6, 1, 1, 1], values), .computed([6, 1, 1, 1]),
        .floats([6], [0, 0, 0, 0, 0, 0]), .computed([1, 1, 1, 6]),
      ],
      operators: [
        .init(code: 6, inputs: [1], outputs: [2]),
        .init(code: 3, inputs: [0, 2, 3], outputs: [4], options: [1: .int32(1), 2: .int32(1)]),
      ], outputs: [4])
    #expect(try Network(model: model.bytes).run([1]) == [values])
  }
}
