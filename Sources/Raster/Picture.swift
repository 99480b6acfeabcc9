public import Measures

/// A decoded picture, in its own colours and the way round in which its file stores it.
///
/// Not Sendable: a picture belongs to the task that decoded it, which hands on bitmaps or bytes.
public struct Picture: ~Copyable {
  let frame: Frame

  init(frame: Frame) {
    self.frame = frame
  }

  public var extent: Extent<Stored> { Extent(width: frame.width, height: frame.height) }
}
