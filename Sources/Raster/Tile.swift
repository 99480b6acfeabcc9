/// Samples around a part of the output, channel after channel, each the mean of a square of the source's samples.
@safe struct Tile: ~Copyable {
  /// Room behind the samples that a vector may read.
  private static let slack = 16

  private(set) var region = TileRegion(x: 0, y: 0, width: 0, height: 0)
  private(set) var samples: UnsafeMutablePointer<Float>
  private var capacity = 0

  init() {
    unsafe samples = .allocate(capacity: 1)
  }

  deinit {
    unsafe samples.deallocate()
  }

  /// Makes room for a region; the samples may then hold anything finite.
  mutating func resize(to region: TileRegion, channels: Int) {
    self.region = region
    let needed = region.width * region.height * channels + Self.slack
    guard needed > capacity else { return }
    unsafe samples.deallocate()
    unsafe samples = .allocate(capacity: needed)
    unsafe samples.initialize(repeating: 0, count: needed)
    capacity = needed
  }

  /// The first sample of a line of a channel.
  func line(_ line: Int, channel: Int) -> UnsafeMutablePointer<Float> {
    unsafe samples + (channel * region.height + line) * region.width
  }
}

/// A part of a plane in squares of some samples a side, counted from the plane's first sample. It may reach beyond
/// the plane, which goes on there as its outermost samples do.
struct TileRegion {
  var x: Int
  var y: Int
  var width: Int
  var height: Int
}
