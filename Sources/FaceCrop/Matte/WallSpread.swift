/// What of the surroundings of a person is wall, block by block, in whatever light.
///
/// Where the segmenter sees nobody, all is wall that has the wall's hue and is as even. From there the wall goes on into
/// what the segmenter took for the person as long as its light changes softly.
struct WallSpread: Sendable {
  /// Of the wall's light, by block; below 0 where there is no wall, 0 where nothing was looked at.
  let shares: [Float]
  let isReached: [Bool]
  private let reached: [Int]
  let wall: WallLight

  /// Heights of the head from the person within which the wall is looked at: some more than where pixels are judged.
  private static let reach: Float = 0.15
  /// Heights of the head from the person from which on the segmenter is believed that nobody is there.
  private static let outside: Float = 0.02
  /// How many times as much light one block may have as the next.
  private static let mostStep: Float = 1.45
  /// Added where there is next to no light: compression changes it by as much.
  private static let leastStep: Float = 0.01
  /// Below the chin there are clothes, which may have any colour, the shadow's too: there the person's edge is kept from,
  /// in heights of the head.
  private static let fromBody: Float = 0.012

  init(_ wall: WallLight, head: HeadParts) {
    self.wall = wall
    let blocks = wall.blocks
    var shares = [Float](repeating: 0, count: blocks.blocks.count)
    func share(_ index: Int) -> Float {
      if shares[index] == 0 { shares[index] = wall.share(index) ?? -1 }
      return shares[index]
    }
    let starts = blocks.blocks.indices.filter { index in
      let block = blocks.blocks[index]
      return block.distance < -Self.outside && block.distance > -Self.reach && block.isOutside && share(index) > 0
    }
    var isReached = [Bool](repeating: false, count: blocks.blocks.count)
    reached = blocks.grid.reached(from: starts, isSeen: &isReached) { next, from in
      guard Self.mayBeWall(next, of: wall, head) else { return false }
      let (here, there) = (share(next), shares[from])
      return here > 0 && here < there * Self.mostStep + Self.leastStep && there < here * Self.mostStep + Self.leastStep
    }
    (self.shares, self.isReached) = (shares, isReached)
  }

  private static func mayBeWall(_ index: Int, of wall: WallLight, _ head: HeadParts) -> Bool {
    let distance = wall.blocks.blocks[index].distance
    guard distance > -Self.reach else { return false }
    guard distance > -Self.fromBody else { return true }
    let place = wall.blocks.places(index, on: wall.canvas)
    return !head.isBelowChin(place.right, place.bottom)
  }
}

extension WallSpread {
  var blocks: Blocks { wall.blocks }

  /// From a block to itself and its neighbours.
  var around: [Int] {
    let columns = wall.blocks.columns
    return [-columns, 0, columns].flatMap { [$0 - 1, $0, $0 + 1] }
  }

  /// The blocks that were reached and have such a share of the light, as all around them.
  func areas(where isWanted: (Float) -> Bool) -> [Int] {
    let (grid, around) = (blocks.grid, around)
    return reached.filter { index in
      guard !grid.isAtEdge(index), isWanted(shares[index]) else { return false }
      return around.allSatisfy { isReached[index + $0] && isWanted(shares[index + $0]) }
    }
  }
}

extension WallSpread {
  /// How many blocks wide the edge of a shadow is at most, which is too steep to be reached over.
  private static let penumbra = 3

  /// The edges of hard shadows, with their light: blocks outside the person between a lit and a dark part of the wall,
  /// and neither darker nor brighter than both, as hair would be.
  var edges: [(block: Int, share: Float)] {
    let (columns, rows) = (blocks.columns, blocks.rows)
    return wall.blocks.blocks.indices.compactMap { index in
      let block = wall.blocks.blocks[index]
      guard !isReached[index], block.isInside, block.isOutside, block.distance > -Self.reach else { return nil }
      let (column, row) = blocks.grid.place(of: index)
      let pairs = [
        (nearest(index, by: -1, within: column), nearest(index, by: 1, within: columns - 1 - column)),
        (nearest(index, by: -columns, within: row), nearest(index, by: columns, within: rows - 1 - row)),
      ]
      let share = wall.brightness(index)
      let isEdge = pairs.contains { before, after in
        guard let before, let after else { return false }
        let (dark, lit) = (min(before, after), max(before, after))
        return lit > dark * Self.mostStep && share > dark && share < lit
      }
      return isEdge ? (index, share) : nil
    }
  }

  /// The light of the first block that was reached on one side.
  private func nearest(_ index: Int, by step: Int, within count: Int) -> Float? {
    guard count > 0 else { return nil }
    for distance in 1...min(Self.penumbra, count) where isReached[index + distance * step] {
      return shares[index + distance * step]
    }
    return nil
  }
}
