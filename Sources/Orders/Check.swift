/// What is checked of a photo. The raw value is the word in the manifest's `accept` column, in reports and in JSON.
public enum CheckName: String, Hashable, Sendable, CaseIterable, Codable {
  case headSkull = "head_skull"
  case headHair = "head_hair"
  case faceWidth = "face_width"
  case eyeLine = "eye_line"
  case topMargin = "top_margin"
  case belowChin = "below_chin"
  case centring
  case room
  case roll
  case yaw
  case pitch
  case eyesOpen = "eyes_open"
  case gaze
  case mouthClosed = "mouth_closed"
  case sharpness
  case exposure
  case lighting
  case dynamicRange = "dynamic_range"
  case naturalColour = "natural_colour"
  case redEye = "red_eye"
  case backgroundEvenness = "background"
  case backgroundColour = "background_colour"
  case wallShadow = "wall_shadow"
  case cutOut = "cut_out"
  case resolution
  case compression
  case occlusion
  case glasses
  case headCovering = "head_covering"
  case crownCertainty = "crown_certainty"
  case wholeFace = "whole_face"
  case faceCertainty = "face_certainty"
  case upright
}

/// The outcome of one check as it may be written down: what was asked and whether it was met, without any
/// measurement of the face, which stays in memory.
public struct Check: Hashable, Sendable {
  public enum Outcome: String, Hashable, Sendable, CaseIterable, Codable {
    case pass
    case fail
    case uncertain
  }

  /// The unit of what was measured.
  public enum Unit: String, Hashable, Sendable, Codable {
    case millimetres = "mm"
    case degrees = "deg"
    case dotsPerInch = "dpi"
    case ratio
  }

  public var name: CheckName
  public var outcome: Outcome
  /// Whether the item stops where this fails.
  public var isMust: Bool
  public var unit: Unit
  /// What the rule allows, in `unit`.
  public var minimum: Double?
  public var maximum: Double?
  /// Where the rule comes from: the specification's id, a standard, or a default of this program.
  public var authority: String
  /// Set where the operator accepted the failure in the manifest.
  public var isAccepted: Bool

  public init(
    name: CheckName, outcome: Outcome, isMust: Bool, unit: Unit, minimum: Double?, maximum: Double?,
    authority: String, isAccepted: Bool = false
  ) {
    self.name = name
    self.outcome = outcome
    self.isMust = isMust
    self.unit = unit
    self.minimum = minimum
    self.maximum = maximum
    self.authority = authority
    self.isAccepted = isAccepted
  }

  public var stopsDelivery: Bool { isMust && outcome == .fail && !isAccepted }
}
