/// The activation function at the end of a kernel, on results that are in the cache still.
struct Epilogue: Sendable {
  private enum Kind {
    case none, relu, prelu, hardSwish, logistic
  }

  private let kind: Kind
  /// By block of channels: PReLU's slopes; for the logistic function, which does not leave zero at zero, ones where there
  /// are channels; else nothing.
  private let factors: [Block]

  init(_ activation: Activation, channels: Int) {
    switch activation {
    case .none: (kind, factors) = (.none, [])
    case .relu: (kind, factors) = (.relu, [])
    case .prelu(let values): (kind, factors) = (.prelu, Block.pack(values))
    case .hardSwish: (kind, factors) = (.hardSwish, [])
    case .logistic: (kind, factors) = (.logistic, Block.pack([Float](repeating: 1, count: channels)))
    }
  }

  /// Applies the activation to `count` blocks from `start` on, which is the first block of a pixel.
  func apply(to output: inout MutableSpan<Block>, from start: Int, count: Int) {
    let range = start..<start + count
    switch kind {
    case .none: break
    case .relu:
      for index in range {
        output[index].replace(with: 0, where: output[index] .< 0)
      }
    case .prelu:
      forEachFactor(in: range) { output[$0].replace(with: output[$0] * $1, where: output[$0] .< 0) }
    case .hardSwish:
      for index in range {
        output[index] = output[index].hardSwish
      }
    case .logistic:
      forEachFactor(in: range) { output[$0] = output[$0].logistic * $1 }
    }
  }

  @inline(__always)
  private func forEachFactor(in range: Range<Int>, _ body: (Int, Block) -> Void) {
    let factors = factors.span
    var block = 0
    for index in range {
      body(index, factors[block])
      block += 1
      if block == factors.count { block = 0 }
    }
  }
}

extension SIMD4<Float> {
  /// x · min(max(x + 3, 0), 6) / 6
  @inline(__always)
  var hardSwish: Self {
    var gate = self + 3
    gate.replace(with: 0, where: gate .< 0)
    gate.replace(with: 6, where: gate .> 6)
    return self * (gate * (1 / 6))
  }

  /// 1 / (1 + e^-x)
  @inline(__always)
  var logistic: Self {
    1 / (1 + (0 - self).exponential)
  }

  /// e^x, within about two units in the last place. Below -87 and above 87 it is that of the limit, so that neither it
  /// nor its reciprocal is subnormal, which processors are slow at.
  ///
  /// x = n · ln 2 + r, where |r| is at most half of ln 2: e^r is the sum of its series up to r^7 / 5040, the rest of
  /// which is below 2^-24 of it, and 2^n is put into the bits of the exponent.
  @inline(__always)
  var exponential: Self {
    var x = self
    x.replace(with: 87, where: x .> 87)
    x.replace(with: -87, where: x .< -87)
    // Adding 1.5 · 2^23 leaves the nearest whole number in the lowest bits.
    let shifter = Self(repeating: 12_582_912)
    let shifted = x * 1.442_695_04 + shifter
    let n = shifted - shifter
    // ln 2 in two parts, the first with so few digits that n times it is exact.
    let r = (x - n * 0.693_359_375) + n * 2.121_944_4e-4
    var series = r * (1 / 5040) + (1 / 720)
    series = series * r + (1 / 120)
    series = series * r + (1 / 24)
    series = series * r + (1 / 6)
    series = series * r + 0.5
    series = series * r + 1
    series = series * r + 1
    let exponent = (shifted.bitPattern &- (shifter.bitPattern &- 127)) &<< 23
    return series * Self(bitPattern: exponent)
  }
}

extension SIMD4<Float> {
  @inline(__always)
  fileprivate var bitPattern: SIMD4<UInt32> {
    SIMD4<UInt32>(x.bitPattern, y.bitPattern, z.bitPattern, w.bitPattern)
  }

  @inline(__always)
  fileprivate init(bitPattern: SIMD4<UInt32>) {
    self.init(
      Float(bitPattern: bitPattern.x), Float(bitPattern: bitPattern.y), Float(bitPattern: bitPattern.z),
      Float(bitPattern: bitPattern.w))
  }
}
