/// What a resampling needs for a tile, kept for the next one.
struct FilterWork: ~Copyable {
  var tile = Tile()
  /// Of columns of bytes, where squares are averaged.
  var sums: [UInt16] = []
  /// Of the covered pixels of a line of the output; behind them, what an earlier line left.
  var places: [FilterPlace] = []
  /// Of a line of a channel, before their lanes are added.
  var partials: [SIMD4<Float>] = []
}
