/// How far a wall goes on from where it is lit, block by block, towards the person.
struct WallSpread: Sendable {
  /// Of the wall's light, by block; below 0 where there is no wall, 0 where nothing was looked at.
  private(set) var shares: [Float]
  private var isReached: [Bool]
  private var reached: [Int] = []
  private let wall: WallLight
  private let head: HeadParts

  /// Heights of the head from the person within which the wall is looked at: some more than where pixels are judged.
  private static let reach: Float = 0.15
  /// How many times as much light one block may have as the next: a soft shadow fades over four of them and more.
  private static let mostStep: Float = 1.28
  /// Where the segmenter is surer than this of the person, it is believed.
  private static let mostCoverage: Float = 0.9
  /// Below the chin there are clothes, which may have any colour, the shadow's too: there the person's edge is kept from,
  /// in heights of the head.
  private static let fromBody: Float = 0.012

  /// - Parameter own: the shares of light that the wall has where nothing shades it.
  init(_ wall: WallLight, from own: ClosedRange<Float>, head: HeadParts) {
    self.wall = wall
    self.head = head
    shares = Array(repeating: 0, count: wall.blocks.blocks.count)
    isReached = Array(repeating: false, count: wall.blocks.blocks.count)
    for (index, block) in wall.blocks.blocks.enumerated()
    where block.distance < -EdgeColours.sureOutside && block.distance > -Self.reach && block.coverage < 0.1 {
      if own.contains(share(index)) { reach(index) }
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
    if here > 0, here < there * Self.mostStep, there < here * Self.mostStep { reach(index) }
  }

  private mutating func reach(_ index: Int) {
    isReached[index] = true
    reached.append(index)
  }

  private func mayBeWall(_ index: Int) -> Bool {
    let block = wall.blocks.blocks[index]
    guard block.distance > -Self.reach, block.coverage < Self.mostCoverage else { return false }
    guard block.distance > -Self.fromBody else { return true }
    let place = wall.blocks.places(index, on: wall.canvas)
    return !head.isBelowChin(place.right, place.bottom)
  }

  private mutating func share(_ index: Int) -> Float {
    if shares[index] == 0 { shares[index] = wall.share(index) ?? -1 }
    return shares[index]
  }
}

extension WallSpread {
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
