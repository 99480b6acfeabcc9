/// Where the stored values of a sparse tensor belong: all dimensions are dense, except the innermost one, which lists
/// for each row the columns that are not zero (compressed sparse rows).
///
/// https://github.com/tensorflow/tensorflow/blob/v2.12.0/tensorflow/lite/schema/schema.fbs, `SparsityParameters`.
struct Sparsity {
  private let shape: TensorShape
  /// For row r, the stored values from `segments[r]` up to `segments[r + 1]`.
  private let segments: [Int]
  private let columns: [Int]

  init(_ table: FlatTable, of shape: TensorShape, tensor: Int) throws(ModelError) {
    let rank = shape.dimensions.count
    let order = try table.vector(0, of: .int32).within(.rank).int32s()
    let blocks = try table.vector(1, of: .int32)
    let dimensions = try table.vector(2, of: .offset).within(.rank).tables()
    guard order == Array(0..<rank), blocks.count == 0, dimensions.count == rank, let innermost = dimensions.last else {
      throw .unsupportedSparsity(tensor: tensor)
    }
    for (length, dimension) in zip(shape.dimensions, dimensions.dropLast()) {
      guard try dimension.int8(0) == 0, try dimension.int32(1) == length else {
        throw .unsupportedSparsity(tensor: tensor)
      }
    }
    guard try innermost.int8(0) == 1 else { throw .unsupportedSparsity(tensor: tensor) }
    self.shape = shape
    segments = try Self.indices(innermost, type: 2, limit: shape.rows + 1, tensor: tensor)
    columns = try Self.indices(innermost, type: 4, limit: shape.elementCount, tensor: tensor)
  }

  /// All values, with the zeros.
  func dense(_ values: [Float], tensor: Int) throws(ModelError) -> [Float] {
    guard segments.count == shape.rows + 1, segments.first == 0, segments.last == columns.count,
      values.count == columns.count
    else { throw .unsupportedSparsity(tensor: tensor) }
    var dense = [Float](repeating: 0, count: shape.elementCount)
    for (row, (start, end)) in zip(segments, segments.dropFirst()).enumerated() {
      guard start <= end, end <= columns.count else { throw .unsupportedSparsity(tensor: tensor) }
      for stored in start..<end {
        guard columns[stored] < shape.channels else { throw .unsupportedSparsity(tensor: tensor) }
        dense[row * shape.channels + columns[stored]] = values[stored]
      }
    }
    return dense
  }

  /// A vector of numbers of 32, 16 or 8 bits; which, is in the field `type`, and the vector in the next.
  private static func indices(
    _ table: FlatTable, type: Int, limit: Int, tensor: Int
  ) throws(ModelError) -> [Int] {
    guard let holder = try table.table(type + 1) else { throw .unsupportedSparsity(tensor: tensor) }
    let element: FlatVector.Element
    switch try table.uint8(type) {
    case 1: element = .int32
    case 2: element = .uint16
    case 3: element = .uint8
    default: throw .unsupportedSparsity(tensor: tensor)
    }
    let vector = try holder.vector(0, of: element)
    guard vector.count <= limit else { throw .unsupportedSparsity(tensor: tensor) }
    let indices =
      switch element {
      case .uint8: try vector.uint8s()
      case .uint16: try vector.uint16s()
      case .int32, .offset: try vector.int32s()
      }
    guard indices.allSatisfy({ $0 >= 0 }) else { throw .unsupportedSparsity(tensor: tensor) }
    return indices
  }
}
