/// The weights of four input channels for eight output channels.
@frozen public struct Quad: Sendable {
  public var x: SIMD8<Float> = .zero
  public var y: SIMD8<Float> = .zero
  public var z: SIMD8<Float> = .zero
  public var w: SIMD8<Float> = .zero

  public init() {}
}
