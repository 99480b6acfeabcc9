import Foundation

/// Angles in degrees, the unit in which rules speak of them.
public enum Trigonometry {
  /// Exact at multiples of 90°, so that a quarter turn moves pixels to whole places.
  public static func sineAndCosine(degrees: Double) -> (sine: Double, cosine: Double) {
    switch degrees.truncatingRemainder(dividingBy: 360) {
    case 0: return (0, 1)
    case 90, -270: return (1, 0)
    case 180, -180: return (0, -1)
    case 270, -90: return (-1, 0)
    default:
      let radians = degrees * .pi / 180
      return (sin(radians), cos(radians))
    }
  }

  /// The angle of an offset, clockwise from pointing right as seen with y down; -180 < result <= 180.
  public static func degrees<S>(of offset: Offset<S>) -> Double {
    atan2(offset.dy, offset.dx) * 180 / .pi
  }
}
