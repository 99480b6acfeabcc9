public import Measures

/// The crop that meets a specification: one transform from the upright source to the result, and what it measures.
///
/// Deliberately not Codable: what is measured of a face stays in memory.
public struct Framing: Sendable {
  /// The result in whole pixels.
  public var extent: Extent<Output>
  /// Pixels of the result to the inch of the print.
  public var resolution: Resolution
  /// Roll taken out, cropped and scaled, in one.
  public var transform: Transform<Upright, Output>
  /// By how many degrees the eyes are still off the horizontal in the result, clockwise as seen: 0 but where the source
  /// has no room for more of a turn.
  public var remainingRoll: Double
  /// By priority: what the document states, other readings of it, defaults.
  public var intervals: [FramedInterval]
  /// What the source lacks. Beside and above a background that is replaced, it can be filled; below it cannot.
  public var room: Room
  /// Chin to crown on the print, by both crowns, whichever the rule means.
  public var headSkull: Millimetres
  public var headHair: Millimetres
  /// From the top edge to the top of the hair; negative where the hair is cut.
  public var hairMargin: Millimetres

  /// Pixels of the source to the inch of the print: below `resolution` the photo is enlarged.
  public var sourceResolution: Resolution {
    Resolution(dotsPerInch: resolution.dotsPerInch / transform.scale)
  }

  /// Those that the document states and that could not be kept.
  public var broken: [FramedInterval] { intervals.filter { $0.standing == .stated && !$0.isKept } }
}

/// What will stand where the source does not reach.
public enum BackgroundTreatment: Hashable, Sendable {
  /// The source's own background stays: the frame must lie within the source.
  case kept
  /// The background is replaced: beside and above the head the frame may reach beyond the source.
  case replaced
}
