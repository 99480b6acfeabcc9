/// What a TensorFlow Lite file holds, as far as a network of one subgraph is concerned. Every index is checked.
///
/// Field numbers: tensorflow/compiler/mlir/lite/schema/schema.fbs, version 3.
struct ModelFile: Sendable {
  let tensors: [StoredTensor]
  let operators: [StoredOperator]
  let inputs: [Int]
  let outputs: [Int]

  init(_ bytes: [UInt8]) throws(ModelError) {
    try ModelLimit.fileBytes.check(bytes.count)
    let file = FlatBuffer(bytes: bytes)
    try file.check(0, length: 8)
    guard bytes[4..<8].elementsEqual("TFL3".utf8) else { throw .notAModel(identifier: Array(bytes[4..<8])) }
    let model = try file.root()
    let version = try model.int32(0)
    guard version == 3 else { throw .unsupportedVersion(version) }

    let subgraphs = try model.vector(2, of: .offset).within(.subgraphs).tables()
    guard let graph = subgraphs.first else { throw .wrongCount(.subgraph, found: 0) }
    let buffers = try model.vector(4, of: .offset).within(.buffers)
      .tables().map { table throws(ModelError) in try table.vector(0, of: .uint8) }
    let codes = try model.vector(1, of: .offset).within(.operatorCodes)
      .tables().map { table throws(ModelError) in try OperatorCode(table) }

    let tensors = try graph.vector(0, of: .offset).within(.tensors)
      .tables().map { table throws(ModelError) in try StoredTensor(table, buffers: buffers) }
    operators = try graph.vector(3, of: .offset).within(.operators)
      .tables().map { table throws(ModelError) in try StoredOperator(table, codes: codes, tensorCount: tensors.count) }
    inputs = try graph.vector(1, of: .int32).within(.operands).indices(below: tensors.count)
    outputs = try graph.vector(2, of: .int32).within(.operands).indices(below: tensors.count)
    self.tensors = tensors
  }
}

extension FlatVector {
  /// The numbers of tensors.
  func indices(below count: Int) throws(ModelError) -> [Int] {
    let indices = try int32s()
    for index in indices where !(0..<count).contains(index) {
      throw .noSuch(.tensor, index: index, count: count)
    }
    return indices
  }
}
