public import TensorLoops

extension PointwiseTile {
  /// `convolve`, compiled for processors with AVX2. On others it must not be called.
  ///
  /// All of this module is compiled so. What it shares with the rest of the program, such as a generic function of the
  /// standard library specialised for a type, might be linked from here and then run on a processor without AVX2: keep
  /// such out of it.
  public func convolveWide(
    _ input: Span<SIMD4<Float>>, weights: Span<Quad>, bias: Span<SIMD8<Float>>,
    into output: inout MutableSpan<SIMD4<Float>>
  ) {
    convolve(input, weights: weights, bias: bias, into: &output)
  }
}
