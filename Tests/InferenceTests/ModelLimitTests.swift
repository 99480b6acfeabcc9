import Inference
import Testing

/// Files that ask for more than any face model needs are refused before memory or time is spent.
struct ModelLimitTests {
  @Test func refusesLargeFiles() {
    let bytes = [UInt8](repeating: 0, count: ModelLimit.fileBytes.maximum + 1)
    #expect(throws: ModelError.tooLarge(.fileBytes, value: bytes.count)) { try Network(model: bytes) }
  }

  @Test(arguments: [
    ([1, 1, 1, 1, 4], ModelLimit.rank, 5),
    ([1, 1, 1, 16385], .dimension, 16385),
    ([1, 2048, 2048, 1], .tensorValues, 1 << 24),
    ([1, 1025, 1024, 4], .tensorValues, 1025 << 12),
    ([16384, 16384, 16384, 16384], .tensorValues, 1 << 56),
  ])
  func refusesLargeTensors(dimensions: [Int], limit: ModelLimit, value: Int) {
    let model = TinyModel(from: dimensions, to: dimensions, code: 19)
    #expect(throws: ModelError.tooLarge(limit, value: value)) { try Network(model: model.bytes) }
  }

  @Test func refusesManyOperators() {
    var model = TinyModel(from: [1], to: [1], code: 19)
    model.operators = Array(repeating: model.operators[0], count: 257)
    #expect(throws: ModelError.tooLarge(.operatorCodes, value: 257)) { try Network(model: model.bytes) }
  }

  @Test func refusesManyOperands() {
    var model = TinyModel(from: [1, 1], to: [33, 1], code: 2)
    model.operators[0].inputs = Array(repeating: 0, count: 33)
    #expect(throws: ModelError.tooLarge(.operands, value: 33)) { try Network(model: model.bytes) }
  }

  /// A megabyte of weights used again and again would be unpacked again and again.
  @Test func refusesManyCopiesOfWeights() {
    let count = 1 << 18
    var model = TinyModel(
      from: [1, 1, 1, 16], to: [1, 1, 1, 16384], code: 3, options: [1: .int32(1), 2: .int32(1)],
      constants: [
        .init(dimensions: [16384, 1, 1, 16], data: [UInt8](repeating: 0, count: 4 * count)),
        .init(dimensions: [16384], data: [UInt8](repeating: 0, count: 4 * 16384)),
      ])
    for _ in 0..<100 {
      model.tensors.append(.computed([1, 1, 1, 16384]))
      var copy = model.operators[0]
      copy.outputs = [model.tensors.count - 1]
      model.operators.append(copy)
    }
    // Of 2^18 weights and 2^14 bias values 60 copies are within 2^24 values, and the next weights are not.
    let value = 60 * (count + 16384) + count
    #expect(throws: ModelError.tooLarge(.constantValues, value: value)) { try Network(model: model.bytes) }
  }

  /// A picture of a million pixels under a filter as large as itself.
  @Test func refusesEndlessWork() {
    let options: [Int: Flat] = [1: .int32(1), 2: .int32(1), 3: .int32(1024), 4: .int32(1024)]
    let model = TinyModel(from: [1, 1024, 1024, 1], to: [1, 1024, 1024, 1], code: 17, options: options)
    #expect(throws: ModelError.tooLarge(.work, value: 1 << 42)) { try Network(model: model.bytes) }
  }

  /// Five tensors of the largest size that have to be kept, as the last operator reads them all.
  @Test func refusesLargeWorkspaces() {
    let large = [1, 1024, 1024, 4]
    var model = TinyModel(from: large, to: large, code: 19)
    for step in 2...4 {
      model.tensors.append(.computed(large))
      model.operators.append(.init(code: 19, inputs: [step - 1], outputs: [step]))
    }
    model.outputs = [0, 1, 2, 3, 4]
    #expect(throws: ModelError.tooLarge(.workspaceValues, value: 5 << 22)) { try Network(model: model.bytes) }
    model.outputs = [4]
    #expect(throws: Never.self) { try Network(model: model.bytes) }
  }
}
