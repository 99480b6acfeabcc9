/// The quality in which a JPEG was written, in the scale of the Independent JPEG Group, which nearly all software uses.
enum JPEGQuality {
  /// Luma of quality 50: ITU-T T.81, table K.1.
  private static let luma = [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
    87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
    72, 92, 95, 98, 112, 100, 103, 99,
  ]

  /// The coarseness of the table for each quality, from 1 on.
  private static let sums = (1...100).map { quality in
    let percent = quality < 50 ? 5000 / quality : 200 - 2 * quality
    return luma.reduce(0) { $0 + min(max(($1 * percent + 50) / 100, 1), 255) }
  }

  /// The quality whose table is the nearest in sum, 1 to 100.
  static func estimate(ofTable table: [UInt16]) -> Int {
    let sum = table.reduce(0) { $0 + Int($1) }
    let nearest = sums.indices.min { abs(sums[$0] - sum) < abs(sums[$1] - sum) }
    return (nearest ?? 0) + 1
  }
}
