import Measures
import Orders

/// One paper of a catalogue, by the words that `papers.csv` and a studio's `catalogue.yaml` share.
enum PaperEntry {
  static let words = [
    "id", "name_en", "name_es", "width_mm", "height_mm", "default_margin_mm", "note", "source_url",
  ]
  /// From a strip of one small photo to the widest rolls of large-format printers.
  static let sides = 20.0...2000.0

  /// - Parameter base: the paper of that id that the entry changes; what it does not say stays.
  static func read(_ reader: MappingReader, base: PaperSize?) -> PaperSize? {
    reader.require("id")
    if base == nil { reader.require("name_en", "name_es", "width_mm", "height_mm") }
    let id = reader.id("id")
    let width = reader.millimetres("width_mm", sides) ?? base?.size.width
    let height = reader.millimetres("height_mm", sides) ?? base?.size.height
    let margin = reader.millimetres("default_margin_mm", 0...100) ?? base?.margin ?? .zero
    guard let id, let width, let height,
      let name = Bilingual(english: reader.text("name_en"), spanish: reader.text("name_es"), base: base?.name)
    else { return nil }
    if margin * 2 >= min(width, height) {
      reader.add(
        .doesNotFit("default_margin_mm", length: margin * 2, within: min(width, height)), at: "default_margin_mm")
    }
    return PaperSize(
      id: id, name: name, size: PrintSize(width: width, height: height), margin: margin,
      note: reader.text("note", limit: 2000) ?? base?.note ?? "")
  }
}

extension Bilingual {
  /// Nil where a language has neither words of its own nor such in the base.
  init?(english: String?, spanish: String?, base: Bilingual?) {
    guard let english = english ?? base?.english, let spanish = spanish ?? base?.spanish else { return nil }
    self.init(english: english, spanish: spanish)
  }
}

extension MappingReader {
  /// A name in kebab case: `us-passport`.
  func id(_ word: String) -> String? {
    read(word) { field throws(Problem) in
      let text = field.trimmed
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      let isKebab =
        text.utf8.count <= 60 && parts.allSatisfy { !$0.isEmpty }
        && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
      guard isKebab else { throw .notAnID(text) }
      return text
    }
  }
}
