import FaceCrop
import Measures
import Orders

/// What `measure` prints of a picture. It goes to standard output and nowhere else.
struct MeasureDescription: Encodable {
  var photo: String
  /// Pixels of the upright picture.
  var width: Int
  var height: Int
  var faces: [FaceDescription]
  /// Of the face that was asked for; absent without a specification, or where it is not clear which face is meant.
  var framing: FramingDescription?
  /// Why there is no framing although a specification was given: `no_face` or `several_faces`.
  var notFramed: String?
  /// Of the framed photo; absent where there is no framing.
  var verdicts: [JudgementDescription]?
  /// Names of the checks that could not be judged in this picture, or that its rule does not ask.
  var notJudged: [String]?
}

struct JudgementDescription: Encodable {
  var name: String
  /// `pass`, `fail` or `uncertain`.
  var outcome: String
  /// Whether an order stops where this fails.
  var must: Bool
  var measured: Double?
  var unit: String
  var min: Double?
  var max: Double?
  var authority: String
  /// The probability that the outcome is the true one.
  var confidence: Double

  init(_ verdict: Verdict) {
    name = verdict.name.rawValue
    outcome = verdict.outcome.rawValue
    must = verdict.isMust
    measured = verdict.measured?.printed
    unit = verdict.unit.rawValue
    min = verdict.minimum?.printed
    max = verdict.maximum?.printed
    authority = verdict.authority
    confidence = verdict.confidence.printed
  }
}

struct FaceDescription: Encodable {
  var score: Double
  /// x, y, width, height.
  var box: [Double]
  var leftEye: [Double]
  var rightEye: [Double]
  var chin: [Double]
  var crownSkull: [Double]
  var crownHair: [Double]
  var roll: Double
  var yaw: Double
  var pitch: Double
  /// How the picture stands in the file: `upright`, `on_its_right`, `upside_down` or `on_its_left`.
  var standing: String
  /// Why it may be no face that a photo can be made of: `cut_off`, `turned_away`, `faint`, `eyes_unseen`, `covered`,
  /// `flat`, `patterned`, `crown_unclear`.
  var doubts: [String]
  /// One standard deviation of each point, in pixels.
  var uncertainty: [String: Double]

  init(_ face: Face) {
    score = face.score.printed
    box = [face.box.x, face.box.y, face.box.width, face.box.height].map(\.printed)
    leftEye = face.leftEye.point.printed
    rightEye = face.rightEye.point.printed
    chin = face.chin.point.printed
    crownSkull = face.crownSkull.point.printed
    crownHair = face.crownHair.point.printed
    roll = face.pose.roll.printed
    yaw = face.pose.yaw.printed
    pitch = face.pose.pitch.printed
    standing = face.standing.word
    doubts = FaceDoubt.allCases.filter(face.doubts.contains).map(\.word)
    uncertainty = [
      "left_eye": face.leftEye, "right_eye": face.rightEye, "chin": face.chin, "crown_skull": face.crownSkull,
      "crown_hair": face.crownHair,
    ].mapValues(\.uncertainty.printed)
  }
}

struct FramingDescription: Encodable {
  struct Interval: Encodable {
    var name: String
    var measuredMm: Double
    var minMm: Double?
    var maxMm: Double?
    var kept: Bool
    /// From what was measured to the nearer bound; negative where that is crossed.
    var slackMm: Double
    /// 1 is kept before all others.
    var priority: Int
    var uncertaintyMm: Double
    /// `stated` by the document, an `alternative` reading of it, or a `fallback` where it says nothing.
    var standing: String
  }

  var specification: String
  var width: Int
  var height: Int
  var dpi: Double
  /// a, b, c, d, tx, ty: x' = a·x + c·y + tx, y' = b·x + d·y + ty.
  var matrix: [Double]
  /// Degrees by which the eyes are off the horizontal in the result; 0 but where the picture lacks room to turn it level.
  var remainingRoll: Double
  var intervals: [Interval]
  /// Millimetres that the picture lacks at each side; only the sides that lack any.
  var missingMm: [String: Double]

  init(_ framing: Framing, for specification: Specification) {
    self.specification = specification.id
    width = framing.extent.width
    height = framing.extent.height
    dpi = framing.resolution.dotsPerInch
    let map = framing.transform
    matrix = [map.a, map.b, map.c, map.d, map.tx, map.ty]
    remainingRoll = framing.remainingRoll.printed
    intervals = framing.intervals.enumerated().map { index, interval in
      Interval(
        name: interval.name.rawValue, measuredMm: interval.measured.value.printed,
        minMm: interval.range.minimum?.value.printed, maxMm: interval.range.maximum?.value.printed,
        kept: interval.isKept, slackMm: interval.slack.value.printed, priority: index + 1,
        uncertaintyMm: interval.uncertainty.value.printed, standing: "\(interval.standing)")
    }
    missingMm = Dictionary(
      uniqueKeysWithValues: framing.room.missing.map { ("\($0)", framing.room[$0].value.printed) })
  }
}

extension Double {
  /// To a thousandth, as printed.
  var printed: Double { isFinite ? (self * 1000).rounded() / 1000 : 0 }
}

extension Point {
  var printed: [Double] { [x.printed, y.printed] }
}
