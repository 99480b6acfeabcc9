/// Bytes to numbers and back, several at a time.
///
/// 2²³ plus a small whole number has that number as the lowest bits of its Float, and what is added to 2²³ is rounded
/// to a whole number: cheaper than a conversion, which is not vectorised.
enum Colours {
  private static let carrier: Float = 8_388_608
  private static let carrierBits: UInt32 = 0x4B00_0000

  @inline(__always)
  static func floats(_ pixel: SIMD4<UInt8>) -> SIMD4<Float> {
    unsafe unsafeBitCast(SIMD4<UInt32>(truncatingIfNeeded: pixel) | carrierBits, to: SIMD4<Float>.self) - carrier
  }

  @inline(__always)
  static func floats(_ sums: SIMD4<UInt16>) -> SIMD4<Float> {
    unsafe unsafeBitCast(SIMD4<UInt32>(truncatingIfNeeded: sums) | carrierBits, to: SIMD4<Float>.self) - carrier
  }

  @inline(__always)
  static func floats(_ bytes: SIMD8<UInt8>) -> SIMD8<Float> {
    unsafe unsafeBitCast(SIMD8<UInt32>(truncatingIfNeeded: bytes) | carrierBits, to: SIMD8<Float>.self) - carrier
  }

  /// Rounded to the nearest. The values must be from 0 to 255.
  @inline(__always)
  static func pixel(_ values: SIMD4<Float>) -> SIMD4<UInt8> {
    unsafe SIMD4<UInt8>(truncatingIfNeeded: unsafeBitCast(values + carrier, to: SIMD4<UInt32>.self))
  }

  /// JPEG's luma and colour differences (these around zero) as opaque pixels: ITU-T T.871, clause 7.
  @inline(__always)
  static func bytes(luma: SIMD8<Float>, cb: SIMD8<Float>, cr: SIMD8<Float>) -> SIMD8<UInt32> {
    bytes(red: luma + 1.402 * cr, green: luma - 0.344136 * cb - 0.714136 * cr, blue: luma + 1.772 * cb)
  }

  /// Rounded to the nearest, R in the lowest byte: the order of a bitmap's bytes in memory.
  @inline(__always)
  static func bytes(red: SIMD8<Float>, green: SIMD8<Float>, blue: SIMD8<Float>) -> SIMD8<UInt32> {
    byte(red) | byte(green) &<< 8 | byte(blue) &<< 16 | 0xFF00_0000
  }

  @inline(__always)
  private static func byte(_ value: SIMD8<Float>) -> SIMD8<UInt32> {
    let positive = value.replacing(with: 0, where: value .< 0)
    let held = positive.replacing(with: 255, where: positive .> 255)
    return unsafe unsafeBitCast(held + carrier, to: SIMD8<UInt32>.self) & 0xFF
  }
}
