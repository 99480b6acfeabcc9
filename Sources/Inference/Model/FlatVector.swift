/// A vector of a FlatBuffers file whose extent has been found to lie within the file.
struct FlatVector: Sendable {
  enum Element {
    case uint8, uint16, int32, offset

    var size: Int {
      switch self {
      case .uint8: 1
      case .uint16: 2
      case .int32, .offset: 4
      }
    }
  }

  let file: FlatBuffer
  let start: Int
  let count: Int

  func uint8s() throws(ModelError) -> [Int] {
    try elements { index throws(ModelError) in try Int(file.uint8(at: start + index)) }
  }

  func uint16s() throws(ModelError) -> [Int] {
    try elements { index throws(ModelError) in try Int(file.uint16(at: start + 2 * index)) }
  }

  func int32s() throws(ModelError) -> [Int] {
    try elements { index throws(ModelError) in try file.int32(at: start + 4 * index) }
  }

  func tables() throws(ModelError) -> [FlatTable] {
    try elements { index throws(ModelError) in try file.table(at: start + 4 * index) }
  }

  /// The same vector, unless it is longer than what the limit allows.
  func within(_ limit: ModelLimit) throws(ModelError) -> FlatVector {
    try limit.check(count)
    return self
  }

  private func elements<Value>(_ read: (Int) throws(ModelError) -> Value) throws(ModelError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for index in 0..<count {
      try values.append(read(index))
    }
    return values
  }
}
