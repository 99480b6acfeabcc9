/// A length on paper.
public struct Millimetres: Hashable, Comparable, AdditiveArithmetic, Sendable, Codable {
  public var value: Double

  public init(_ value: Double) {
    self.value = value
  }

  public static let zero = Millimetres(0)

  /// 25.4 mm: the inch, exact since 1959.
  public static let inch = Millimetres(25.4)

  public static func + (a: Self, b: Self) -> Self { Millimetres(a.value + b.value) }
  public static func - (a: Self, b: Self) -> Self { Millimetres(a.value - b.value) }
  public static func * (a: Self, factor: Double) -> Self { Millimetres(a.value * factor) }
  public static func / (a: Self, divisor: Double) -> Self { Millimetres(a.value / divisor) }
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// The width and height of a photo or of a paper.
public struct PrintSize: Hashable, Sendable, Codable {
  public var width: Millimetres
  public var height: Millimetres

  public init(width: Millimetres, height: Millimetres) {
    self.width = width
    self.height = height
  }

  /// The same size with its sides exchanged.
  public var turned: Self { PrintSize(width: height, height: width) }
}

/// What a rule allows of a length: either bound may be open.
public struct LengthRange: Hashable, Sendable, Codable {
  public var minimum: Millimetres?
  public var maximum: Millimetres?

  public init(minimum: Millimetres?, maximum: Millimetres?) {
    self.minimum = minimum
    self.maximum = maximum
  }

  public func contains(_ length: Millimetres, tolerance: Millimetres = .zero) -> Bool {
    if let minimum, length < minimum - tolerance { return false }
    if let maximum, length > maximum + tolerance { return false }
    return true
  }
}
