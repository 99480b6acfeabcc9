/// Which operator: its number in the schema, and its name where it is a custom one.
struct OperatorCode: Hashable, Sendable {
  let number: Int
  let custom: String?

  /// Numbers above 127 are in a field of their own; older files have only the older field.
  init(_ table: FlatTable) throws(ModelError) {
    number = try max(table.int8(0), table.int32(3))
    let name = try table.vector(1, of: .uint8)
    custom =
      number == BuiltinOperator.custom.rawValue && name.count <= 64
      ? try String(decoding: name.uint8s().map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self) : nil
  }
}
