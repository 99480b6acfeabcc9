/// Checked reads of numbers from a file's bytes: nil beyond the end.
struct Bytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  func slice(_ start: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else { return nil }
    return bytes[start..<start + count]
  }

  func byte(_ start: Int) -> UInt8? { bytes.indices.contains(start) ? bytes[start] : nil }
  func big16(_ start: Int) -> Int? { slice(start, 2)?.reduce(0) { $0 << 8 | Int($1) } }
  func big32(_ start: Int) -> Int? { slice(start, 4)?.reduce(0) { $0 << 8 | Int($1) } }
  func little16(_ start: Int) -> Int? { slice(start, 2)?.reversed().reduce(0) { $0 << 8 | Int($1) } }
  func little24(_ start: Int) -> Int? { slice(start, 3)?.reversed().reduce(0) { $0 << 8 | Int($1) } }
  func little32(_ start: Int) -> Int? { slice(start, 4)?.reversed().reduce(0) { $0 << 8 | Int($1) } }

  func has(_ text: StaticString, at start: Int) -> Bool {
    guard let slice = slice(start, text.utf8CodeUnitCount) else { return false }
    return slice.elementsEqual(text.description.utf8)
  }
}
