/// The colours of some pixels carried everywhere: near ones count most, far ones where there are no near ones.
///
/// Such colours change slowly, so that they are kept at half the resolution.
struct NearbyColours: Sendable {
  private let planes: [Plane]

  /// How far a colour is carried, in pixels of half the resolution, and how much it then counts.
  private static let reaches: [(deviation: Float, weight: Float)] = [(3, 1), (12, 1e-2), (48, 1e-4)]

  init(_ colours: [Plane], from isWanted: [Bool]) {
    let width = (colours[0].width + 1) / 2
    let height = (colours[0].height + 1) / 2
    // Sums over two by two pixels: of the wanted colours, and of how many they are.
    var counts = Plane(width: width, height: height, values: [Float](repeating: 0, count: width * height))
    var sums = colours.map { _ in counts }
    for y in 0..<colours[0].height {
      for x in 0..<colours[0].width where isWanted[y * colours[0].width + x] {
        counts[x / 2, y / 2] += 1
        for channel in colours.indices { sums[channel][x / 2, y / 2] += colours[channel][x, y] }
      }
    }
    var weights = [Float](repeating: 1e-9, count: counts.values.count)
    var fields = sums.map { Plane(width: width, height: height, values: [Float](repeating: 0, count: $0.values.count)) }
    for reach in Self.reaches {
      let near = counts.smoothed(reach.deviation)
      for index in weights.indices { weights[index] += reach.weight * near.values[index] }
      for channel in fields.indices {
        let smooth = sums[channel].smoothed(reach.deviation)
        for index in weights.indices { fields[channel].values[index] += reach.weight * smooth.values[index] }
      }
    }
    for channel in fields.indices {
      for index in weights.indices { fields[channel].values[index] /= weights[index] }
    }
    planes = fields
  }

  /// - Parameters:
  ///   - x: In pixels of the full resolution, as `y`.
  subscript(channel: Int, x: Int, y: Int) -> Float { planes[channel][x / 2, y / 2] }
}
