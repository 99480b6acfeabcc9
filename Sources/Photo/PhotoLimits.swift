/// What a picture file may ask of the machine. It is checked before anything is decoded.
public struct PhotoLimits: Hashable, Sendable {
  public var maxBytes: Int
  /// A phone's best sensor has 200 million pixels, but delivers them only as raw; professional cameras have 100.
  public var maxPixels: Int
  public var maxSide: Int
  /// No face can be told in fewer pixels.
  public var minSide: Int

  public init(
    maxBytes: Int = 200_000_000, maxPixels: Int = 120_000_000, maxSide: Int = 30_000, minSide: Int = 64
  ) {
    self.maxBytes = maxBytes
    self.maxPixels = maxPixels
    self.maxSide = maxSide
    self.minSide = minSide
  }
}
