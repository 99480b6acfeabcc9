/// Where the filter of an output pixel stands.
struct FilterPlace {
  /// The first of the samples that it weighs, counted from the first of their channel.
  var corner: Int
  /// The phase between two samples, to the right and downwards: 0 to `Kernel.phases`.
  var column: Int
  var line: Int
}

/// Those of a line of the output, from its first covered pixel on.
@safe struct FilterPlaces: ~Copyable {
  private let places: UnsafeMutablePointer<FilterPlace>
  private(set) var count = 0

  init() {
    unsafe places = .allocate(capacity: OutputTile.mostColumns)
  }

  deinit {
    unsafe places.deallocate()
  }

  mutating func removeAll() { count = 0 }

  mutating func append(_ place: FilterPlace) {
    precondition(count < OutputTile.mostColumns)
    unsafe places.advanced(by: count).initialize(to: place)
    count &+= 1
  }

  @inline(__always)
  subscript(index: Int) -> FilterPlace {
    assert(index < count)
    return unsafe places[index]
  }
}
