/// An operator as the file describes it.
struct StoredOperator: Sendable {
  let code: OperatorCode
  let inputs: [Int]
  let outputs: [Int]
  let options: FlatTable?
  let customOptions: FlatVector

  init(_ table: FlatTable, codes: [OperatorCode], tensorCount: Int) throws(ModelError) {
    let index = try table.int32(0)
    guard codes.indices.contains(index) else { throw .noSuch(.operatorCode, index: index, count: codes.count) }
    code = codes[index]
    inputs = try table.vector(1, of: .int32).within(.operands).indices(below: tensorCount)
    outputs = try table.vector(2, of: .int32).within(.operands).indices(below: tensorCount)
    options = try table.table(4)
    customOptions = try table.vector(5, of: .uint8)
  }
}
