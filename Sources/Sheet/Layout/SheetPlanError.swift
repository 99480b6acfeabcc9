public import Measures

/// Why no sheet can be laid out: what was asked, and what it was measured against.
public enum SheetPlanError: Error, Hashable, Sendable {
  /// Sides of a paper, finite and within `SheetPlanLimits.paperSide`.
  case paperOutOfRange(PrintSize)
  /// Sides of a photo, finite and within `SheetPlanLimits.photoSide`.
  case photoOutOfRange(SheetJob)
  case resolutionOutOfRange(Double, allowed: ClosedRange<Double>)
  case gutterOutOfRange(Millimetres, allowed: ClosedRange<Double>)
  case overscanOutOfRange(Millimetres, allowed: ClosedRange<Double>)
  case marginOutOfRange(Millimetres, allowed: ClosedRange<Double>)
  /// The margins of both sides leave nothing of the paper.
  case marginsEatPaper(margin: Millimetres, paper: PrintSize)
  /// In neither orientation does the photo fit into what the margins leave.
  case photoLargerThanPaper(SheetJob, usable: PrintSize)
  case copiesNotPositive(SheetJob)
  case tooManyPhotos(Int, limit: Int)
}

/// What a plan accepts.
public enum SheetPlanLimits {
  /// Dots to the inch.
  public static let resolution: ClosedRange<Double> = 72...2400
  /// Millimetres that a gutter, a margin or an overscan may have.
  public static let allowance: ClosedRange<Double> = 0...200
  /// Millimetres: from a stamp to the widest common roll.
  public static let paperSide: ClosedRange<Double> = 10...2000
  /// Millimetres.
  public static let photoSide: ClosedRange<Double> = 5...2000
  /// Prints in one plan.
  public static let photos = 20_000
}
