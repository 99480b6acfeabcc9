import Measures
import Orders

/// A specification as JSON has it.
struct SpecificationDescription: Encodable {
  struct Range: Encodable {
    var min_mm: Double?
    var max_mm: Double?

    init?(_ range: LengthRange?) {
      guard let range else { return nil }
      min_mm = range.minimum?.value
      max_mm = range.maximum?.value
    }
  }

  struct Upload: Encodable {
    var pixels: [Int]?
    var smallest_pixels: [Int]?
    var largest_pixels: [Int]?
    var min_kb: Int?
    var max_kb: Int?
  }

  var id: String
  var country: String
  var document_en: String
  var document_es: String
  var width_mm: Double
  var height_mm: Double
  var dpi: Double
  var head: Range?
  var head_definition: String
  var crown: String?
  var eye_line: Range?
  var top_margin: Range?
  var face_width: Range?
  var centring_mm: Double?
  var backgrounds: [String]
  var upload: Upload?
  var colour: String
  var glasses: String
  var retouching: String
  var source_kind: String
  var source: String
  var checked: String

  init(_ specification: Specification) {
    id = specification.id
    country = specification.country
    document_en = specification.document.english
    document_es = specification.document.spanish
    width_mm = specification.print.width.value
    height_mm = specification.print.height.value
    dpi = specification.resolution.dotsPerInch
    head = Range(specification.head.range)
    head_definition = specification.head.definition.rawValue
    crown = specification.head.crown?.rawValue
    eye_line = Range(specification.eyeLine)
    top_margin = Range(specification.topMargin)
    face_width = Range(specification.faceWidth)
    centring_mm = specification.centring?.value
    backgrounds = specification.backgrounds.map(\.hex)
    let rule = specification.upload
    if rule.isStated {
      upload = Upload(
        pixels: rule.exact?.sides, smallest_pixels: rule.smallest?.sides, largest_pixels: rule.largest?.sides,
        min_kb: rule.minimumKilobytes, max_kb: rule.maximumKilobytes)
    }
    colour = specification.isMono ? "mono" : "colour"
    glasses = specification.glasses.rawValue
    retouching = specification.retouching.isForbidden ? "none" : "unstated"
    source_kind = specification.trust.kind.rawValue
    source = specification.trust.source
    checked = specification.trust.checked
  }
}

struct PaperDescription: Encodable {
  var id: String
  var name_en: String
  var name_es: String
  var width_mm: Double
  var height_mm: Double
  var margin_mm: Double
  var note: String

  init(_ paper: PaperSize) {
    id = paper.id
    name_en = paper.name.english
    name_es = paper.name.spanish
    width_mm = paper.size.width.value
    height_mm = paper.size.height.value
    margin_mm = paper.margin.value
    note = paper.note
  }
}

extension UploadRule.Size {
  var sides: [Int] { [width, height] }
  /// `600 x 600`
  var words: String { "\(width) x \(height)" }
}
