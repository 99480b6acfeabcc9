/// The sides of a tensor, outermost first. The values of a picture lie in the order batch (always 1), row, column,
/// channel.
public struct TensorShape: Hashable, Sendable {
  /// One to four sides, each above zero.
  public let dimensions: [Int]

  /// How many values there are.
  public let elementCount: Int

  /// - Parameter tensor: Its place in the file, for the error.
  init(_ dimensions: [Int], tensor: Int) throws(ModelError) {
    guard !dimensions.isEmpty, dimensions.allSatisfy({ $0 > 0 }) else {
      throw .emptyShape(tensor: tensor, dimensions: dimensions)
    }
    try ModelLimit.rank.check(dimensions.count)
    for dimension in dimensions {
      try ModelLimit.dimension.check(dimension)
    }
    self.dimensions = dimensions
    // Four sides of at most 2^14 do not overflow.
    elementCount = dimensions.reduce(1, *)
    try ModelLimit.tensorValues.check(blockCount * Block.scalarCount)
  }

  /// The innermost side.
  var channels: Int { dimensions[dimensions.count - 1] }

  /// How many groups of `channels` values there are.
  var rows: Int { elementCount / channels }

  /// How many blocks hold the channels of one row.
  var blocksPerRow: Int { Block.count(for: channels) }

  var blockCount: Int { rows * blocksPerRow }

  /// Height and width, where this is one picture.
  var size: PlaneSize? {
    guard dimensions.count == 4, dimensions[0] == 1 else { return nil }
    return PlaneSize(height: dimensions[1], width: dimensions[2])
  }
}

/// Height and width in pixels, or in steps.
struct PlaneSize: Hashable, Sendable {
  var height: Int
  var width: Int

  var area: Int { height * width }
}
