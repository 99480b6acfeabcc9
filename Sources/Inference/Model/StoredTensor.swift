/// A tensor as the file describes it.
struct StoredTensor: Sendable {
  let dimensions: [Int]
  let type: Int
  /// The constant's bytes; none for what is computed.
  let data: FlatVector
  let sparsity: FlatTable?

  init(_ table: FlatTable, buffers: [FlatVector]) throws(ModelError) {
    dimensions = try table.vector(0, of: .int32).within(.rank).int32s()
    type = try table.int8(1)
    let buffer = try table.int32(2)
    guard buffers.indices.contains(buffer) else { throw .noSuch(.buffer, index: buffer, count: buffers.count) }
    data = buffers[buffer]
    sparsity = try table.table(6)
  }
}

/// The element types that occur, by their numbers in the schema.
enum ElementType {
  static let float32 = 0
  static let float16 = 1
  static let int32 = 2
}
