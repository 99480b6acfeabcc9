public import Measures

/// How a stored picture is to be shown, by the numbers of EXIF 2.32 and TIFF 6.0, tag 274.
public enum Orientation: Int, Hashable, Sendable, CaseIterable {
  case upright = 1
  case mirrored
  case turnedHalf
  case mirroredTurnedHalf
  case transposed
  /// To be shown turned by a quarter, clockwise: the most frequent in portraits.
  case turnedClockwise
  case transverse
  case turnedAnticlockwise

  /// The size as shown.
  public func extent(of stored: Extent<Stored>) -> Extent<Upright> {
    rawValue < 5
      ? Extent(width: stored.width, height: stored.height) : Extent(width: stored.height, height: stored.width)
  }

  /// The way from a stored picture of this size to the shown one.
  public func transform(of stored: Extent<Stored>) -> Transform<Stored, Upright> {
    let (width, height) = (Double(stored.width), Double(stored.height))
    return switch self {
    case .upright: Transform(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0)
    case .mirrored: Transform(a: -1, b: 0, c: 0, d: 1, tx: width, ty: 0)
    case .turnedHalf: Transform(a: -1, b: 0, c: 0, d: -1, tx: width, ty: height)
    case .mirroredTurnedHalf: Transform(a: 1, b: 0, c: 0, d: -1, tx: 0, ty: height)
    case .transposed: Transform(a: 0, b: 1, c: 1, d: 0, tx: 0, ty: 0)
    case .turnedClockwise: Transform(a: 0, b: 1, c: -1, d: 0, tx: height, ty: 0)
    case .transverse: Transform(a: 0, b: -1, c: -1, d: 0, tx: height, ty: width)
    case .turnedAnticlockwise: Transform(a: 0, b: -1, c: 1, d: 0, tx: 0, ty: width)
    }
  }
}
