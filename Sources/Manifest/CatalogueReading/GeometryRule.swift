import Measures
import Orders

/// Where the head must be on the print, as an entry of a catalogue says.
struct GeometryRule {
  var head: HeadRule
  var eyeLine: LengthRange?
  var topMargin: LengthRange?
  var faceWidth: LengthRange?
  var centring: Millimetres?
  var belowChin: LengthRange?

  init(_ reader: MappingReader, base: Specification?) {
    head = HeadRule(
      definition: reader.choice("head_definition", HeadRule.Definition.self) ?? base?.head.definition ?? .unspecified,
      crown: reader.choice("crown", HeadRule.Crown.self) ?? base?.head.crown,
      range: reader.range("head", base: base?.head.range))
    eyeLine = reader.range("eye_line", base: base?.eyeLine)
    topMargin = reader.range("top_margin", base: base?.topMargin)
    faceWidth = reader.range("face_width", base: base?.faceWidth)
    centring = reader.millimetres("centring_mm", 0...100) ?? base?.centring
    belowChin = reader.range("below_chin", base: base?.belowChin)
  }

  /// Logs what is larger than the photo has room for.
  func check(in print: PrintSize, reader: MappingReader) {
    let checks: [(String, Millimetres?, Millimetres)] = [
      ("head_max_mm", head.range?.maximum, print.height),
      ("eye_line_max_mm", eyeLine?.maximum ?? eyeLine?.minimum, print.height),
      ("top_margin_max_mm", topMargin?.maximum ?? topMargin?.minimum, print.height),
      ("below_chin_max_mm", belowChin?.maximum ?? belowChin?.minimum, print.height),
      ("face_width_max_mm", faceWidth?.maximum ?? faceWidth?.minimum, print.width),
      ("centring_mm", centring.map { $0 * 2 }, print.width),
    ]
    for (word, length, room) in checks {
      if let length, length > room { reader.add(.doesNotFit(word, length: length, within: room), at: word) }
    }
    let least = [head.range?.minimum, topMargin?.minimum, belowChin?.minimum].compactMap(\.self).reduce(.zero, +)
    if least > print.height {
      reader.add(.doesNotFit("head_min_mm", length: least, within: print.height), at: "head_min_mm")
    }
  }
}

extension MappingReader {
  /// The range of the two words that begin with `stem`; either may be absent.
  func range(_ stem: String, base: LengthRange?) -> LengthRange? {
    let minimum = millimetres("\(stem)_min_mm", 0...420) ?? base?.minimum
    let maximum = millimetres("\(stem)_max_mm", 0...420) ?? base?.maximum
    guard minimum != nil || maximum != nil else { return nil }
    if let minimum, let maximum, minimum > maximum {
      add(.reversedRange("\(stem)_max_mm", minimum: minimum.value, maximum: maximum.value), at: "\(stem)_max_mm")
    }
    return LengthRange(minimum: minimum, maximum: maximum)
  }
}
