public import Measures
public import Orders

/// One interval that a rule asks of the print, and how the framing meets it.
///
/// Deliberately not Codable: what is measured of a face stays in memory.
public struct FramedInterval: Sendable {
  /// What exactly is measured on the print.
  public enum Measure: Hashable, Sendable {
    case chinToSkull
    case chinToHair
    case chinToHairline
    case faceWidth
    /// From the bottom edge up to the eyes.
    case eyeLine
    case topToSkull
    case topToHair
    /// From the chin to the bottom edge.
    case belowChin
    /// From the middle of the photo to the middle of the eyes; positive to the right.
    case centring
  }

  public enum Standing: Hashable, Sendable {
    /// The document says so.
    case stated
    /// The document does not say which crown it means: this is the other reading. It is met where both can be.
    case alternative
    /// The document says nothing: a default of ICAO 9303 and ISO/IEC 39794-5.
    case fallback
  }

  public var measure: Measure
  public var standing: Standing
  public var measured: Millimetres
  /// One standard deviation of `measured`.
  public var uncertainty: Millimetres
  public var range: LengthRange
  public var isKept: Bool
  /// From `measured` to the nearer bound; negative where the bound is crossed.
  public var slack: Millimetres

  init(measure: Measure, standing: Standing, measured: Double, uncertainty: Double, range: LengthRange) {
    self.measure = measure
    self.standing = standing
    self.measured = Millimetres(measured)
    self.uncertainty = Millimetres(uncertainty)
    self.range = range
    let below = range.minimum.map { measured - $0.value } ?? .infinity
    let above = range.maximum.map { $0.value - measured } ?? .infinity
    slack = Millimetres(min(below, above))
    isKept = slack.value >= -Self.tolerance
  }

  /// A micrometre: far below a pixel, far above the rounding of the solution.
  static let tolerance = 1e-3

  public var name: CheckName {
    switch measure {
    case .chinToSkull, .chinToHairline: .headSkull
    case .chinToHair: .headHair
    case .faceWidth: .faceWidth
    case .eyeLine: .eyeLine
    case .topToSkull, .topToHair: .topMargin
    case .belowChin: .belowChin
    case .centring: .centring
    }
  }
}
