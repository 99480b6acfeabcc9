import Measures
import Orders

/// A specification as JSON has it.
struct SpecificationDescription: Encodable {
  struct Range: Encodable {
    var minMm: Double?
    var maxMm: Double?

    init?(_ range: LengthRange?) {
      guard let range else { return nil }
      minMm = range.minimum?.value
      maxMm = range.maximum?.value
    }
  }

  struct Upload: Encodable {
    var pixels: [Int]?
    var smallestPixels: [Int]?
    var largestPixels: [Int]?
    var minKb: Int?
    var maxKb: Int?
    var format: String
  }

  struct Child: Encodable {
    var belowAge: Int
    var notAsked: [String]
    var head: Range?
    var poseFactor: Double
    var sourceKind: String
    var source: String
    var checked: String
  }

  struct Covering: Encodable {
    /// Empty where none is admitted.
    var reasons: [String]
    var showsEn: String?
    var showsEs: String?
    var needsEn: String?
    var needsEs: String?
    var sourceKind: String
    var source: String
    var checked: String
  }

  var id: String
  var country: String
  var documentEn: String
  var documentEs: String
  var widthMm: Double
  var heightMm: Double
  var dpi: Double
  var head: Range?
  var headDefinition: String
  var crown: String?
  var eyeLine: Range?
  var topMargin: Range?
  var faceWidth: Range?
  var centringMm: Double?
  var belowChin: Range?
  var backgrounds: [String]
  var upload: Upload?
  var colour: String
  var glasses: String
  var retouching: String
  var children: [Child]
  var headCovering: Covering?
  /// Whether a page of the authority confirms the numbers.
  var isConfirmed: Bool
  var sourceKind: String
  var source: String
  var checked: String

  init(_ specification: Specification) {
    id = specification.id
    country = specification.country
    documentEn = specification.document.english
    documentEs = specification.document.spanish
    widthMm = specification.print.width.value
    heightMm = specification.print.height.value
    dpi = specification.resolution.dotsPerInch
    head = Range(specification.head.range)
    headDefinition = specification.head.definition.rawValue
    crown = specification.head.crown?.rawValue
    eyeLine = Range(specification.eyeLine)
    topMargin = Range(specification.topMargin)
    faceWidth = Range(specification.faceWidth)
    centringMm = specification.centring?.value
    belowChin = Range(specification.belowChin)
    backgrounds = specification.backgrounds.map(\.words)
    let rule = specification.upload
    if rule.isStated {
      upload = Upload(
        pixels: rule.exact?.sides, smallestPixels: rule.smallest?.sides, largestPixels: rule.largest?.sides,
        minKb: rule.minimumKilobytes, maxKb: rule.maximumKilobytes, format: rule.format.rawValue)
    }
    colour = specification.isMono ? "mono" : "colour"
    glasses = specification.glasses.rawValue
    retouching = specification.retouching.isForbidden ? "none" : "unstated"
    children = specification.children.map { rule in
      Child(
        belowAge: rule.belowAge, notAsked: rule.waived.map(\.rawValue), head: Range(rule.head),
        poseFactor: rule.poseFactor, sourceKind: rule.trust.kind.rawValue, source: rule.trust.source,
        checked: rule.trust.checked)
    }
    headCovering = specification.headCovering.map { rule in
      Covering(
        reasons: rule.reasons.map(\.rawValue), showsEn: rule.shows?.english, showsEs: rule.shows?.spanish,
        needsEn: rule.needs?.english, needsEs: rule.needs?.spanish, sourceKind: rule.trust.kind.rawValue,
        source: rule.trust.source, checked: rule.trust.checked)
    }
    isConfirmed = specification.trust.kind == .official
    sourceKind = specification.trust.kind.rawValue
    source = specification.trust.source
    checked = specification.trust.checked
  }
}

struct PaperDescription: Encodable {
  var id: String
  var nameEn: String
  var nameEs: String
  var widthMm: Double
  var heightMm: Double
  var marginMm: Double
  var note: String

  init(_ paper: PaperSize) {
    id = paper.id
    nameEn = paper.name.english
    nameEs = paper.name.spanish
    widthMm = paper.size.width.value
    heightMm = paper.size.height.value
    marginMm = paper.margin.value
    note = paper.note
  }
}

extension UploadRule.Size {
  var sides: [Int] { [width, height] }
  /// `600 x 600`
  var words: String { "\(width) x \(height)" }
}
