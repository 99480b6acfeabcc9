/// A rectangle of whole pixels on a sheet: origin at the sheet's top left corner, x to the right, y down.
public struct PixelFrame: Hashable, Sendable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// One past the last column.
  public var maxX: Int { x + width }
  /// One past the last row.
  public var maxY: Int { y + height }
  public var isEmpty: Bool { width <= 0 || height <= 0 }

  public func intersects(_ other: Self) -> Bool {
    !isEmpty && !other.isEmpty && x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  public func contains(_ other: Self) -> Bool {
    x <= other.x && y <= other.y && other.maxX <= maxX && other.maxY <= maxY
  }

  /// Grown by `distance` on each side.
  func grown(by distance: Int) -> Self {
    PixelFrame(x: x - distance, y: y - distance, width: width + 2 * distance, height: height + 2 * distance)
  }

  func moved(x dx: Int, y dy: Int) -> Self {
    PixelFrame(x: x + dx, y: y + dy, width: width, height: height)
  }

  /// Mirrored at the diagonal: what was across is down.
  var transposed: Self { PixelFrame(x: y, y: x, width: height, height: width) }
}
