public import Measures

/// A decoded picture, in its own colours and the way round in which its file stores it.
///
/// Not Sendable: a picture belongs to the task that decoded it, which hands on bitmaps or bytes.
public struct Picture: ~Copyable {
  let frame: Frame
  /// A fourth of it, for what is looked at from afar.
  private(set) var overview: Frame?

  init(frame: Frame) {
    self.frame = frame
  }

  /// Makes ready for several small pictures of large parts, each of which would read every sample of its part.
  public mutating func prepareOverview() {
    overview = frame.overview()
  }

  public var extent: Extent<Stored> { Extent(width: frame.width, height: frame.height) }
}
