/// One table of a FlatBuffers file: fields by their number in the schema, each of which may be absent.
struct FlatTable: Sendable {
  let file: FlatBuffer
  private let position: Int
  private let fields: Range<Int>

  init(in file: FlatBuffer, at position: Int) throws(ModelError) {
    let vtable = try position - file.int32(at: position)
    let size = try Int(file.uint16(at: vtable))
    try file.check(vtable, length: max(size, 4))
    self.file = file
    self.position = position
    fields = vtable + 4..<vtable + max(size, 4)
  }

  /// Where the field's value is stored; nil where the table leaves it out.
  func position(of field: Int) throws(ModelError) -> Int? {
    let entry = fields.lowerBound + 2 * field
    guard entry + 2 <= fields.upperBound else { return nil }
    let offset = try Int(file.uint16(at: entry))
    return offset == 0 ? nil : position + offset
  }

  func int32(_ field: Int, default fallback: Int = 0) throws(ModelError) -> Int {
    guard let position = try position(of: field) else { return fallback }
    return try file.int32(at: position)
  }

  func int8(_ field: Int, default fallback: Int = 0) throws(ModelError) -> Int {
    guard let position = try position(of: field) else { return fallback }
    return try Int(Int8(bitPattern: file.uint8(at: position)))
  }

  func uint8(_ field: Int) throws(ModelError) -> Int {
    guard let position = try position(of: field) else { return 0 }
    return try Int(file.uint8(at: position))
  }

  func bool(_ field: Int) throws(ModelError) -> Bool {
    try uint8(field) != 0
  }

  func table(_ field: Int) throws(ModelError) -> FlatTable? {
    guard let position = try position(of: field) else { return nil }
    return try file.table(at: position)
  }

  /// Where the elements of a vector lie; empty where it is absent.
  func vector(_ field: Int, of kind: FlatVector.Element) throws(ModelError) -> FlatVector {
    guard let position = try position(of: field) else { return FlatVector(file: file, start: 0, count: 0) }
    let target = try file.target(of: position)
    let count = try Int(file.uint32(at: target))
    try file.check(target + 4, length: count * kind.size)
    return FlatVector(file: file, start: target + 4, count: count)
  }
}
