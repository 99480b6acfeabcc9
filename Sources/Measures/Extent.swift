/// The size of a picture in whole pixels.
public struct Extent<S: Space>: Hashable, Sendable {
  public var width: Int
  public var height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  public var box: Box<S> { Box(x: 0, y: 0, width: Double(width), height: Double(height)) }
  public var longSide: Int { max(width, height) }
  public var shortSide: Int { min(width, height) }
}
