/// The bytes of a FlatBuffers file, read little-endian and only within bounds.
///
/// Layout: https://flatbuffers.dev/internals. Alignment is not asked for, as nothing here is loaded in place.
struct FlatBuffer: Sendable {
  let bytes: [UInt8]

  /// The table that the first four bytes point at.
  func root() throws(ModelError) -> FlatTable {
    try table(at: 0)
  }

  /// The table that the offset stored at `position` points at.
  func table(at position: Int) throws(ModelError) -> FlatTable {
    try FlatTable(in: self, at: target(of: position))
  }

  /// Where the unsigned offset stored at `position` points.
  func target(of position: Int) throws(ModelError) -> Int {
    try position + Int(uint32(at: position))
  }

  func uint8(at position: Int) throws(ModelError) -> UInt8 {
    try check(position, length: 1)
    return bytes[position]
  }

  func uint16(at position: Int) throws(ModelError) -> UInt16 {
    try check(position, length: 2)
    return UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8
  }

  func uint32(at position: Int) throws(ModelError) -> UInt32 {
    try check(position, length: 4)
    return UInt32(bytes[position]) | UInt32(bytes[position + 1]) << 8
      | UInt32(bytes[position + 2]) << 16 | UInt32(bytes[position + 3]) << 24
  }

  func int32(at position: Int) throws(ModelError) -> Int {
    try Int(Int32(bitPattern: uint32(at: position)))
  }

  func check(_ position: Int, length: Int) throws(ModelError) {
    guard position >= 0, length >= 0, position <= bytes.count, length <= bytes.count - position else {
      throw .outOfBounds(offset: position, length: length, size: bytes.count)
    }
  }
}
