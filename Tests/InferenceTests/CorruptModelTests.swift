import Inference
import Testing

/// Damaged files throw, or make a network that runs; they never stop the program.
struct CorruptModelTests {
  /// Runs the network if there is one.
  private func tryOut(_ bytes: [UInt8], in workspace: inout Workspace) -> Result<Void, ModelError> {
    do throws(ModelError) {
      let network = try Network(model: bytes)
      let values = [Float](repeating: 0.5, count: network.input.elementCount)
      do throws(InputError) {
        let outputs = try network.run(values, in: &workspace)
        #expect(outputs.map(\.count) == network.outputs.map(\.elementCount))
      } catch {
        Issue.record(error)
      }
      return .success(())
    } catch {
      return .failure(error)
    }
  }

  /// A bit of everything: sparse and half-precision weights, padding, a sum, a pool, an activation, a concatenation.
  static let everything = TinyModel(
    tensors: [
      .computed([1, 4, 4, 3]),  // 0: input
      .halves([2, 1, 1, 3], [1, 2, 3], sparsity: SparsityTests.rows(3, segments: [0, 1, 3], columns: [2, 0, 1])),
      .halves([2, 1, 1, 3], []),
      .computed([2, 1, 1, 3]),
      .floats([2], [0.5, -0.5]),
      .computed([1, 4, 4, 2]),  // 5: convolution
      .integers([4, 2], [0, 0, 1, 1, 1, 1, 0, 0]),
      .computed([1, 6, 6, 2]),
      .floats([1, 3, 3, 2], (0..<18).map { Float($0) }),
      .computed([1, 4, 4, 2]),  // 9: depthwise
      .computed([1, 4, 4, 2]),
      .floats([1, 1, 2], [0.1, 0.2]),
      .computed([1, 4, 4, 2]),  // 12: PReLU
      .computed([1, 1, 1, 2]),
      .computed([1, 4, 4, 2]),  // 14: product
      .integers([2], [8, 8]),
      .computed([1, 8, 8, 2]),
      .computed([1, 64, 2]),
      .computed([1, 128, 2]),  // 18: output
    ],
    operators: [
      .init(code: 124, inputs: [1], outputs: [2]),
      .init(code: 6, inputs: [2], outputs: [3]),
      .init(code: 3, inputs: [0, 3, 4], outputs: [5], options: [1: .int32(1), 2: .int32(1)]),
      .init(code: 34, inputs: [5, 6], outputs: [7]),
      .init(
        code: 4, inputs: [7, 8, 4], outputs: [9],
        options: [0: .int8(1), 1: .int32(1), 2: .int32(1), 3: .int32(1), 4: .int8(1)]),
      .init(code: 0, inputs: [5, 9], outputs: [10]),
      .init(code: 54, inputs: [10, 11], outputs: [12]),
      .init(
        code: 1, inputs: [12], outputs: [13],
        options: [0: .int8(1), 1: .int32(4), 2: .int32(4), 3: .int32(4), 4: .int32(4)]),
      .init(code: 18, inputs: [12, 13], outputs: [14]),
      .init(code: 23, inputs: [14, 15], outputs: [16], options: [3: .int8(1)]),
      .init(code: 22, inputs: [16], outputs: [17]),
      .init(code: 2, inputs: [17, 17], outputs: [18], options: [0: .int32(1)]),
    ], outputs: [18])

  @Test func isWholeAtFirst() {
    var workspace = Workspace()
    #expect(throws: Never.self) { try tryOut(Self.everything.bytes, in: &workspace).get() }
  }

  /// The writer puts the parts that are needed last at the end, so that every byte is missed.
  @Test func everyTruncationThrows() {
    let bytes = Self.everything.bytes
    var workspace = Workspace()
    for length in 0..<bytes.count {
      #expect(throws: ModelError.self, "\(length) bytes") {
        try tryOut(Array(bytes.prefix(length)), in: &workspace).get()
      }
    }
  }

  @Test func everyFlippedBitThrowsOrRuns() {
    let bytes = Self.everything.bytes
    var workspace = Workspace()
    var refused = 0
    for bit in 0..<bytes.count * 8 {
      var damaged = bytes
      damaged[bit / 8] ^= 1 << (bit % 8)
      if case .failure = tryOut(damaged, in: &workspace) { refused += 1 }
    }
    // The rest is in weights, in bytes that fill up, and in options for which another value is as good.
    #expect(refused > bytes.count * 4)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func severalChangedBytesThrowOrRun(seed: UInt64) {
    let bytes = Self.everything.bytes
    var generator = SeededGenerator(seed: seed)
    var workspace = Workspace()
    var refused = 0
    for _ in 0..<2500 {
      if case .failure = tryOut(generator.damage(bytes, from: 0), in: &workspace) { refused += 1 }
    }
    #expect(refused > 1250)
  }

  @Test func randomBytesThrow() {
    var generator = SeededGenerator(seed: 5)
    var workspace = Workspace()
    for length in 8..<1000 {
      var bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(throws: ModelError.self) { try tryOut(bytes, in: &workspace).get() }
      bytes.replaceSubrange(0..<8, with: [UInt8.random(in: 0...127, using: &generator), 0, 0, 0] + Array("TFL3".utf8))
      #expect(throws: ModelError.self) { try tryOut(bytes, in: &workspace).get() }
    }
  }

  @Test(arguments: Model.allCases)
  func truncatedModelsThrow(model: Model) throws {
    let bytes = try ModelFolder.bytes(of: model)
    var workspace = Workspace()
    for part in 0..<200 {
      let length = part < 100 ? part : bytes.count * (part - 100) / 100
      #expect(throws: ModelError.self, "\(length) bytes") {
        try tryOut(Array(bytes.prefix(length)), in: &workspace).get()
      }
    }
  }

  /// The tables of these files follow the weights, and the root is at the beginning.
  @Test(arguments: Model.allCases)
  func damagedModelsThrowOrRun(model: Model) throws {
    let bytes = try ModelFolder.bytes(of: model)
    var generator = SeededGenerator(seed: 6)
    var workspace = Workspace()
    for round in 0..<100 {
      let start = round % 4 < 3 ? bytes.count - 25_000 : 0
      let length = round % 4 < 3 ? 25_000 : 64
      _ = tryOut(generator.damage(bytes, from: start, length: length), in: &workspace)
    }
  }
}

extension SeededGenerator {
  /// One to four bytes replaced, by any or by those that tend to do harm.
  mutating func damage(_ bytes: [UInt8], from start: Int, length: Int? = nil) -> [UInt8] {
    var damaged = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let position = Int.random(in: start..<start + (length ?? bytes.count - start), using: &self)
      damaged[position] =
        Bool.random(using: &self)
        ? UInt8.random(in: 0...255, using: &self) : [0, 1, 2, 127, 128, 255].randomElement(using: &self) ?? 0
    }
    return damaged
  }
}
