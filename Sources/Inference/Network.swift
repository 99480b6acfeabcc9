/// A neural network that is ready to run: weights unpacked, shapes checked, memory laid out.
///
/// Immutable: any number of workers may share one. The same input gives the same bits, whoever runs it.
public struct Network: Sendable {
  /// The shape of the only input.
  public let input: TensorShape
  /// The shapes of the outputs, in the order of the file.
  public let outputs: [TensorShape]

  private let steps: [PlacedStep]
  private let inputBuffer: Int
  private let outputBuffers: [Int]
  private let bufferSizes: [Int]

  /// Reads a TensorFlow Lite model.
  ///
  /// - Parameter model: The bytes of the file. It may be damaged or hostile: then this throws, soon, and before more than
  ///   the memory of `ModelLimit` is taken.
  public init(model: [UInt8]) throws(ModelError) {
    let graph = try Graph(ModelFile(model)).withActivationsBeforeDepthToSpace()
    let planned = Planner(graph).steps
    let memory = try MemoryPlan(planned, input: graph.input, outputs: graph.outputs)
    input = graph.input.shape
    outputs = graph.outputs.map(\.shape)
    steps = planned.map { PlacedStep($0, memory) }
    inputBuffer = memory.buffer(of: graph.input)
    outputBuffers = graph.outputs.map { memory.buffer(of: $0) }
    bufferSizes = memory.bufferSizes
  }

  /// Computes the outputs.
  ///
  /// - Parameters:
  ///   - values: As many as `input` has, in its order.
  ///   - workspace: Memory that can be used again for the next run, of this network or of another.
  /// - Returns: For each of `outputs` its values.
  public func run(_ values: [Float], in workspace: inout Workspace) throws(InputError) -> [[Float]] {
    guard values.count == input.elementCount else {
      throw .wrongCount(expected: input.elementCount, found: values.count)
    }
    workspace.prepare(bufferSizes)
    workspace.write(values, of: input, into: inputBuffer)
    for step in steps {
      workspace.run(step)
    }
    return zip(outputs, outputBuffers).map { workspace.read($0, from: $1) }
  }

  /// Computes the outputs, with memory for this time only.
  public func run(_ values: [Float]) throws(InputError) -> [[Float]] {
    var workspace = Workspace()
    return try run(values, in: &workspace)
  }
}

/// Why a network cannot be run on the values that it is given.
public enum InputError: Error, Hashable, Sendable {
  /// The input has `expected` values.
  case wrongCount(expected: Int, found: Int)
}
