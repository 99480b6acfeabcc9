import Inference
import Testing

struct NetworkTests {
  private static let model = CorruptModelTests.everything

  @Test func saysWhatGoesInAndComesOut() throws {
    let network = try Network(model: Self.model.bytes)
    #expect(network.input.dimensions == [1, 4, 4, 3])
    #expect(network.input.elementCount == 48)
    #expect(network.outputs.map(\.dimensions) == [[1, 128, 2]])
  }

  @Test(arguments: [0, 47, 49])
  func refusesInputsOfAnotherSize(count: Int) throws {
    let network = try Network(model: Self.model.bytes)
    #expect(throws: InputError.wrongCount(expected: 48, found: count)) {
      try network.run([Float](repeating: 0, count: count))
    }
  }

  @Test func givesTheInputBackWhereThatIsAskedFor() throws {
    var model = TinyModel(from: [1, 2, 3], to: [1, 2, 3], code: 19)
    model.outputs = [1, 0, 1]
    let network = try Network(model: model.bytes)
    #expect(
      try network.run([-1, 2, -3, 4, -5, 6]) == [[0, 2, 0, 4, 0, 6], [-1, 2, -3, 4, -5, 6], [0, 2, 0, 4, 0, 6]])
  }

  /// What one network leaves in a workspace, another one must not see: real ones of different sizes, taking turns.
  @Test func workspacesCarryNothingOver() throws {
    let networks = try [Model.iris, .shortRange, .segmentation].map { try Network(model: ModelFolder.bytes(of: $0)) }
    var generator = SeededGenerator(seed: 8)
    let inputs = networks.map { generator.floats($0.input.elementCount) }
    let fresh = try zip(networks, inputs).map { try $0.run($1) }
    var workspace = Workspace()
    for _ in 0..<2 {
      for (index, network) in networks.enumerated() {
        let noise = generator.floats(network.input.elementCount)
        #expect(try network.run(noise, in: &workspace) != fresh[index])
        #expect(try network.run(inputs[index], in: &workspace) == fresh[index])
      }
    }
  }

  /// Zeros are written each time, not taken for granted.
  @Test func zerosAreZerosInAUsedWorkspace() throws {
    let relu = try Network(model: TinyModel(from: [1, 3, 3, 4], to: [1, 3, 3, 4], code: 19).bytes)
    let pad = try Network(
      model: TinyModel(
        from: [1, 1, 1, 1], to: [1, 3, 3, 1], code: 34, constants: [.integers([4, 2], [0, 0, 1, 1, 1, 1, 0, 0])]
      ).bytes)
    var workspace = Workspace()
    _ = try relu.run([Float](repeating: 9, count: 36), in: &workspace)
    #expect(try pad.run([5], in: &workspace) == [[0, 0, 0, 0, 5, 0, 0, 0, 0]])
  }

  @Test func manyWorkersGetTheSameBits() async throws {
    let network = try Network(model: ModelFolder.bytes(of: .shortRange))
    let input = try ReferenceInput.face.values(for: .shortRange, side: 128)
    let alone = try network.run(input).map { $0.map(\.bitPattern) }
    try await withThrowingTaskGroup(of: [[UInt32]].self) { group in
      for _ in 0..<8 {
        group.addTask { @concurrent in
          var workspace = Workspace()
          _ = try network.run(input.reversed(), in: &workspace)
          return try network.run(input, in: &workspace).map { $0.map(\.bitPattern) }
        }
      }
      for try await together in group {
        #expect(together == alone)
      }
    }
  }

  /// Loading twice gives the same network.
  @Test(arguments: Model.allCases)
  func loadingIsRepeatable(model: Model) throws {
    let bytes = try ModelFolder.bytes(of: model)
    let input = try ReferenceInput.pattern.values(for: model, side: Network(model: bytes).input.dimensions[1])
    #expect(try Network(model: bytes).run(input) == Network(model: bytes).run(input))
  }
}
