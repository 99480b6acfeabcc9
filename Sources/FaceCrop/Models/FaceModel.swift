import Inference

/// A model's part in the work.
public enum FaceModel: Hashable, Sendable, CaseIterable {
  case shortRange, fullRange, mesh, iris, segmenter

  /// Sides of the square picture that goes in.
  var side: Int {
    switch self {
    case .shortRange: 128
    case .fullRange, .mesh: 192
    case .iris: 64
    case .segmenter: 256
    }
  }

  /// How many values each output has, from the most to the fewest.
  var outputCounts: [Int] {
    switch self {
    case .shortRange: [896 * 16, 896]
    case .fullRange: [2304 * 16, 2304]
    case .mesh: [468 * 3, 1]
    case .iris: [71 * 3, 5 * 3]
    case .segmenter: [256 * 256]
    }
  }

  func network(_ bytes: [UInt8]) throws(FaceModelError) -> Network {
    let network: Network
    do throws(ModelError) {
      network = try Network(model: bytes)
    } catch {
      throw .unreadable(self, error)
    }
    let outputs = network.outputs.map(\.elementCount)
    guard network.input.dimensions == [1, side, side, 3], outputs.sorted(by: >) == outputCounts else {
      throw .other(self, input: network.input.dimensions, outputs: outputs)
    }
    return network
  }
}

extension Network {
  /// The outputs from the one with the most values to the one with the fewest.
  func runBySize(_ values: [Float], in workspace: inout Workspace) throws(FaceError) -> [[Float]] {
    do throws(InputError) {
      return try run(values, in: &workspace).sorted { $0.count > $1.count }
    } catch {
      switch error {
      case .wrongCount(let expected, let found): throw .input(expected: expected, found: found)
      }
    }
  }
}
