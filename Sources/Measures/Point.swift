/// A place in a space.
public struct Point<S: Space>: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  public static func + (point: Self, offset: Offset<S>) -> Self {
    Point(x: point.x + offset.dx, y: point.y + offset.dy)
  }

  public static func - (end: Self, start: Self) -> Offset<S> {
    Offset(dx: end.x - start.x, dy: end.y - start.y)
  }

  /// The place `fraction` of the way from here to `other`: 0 is here, 1 is there, 0.5 half way.
  public func moved(towards other: Self, by fraction: Double) -> Self {
    self + (other - self) * fraction
  }

  public func distance(to other: Self) -> Double {
    (other - self).length
  }
}

/// The way from one point of a space to another.
public struct Offset<S: Space>: Hashable, Sendable {
  public var dx: Double
  public var dy: Double

  public init(dx: Double, dy: Double) {
    self.dx = dx
    self.dy = dy
  }

  public var length: Double { (dx * dx + dy * dy).squareRoot() }

  /// Turned by a quarter, clockwise as seen with y down: what points right then points down.
  public var turnedClockwise: Self { Offset(dx: -dy, dy: dx) }

  public func dot(_ other: Self) -> Double { dx * other.dx + dy * other.dy }

  public static func + (a: Self, b: Self) -> Self { Offset(dx: a.dx + b.dx, dy: a.dy + b.dy) }
  public static func - (a: Self, b: Self) -> Self { Offset(dx: a.dx - b.dx, dy: a.dy - b.dy) }
  public static func * (a: Self, factor: Double) -> Self { Offset(dx: a.dx * factor, dy: a.dy * factor) }
  public static func / (a: Self, divisor: Double) -> Self { Offset(dx: a.dx / divisor, dy: a.dy / divisor) }
}
