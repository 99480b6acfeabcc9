/// Runs of numbers, which are most of a file: checked once and read in one go.
extension FlatBuffer {
  /// `count` numbers of single precision.
  func singles(at position: Int, count: Int) throws(ModelError) -> [Float] {
    try check(position, length: 4 * count)
    return unsafe bytes.withUnsafeBytes { bytes in
      (0..<count).map { index in
        let bits = unsafe bytes.loadUnaligned(fromByteOffset: position + 4 * index, as: UInt32.self)
        return Float(bitPattern: UInt32(littleEndian: bits))
      }
    }
  }

  /// `count` numbers of half precision.
  func halves(at position: Int, count: Int) throws(ModelError) -> [Float] {
    try check(position, length: 2 * count)
    return unsafe bytes.withUnsafeBytes { bytes in
      (0..<count).map { index in
        let bits = unsafe bytes.loadUnaligned(fromByteOffset: position + 2 * index, as: UInt16.self)
        return Self.float(half: UInt16(littleEndian: bits))
      }
    }
  }

  /// IEEE 754 binary16 moved to where binary32 has exponent and fraction, and 112 added to the exponent: that is right
  /// for subnormal numbers too. `Float(Float16)` is a call for each number on most processors.
  @inline(__always)
  static func float(half bits: UInt16) -> Float {
    guard bits & 0x7C00 != 0x7C00 else { return Float(Float16(bitPattern: bits)) }
    let magnitude = Float(bitPattern: UInt32(bits & 0x7FFF) << 13) * 0x1p112
    return Float(bitPattern: magnitude.bitPattern | UInt32(bits & 0x8000) << 16)
  }
}
