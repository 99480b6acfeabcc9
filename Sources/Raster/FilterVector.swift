/// Samples that the filter weighs at once. The standard library's `sum()` adds the lanes one by one.
protocol FilterVector: SIMD where Scalar == Float {
  var total: Float { get }
}

extension SIMD4: FilterVector where Scalar == Float {
  @inline(__always)
  var total: Float {
    let pair = lowHalf + highHalf
    return pair.x + pair.y
  }
}

extension SIMD8: FilterVector where Scalar == Float {
  @inline(__always)
  var total: Float { (lowHalf + highHalf).total }
}

extension SIMD16: FilterVector where Scalar == Float {
  @inline(__always)
  var total: Float { (lowHalf + highHalf).total }
}
