/// Samples that the filter weighs at once.
protocol FilterVector: SIMD where Scalar == Float {
  /// The four lanes again and again.
  init(fours: SIMD4<Float>)
  /// Four sums of lanes, whose sum is that of all lanes.
  var folded: SIMD4<Float> { get }
}

extension SIMD4: FilterVector where Scalar == Float {
  @inline(__always)
  init(fours: SIMD4<Float>) { self = fours }

  @inline(__always)
  var folded: SIMD4<Float> { self }

  /// The sum of each vector's lanes, for four vectors in fewer steps than for one by one.
  @inline(never) static func addLanes(of vectors: [Self], count: Int, into target: UnsafeMutablePointer<Float>) {
    unsafe vectors.withUnsafeBufferPointer { vectors in
      guard let vectors = vectors.baseAddress else { return }
      var index = 0
      while index &+ 4 <= count {
        let (a, b) = unsafe (vectors[index], vectors[index &+ 1])
        let (c, d) = unsafe (vectors[index &+ 2], vectors[index &+ 3])
        let ab = Self(lowHalf: a.lowHalf, highHalf: b.lowHalf) + Self(lowHalf: a.highHalf, highHalf: b.highHalf)
        let cd = Self(lowHalf: c.lowHalf, highHalf: d.lowHalf) + Self(lowHalf: c.highHalf, highHalf: d.highHalf)
        let totals = Self(lowHalf: ab.evenHalf, highHalf: cd.evenHalf) + Self(lowHalf: ab.oddHalf, highHalf: cd.oddHalf)
        unsafe UnsafeMutableRawPointer(target + index).storeBytes(of: totals, as: Self.self)
        index &+= 4
      }
      while index < count {
        let pair = unsafe vectors[index].lowHalf + vectors[index].highHalf
        unsafe target[index] = pair.x + pair.y
        index &+= 1
      }
    }
  }
}

extension SIMD8: FilterVector where Scalar == Float {
  @inline(__always)
  init(fours: SIMD4<Float>) { self.init(lowHalf: fours, highHalf: fours) }

  @inline(__always)
  var folded: SIMD4<Float> { lowHalf + highHalf }
}

extension SIMD16: FilterVector where Scalar == Float {
  @inline(__always)
  init(fours: SIMD4<Float>) {
    let eights = SIMD8(lowHalf: fours, highHalf: fours)
    self.init(lowHalf: eights, highHalf: eights)
  }

  @inline(__always)
  var folded: SIMD4<Float> { (lowHalf + highHalf).folded }
}
