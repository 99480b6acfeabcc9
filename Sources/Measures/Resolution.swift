/// Pixels to the inch of a print.
public struct Resolution: Hashable, Sendable, Codable {
  public var dotsPerInch: Double

  public init(dotsPerInch: Double) {
    self.dotsPerInch = dotsPerInch
  }

  public var dotsPerMillimetre: Double { dotsPerInch / Millimetres.inch.value }

  /// The one rounding of a length to whole pixels.
  public func pixels(_ length: Millimetres) -> Int {
    Int((length.value * dotsPerMillimetre).rounded())
  }

  public func length(pixels: Double) -> Millimetres {
    Millimetres(pixels / dotsPerMillimetre)
  }

  /// The size in whole pixels, each side rounded once.
  public func extent<S>(_ size: PrintSize, in space: S.Type = S.self) -> Extent<S> {
    Extent(width: pixels(size.width), height: pixels(size.height))
  }
}
