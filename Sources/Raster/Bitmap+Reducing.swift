public import Measures
public import PixelViews

extension Bitmap {
  /// A smaller copy, filtered by area as `Picture.resampled` does it, first down the columns and then along the rows:
  /// for what is neither turned nor moved that takes a fraction of the work.
  ///
  /// - Precondition: `extent` has pixels, and is in neither direction larger than the bitmap.
  public func reduced(to extent: Extent<Output>) -> Bitmap {
    precondition((1...width).contains(extent.width) && (1...height).contains(extent.height), "it can only shrink")
    var reduced = Bitmap(width: extent.width, height: extent.height, filledWith: Pixel(repeating: 255))
    let columns = ReducingAxis(from: width, to: extent.width)
    let lines = ReducingAxis(from: height, to: extent.height)
    let across = columns.weights.map { Float($0) / Float(ReducingAxis.whole * ReducingAxis.whole) }
    var row = [UInt16](repeating: 0, count: 4 * width)
    for y in 0..<extent.height {
      gather(lines.firsts[y], lines.weights[lines.range(y)], into: &row)
      unsafe row.withUnsafeBytes { row in
        for x in 0..<extent.width {
          var sum = SIMD4<Float>(repeating: 0)
          var place = 8 * columns.firsts[x]
          for index in columns.range(x) {
            unsafe sum +=
              Colours.floats(row.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt16>.self)) * across[index]
            place += 8
          }
          reduced.pixels[y * extent.width + x] = Colours.pixel(sum)
        }
      }
    }
    return reduced
  }

  /// The weighted sum of some rows, in 256ths of a level.
  private func gather(_ first: Int, _ weights: ArraySlice<UInt16>, into row: inout [UInt16]) {
    unsafe pixels.withUnsafeBytes { pixels in
      unsafe row.withUnsafeMutableBytes { row in
        let (start, stride) = (4 * first * width, 4 * width)
        var byte = 0
        while byte + 16 <= stride {
          var sum = SIMD16<UInt16>(repeating: 0)
          var place = start + byte
          for weight in weights {
            let four = unsafe pixels.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            sum &+= SIMD16<UInt16>(truncatingIfNeeded: four) &* weight
            place += stride
          }
          unsafe row.storeBytes(of: sum, toByteOffset: 2 * byte, as: SIMD16<UInt16>.self)
          byte += 16
        }
        while byte < stride {
          var sum = SIMD4<UInt16>(repeating: 0)
          var place = start + byte
          for weight in weights {
            let one = unsafe pixels.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt8>.self)
            sum &+= SIMD4<UInt16>(truncatingIfNeeded: one) &* weight
            place += stride
          }
          unsafe row.storeBytes(of: sum, toByteOffset: 2 * byte, as: SIMD4<UInt16>.self)
          byte += 4
        }
      }
    }
  }
}

/// Which samples make each sample of a shorter row, and their shares in 256ths: what they sum up fits 16 bits.
private struct ReducingAxis {
  static let whole = 256

  /// The first sample that counts for each.
  private(set) var firsts: [Int] = []
  /// The weights of all, one after the other.
  private(set) var weights: [UInt16] = []
  private var starts = [0]

  init(from count: Int, to smaller: Int) {
    let scale = Double(count) / Double(smaller)
    for index in 0..<smaller {
      let centre = (Double(index) + 0.5) * scale
      let first = max(0, Int((centre - scale).rounded(.down)))
      let last = min(count - 1, Int((centre + scale).rounded(.up)) - 1)
      let shares = (first...last).map { Kernel.bell(abs(Double($0) + 0.5 - centre) / scale) }
      firsts.append(first)
      weights += Self.rounded(shares)
      starts.append(weights.count)
    }
  }

  /// Where the weights of a sample are.
  func range(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// The running sum is rounded, so that the whole is whole and no sample's share is off by more than one.
  private static func rounded(_ shares: [Double]) -> [UInt16] {
    let unit = Double(whole) / shares.reduce(0, +)
    var (sum, given) = (0.0, 0)
    return shares.map { share in
      sum += share * unit
      let now = Int(sum.rounded()) - given
      given += now
      return UInt16(now)
    }
  }
}
