/// The sums of eight output channels for four pixels, which stay in registers while a filter runs over the input.
@frozen public struct TileSums {
  public var a: SIMD8<Float>
  public var b: SIMD8<Float>
  public var c: SIMD8<Float>
  public var d: SIMD8<Float>

  @inlinable
  @inline(__always)
  public init(_ bias: SIMD8<Float>) {
    (a, b, c, d) = (bias, bias, bias, bias)
  }

  /// Adds the products of one block of input channels.
  ///
  /// Each is rounded before it is added, whatever the processor could do: the results are the same to the bit.
  @inlinable
  @inline(__always)
  public mutating func add(_ quad: Quad, _ values: TileValues) {
    a += quad.x * values.a.x
    b += quad.x * values.b.x
    c += quad.x * values.c.x
    d += quad.x * values.d.x
    a += quad.y * values.a.y
    b += quad.y * values.b.y
    c += quad.y * values.c.y
    d += quad.y * values.d.y
    a += quad.z * values.a.z
    b += quad.z * values.b.z
    c += quad.z * values.c.z
    d += quad.z * values.d.z
    a += quad.w * values.a.w
    b += quad.w * values.b.w
    c += quad.w * values.c.w
    d += quad.w * values.d.w
  }
}

/// A block of input channels of each of four pixels.
@frozen public struct TileValues {
  public var a: SIMD4<Float>
  public var b: SIMD4<Float>
  public var c: SIMD4<Float>
  public var d: SIMD4<Float>

  @inlinable
  @inline(__always)
  public init(_ a: SIMD4<Float>, _ b: SIMD4<Float>, _ c: SIMD4<Float>, _ d: SIMD4<Float>) {
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }
}
