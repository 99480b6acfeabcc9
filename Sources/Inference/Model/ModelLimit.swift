/// How large a model may be. Every limit is several times what a face model needs, and small enough that no file,
/// however made, can ask for more memory or time than a small machine has.
public enum ModelLimit: Hashable, Sendable {
  case fileBytes
  case subgraphs
  case buffers
  case operatorCodes
  case tensors
  case operators
  case operands
  case rank
  /// One side of a tensor.
  case dimension
  /// A tensor's values, each pixel's channels rounded up to whole blocks of four.
  case tensorValues
  /// The values of all weights that are unpacked.
  case constantValues
  /// The values that are held at one time while the network runs.
  case workspaceValues
  /// Multiplications, additions and copies of values in one run.
  case work

  public var maximum: Int {
    switch self {
    case .fileBytes: 1 << 26
    case .subgraphs: 1
    case .buffers: 1 << 14
    case .operatorCodes: 1 << 8
    case .tensors, .operators: 1 << 12
    case .operands: 1 << 5
    case .rank: 4
    case .dimension: 1 << 14
    case .tensorValues: 1 << 22
    case .constantValues: 1 << 24
    case .workspaceValues: 1 << 24
    case .work: 1 << 30
    }
  }

  func check(_ value: Int) throws(ModelError) {
    guard value <= maximum else { throw .tooLarge(self, value: value) }
  }
}
