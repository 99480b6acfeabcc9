/// Four neighbouring channels of one pixel. While a network runs, every pixel's channels are rounded up to whole blocks,
/// and every kernel leaves the lanes beyond the last channel at zero.
typealias Block = SIMD4<Float>

extension SIMD4<Float> {
  static func count(for channels: Int) -> Int {
    (channels + scalarCount - 1) / scalarCount
  }

  /// The values as blocks, the last one filled up with zeros.
  static func pack(_ values: some RandomAccessCollection<Float>) -> [Block] {
    var blocks = [Block](repeating: .zero, count: count(for: values.count))
    for (index, value) in values.enumerated() {
      blocks[index / scalarCount][index % scalarCount] = value
    }
    return blocks
  }
}
