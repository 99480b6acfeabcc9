extension MixedPacking {
  /// The ways to try: sizes in sensible orders, then photos in shuffled ones, always the same.
  func ways(_ counts: [Int]) -> [Way] {
    var ways: [Way] = []
    let photos = counts.reduce(0, +)
    for order in orders(counts) {
      let oneByOne = photos > Self.manyPhotos ? [] : order.flatMap { Array(repeating: $0, count: counts[$0]) }
      for split in FreeAreas.Split.allCases {
        for choice in FreeAreas.Choice.allCases {
          let rule = FillingRule.fixed(choice: choice, split: split)
          ways.append(Way(sequence: order, inBlocks: true, rule: rule))
          if oneByOne.isEmpty { continue }
          ways.append(Way(sequence: oneByOne, inBlocks: false, rule: rule))
        }
      }
    }
    guard photos <= Self.manyPhotos else { return ways }
    var generator = SplitMix64(state: UInt64(truncatingIfNeeded: photos))
    var sequence = counts.indices.flatMap { Array(repeating: $0, count: counts[$0]) }
    for index in 0..<Self.shuffles {
      sequence.shuffle(using: &generator)
      let fixed = FillingRule.fixed(
        choice: FreeAreas.Choice.allCases.randomElement(using: &generator) ?? .first,
        split: FreeAreas.Split.allCases.randomElement(using: &generator) ?? .across)
      let rule = index.isMultiple(of: 2) ? FillingRule.drawn(generator) : fixed
      ways.append(Way(sequence: sequence, inBlocks: false, rule: rule))
    }
    return ways
  }

  /// Sizes by area, by longer side and by shorter side, the largest first; and each of few sizes first once.
  private func orders(_ counts: [Int]) -> [[Int]] {
    let present = counts.indices.filter { counts[$0] > 0 }
    let photos = problem.photos
    func descending(_ key: (Cell) -> Int) -> [Int] {
      present.sorted { (key(photos[$0]), $1) > (key(photos[$1]), $0) }
    }
    var orders = [
      descending(\.area), descending { max($0.width, $0.height) }, descending { min($0.width, $0.height) },
    ]
    for first in present.prefix(6) { orders.append([first] + orders[0].filter { $0 != first }) }
    var seen: Set<[Int]> = []
    return orders.filter { seen.insert($0).inserted }
  }
}

/// A small generator whose sequence is fixed by its state (Steele, Lea, Flood 2014, "Fast splittable
/// pseudorandom number generators").
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
