import Measures
import Orders

/// Where a head stands that keeps a rule, for its drawing: millimetres from the photo's top edge.
///
/// Each measure is in the middle of its range; where the document says nothing, the head is as ICAO Doc 9303 has it.
/// The proportions are those of an average adult: eyes halfway between chin and the skull's crown, the face 0.7 of
/// that length wide, hair that adds a twelfth.
struct DrawnHead {
  let chin: Double
  let eyes: Double
  let skull: Double
  let hair: Double
  let width: Double

  /// Of chin to the skull's crown.
  private static let hairShare = 1.0 / 12
  private static let hairlineShare = 0.86
  private static let widthShare = 0.7

  init(_ specification: Specification) {
    let height = specification.print.height.value
    let faceWidth = specification.faceWidth?.middle
    let length = Self.length(specification.head, faceWidth: faceWidth, height: height)
    let toTop = specification.head.crown == .hair ? length * (1 + Self.hairShare) : length
    let crown: Double
    if let margin = specification.topMargin?.middle {
      crown = margin
    } else if let below = specification.belowChin?.middle {
      crown = height - below - toTop
    } else if let line = specification.eyeLine?.middle {
      crown = height - line - length / 2 - (toTop - length)
    } else {
      // The eyes at 60 % of the height, in the middle of ICAO's 50 to 70 %.
      crown = height * 0.4 - length / 2 - (toTop - length)
    }
    let top = min(max(crown, 0), max(0, height - toTop))
    chin = top + toTop
    skull = chin - length
    hair = specification.head.crown == .hair ? top : max(0.2, skull - length * Self.hairShare)
    // An eye line that an average face could not have is drawn where its nearest one is.
    let line = specification.eyeLine?.middle.map { height - $0 } ?? (skull + chin) / 2
    eyes = min(max(line, skull + 0.42 * length), skull + 0.58 * length)
    width =
      faceWidth ?? (specification.head.definition == .faceWidth ? specification.head.range?.middle : nil)
      ?? length * Self.widthShare
  }

  /// From the chin to the skull's crown.
  private static func length(_ rule: HeadRule, faceWidth: Double?, height: Double) -> Double {
    guard let measure = rule.range?.middle else {
      return faceWidth.map { min($0 / widthShare, height * 0.9) } ?? height * 0.75
    }
    return switch (rule.definition, rule.crown) {
    case (.faceWidth, _): min(measure / widthShare, height * 0.9)
    case (.hairline, _): measure / hairlineShare
    case (_, .hair?): measure / (1 + hairShare)
    default: measure
    }
  }

  /// The line where the hair begins.
  var hairline: Double { chin - (chin - skull) * Self.hairlineShare }
}

extension LengthRange {
  /// Of an open range, its bound.
  var middle: Double? {
    switch (minimum?.value, maximum?.value) {
    case (let low?, let high?): (low + high) / 2
    case (let low?, nil): low
    case (nil, let high?): high
    case (nil, nil): nil
    }
  }
}
