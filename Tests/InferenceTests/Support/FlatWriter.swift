/// What a FlatBuffers file is made of.
indirect enum Flat {
  case int8(Int)
  case int32(Int)
  /// Fields by their number.
  case table([Int: Flat])
  case tables([Flat])
  case int32s([Int])
  case bytes([UInt8])
  case halfWords([Int])

  static func string(_ text: String) -> Flat { .bytes(Array(text.utf8)) }
}

/// Writes a FlatBuffers file: every table before what it points at, every field in four bytes.
struct FlatWriter {
  private(set) var bytes: [UInt8] = []

  init(root: Flat, identifier: String) {
    append(0)
    bytes += Array(identifier.utf8)
    patch(at: 0, to: write(root))
  }

  private mutating func write(_ flat: Flat) -> Int {
    switch flat {
    case .int8, .int32:
      preconditionFailure("a number has no place of its own")
    case .table(let fields):
      return writeTable(fields)
    case .tables(let tables):
      let start = bytes.count
      append(tables.count)
      for _ in tables { append(0) }
      for (index, table) in tables.enumerated() {
        patch(at: start + 4 + 4 * index, to: write(table))
      }
      return start
    case .int32s(let values):
      let start = bytes.count
      append(values.count)
      for value in values { append(value) }
      return start
    case .halfWords(let values):
      let start = bytes.count
      append(values.count)
      for value in values { append16(value) }
      return start
    case .bytes(let values):
      let start = bytes.count
      append(values.count)
      bytes += values
      return start
    }
  }

  private mutating func writeTable(_ fields: [Int: Flat]) -> Int {
    let numbers = fields.keys.sorted()
    let entries = (numbers.last ?? -1) + 1
    let vtable = bytes.count
    append16(4 + 2 * entries)
    append16(4 + 4 * numbers.count)
    for entry in 0..<entries {
      append16(numbers.firstIndex(of: entry).map { 4 + 4 * $0 } ?? 0)
    }
    let table = bytes.count
    append(table - vtable)
    for _ in numbers { append(0) }
    for (place, number) in numbers.enumerated() {
      let position = table + 4 + 4 * place
      switch fields[number] {
      case .int8(let value), .int32(let value): set(value, at: position)
      case .some(let child): patch(at: position, to: write(child))
      case nil: break
      }
    }
    return table
  }

  private mutating func append16(_ value: Int) {
    bytes += [UInt8(value & 255), UInt8(value >> 8 & 255)]
  }

  private mutating func append(_ value: Int) {
    bytes += [0, 0, 0, 0]
    set(value, at: bytes.count - 4)
  }

  private mutating func patch(at position: Int, to target: Int) {
    set(target - position, at: position)
  }

  private mutating func set(_ value: Int, at position: Int) {
    for byte in 0..<4 {
      bytes[position + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte))
    }
  }
}
