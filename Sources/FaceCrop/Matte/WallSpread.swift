/// What of the surroundings of a person is wall, block by block, in whatever light.
///
/// Where the segmenter sees nobody, all is wall that has the wall's hue and is as even. From there the wall goes on into
/// what the segmenter took for the person as long as its light changes softly.
struct WallSpread: Sendable {
  /// Of the wall's light, by block; below 0 where there is no wall, 0 where nothing was looked at.
  private(set) var shares: [Float]
  private(set) var isReached: [Bool]
  private var reached: [Int] = []
  let wall: WallLight
  private let head: HeadParts

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
    self.head = head
    shares = Array(repeating: 0, count: wall.blocks.blocks.count)
    isReached = Array(repeating: false, count: wall.blocks.blocks.count)
    for (index, block) in wall.blocks.blocks.enumerated()
    where block.distance < -Self.outside && block.distance > -Self.reach && block.isOutside {
      if share(index) > 0 { reach(index) }
    }
    let (columns, rows) = (wall.blocks.columns, wall.blocks.rows)
    var next = 0
    while next < reached.count {
      let index = reached[next]
      next += 1
      let (column, row) = (index % columns, index / columns)
      if column > 0 { visit(index - 1, from: index) }
      if column < columns - 1 { visit(index + 1, from: index) }
      if row > 0 { visit(index - columns, from: index) }
      if row < rows - 1 { visit(index + columns, from: index) }
    }
  }

  private mutating func visit(_ index: Int, from other: Int) {
    guard !isReached[index], mayBeWall(index) else { return }
    let (here, there) = (share(index), shares[other])
    guard here > 0, here < there * Self.mostStep + Self.leastStep, there < here * Self.mostStep + Self.leastStep
    else { return }
    reach(index)
  }

  private mutating func reach(_ index: Int) {
    isReached[index] = true
    reached.append(index)
  }

  private func mayBeWall(_ index: Int) -> Bool {
    let distance = wall.blocks.blocks[index].distance
    guard distance > -Self.reach else { return false }
    guard distance > -Self.fromBody else { return true }
    let place = wall.blocks.places(index, on: wall.canvas)
    return !head.isBelowChin(place.right, place.bottom)
  }

  private mutating func share(_ index: Int) -> Float {
    if shares[index] == 0 { shares[index] = wall.share(index) ?? -1 }
    return shares[index]
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
    let (columns, rows, around) = (wall.blocks.columns, wall.blocks.rows, around)
    return reached.filter { index in
      let (column, row) = (index % columns, index / columns)
      guard column > 0, row > 0, column < columns - 1, row < rows - 1, isWanted(shares[index]) else { return false }
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
    let (columns, rows) = (wall.blocks.columns, wall.blocks.rows)
    return wall.blocks.blocks.indices.compactMap { index in
      let block = wall.blocks.blocks[index]
      guard !isReached[index], block.isInside, block.isOutside, block.distance > -Self.reach else { return nil }
      let (column, row) = (index % columns, index / columns)
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
