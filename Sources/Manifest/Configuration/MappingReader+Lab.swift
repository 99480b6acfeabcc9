import Measures
import Orders

extension MappingReader {
  /// How the lab prints; its paper is one of the catalogue, or a mapping with a size of its own.
  func lab(_ word: String, catalogue: Catalogue) -> LabProfile? {
    let words = ["name", "paper", "dpi", "edge", "margin_mm", "gutter_mm", "overscan_mm", "jpeg_quality"]
    guard let reader = mapping(word, words: words) else { return nil }
    reader.require("name", "paper")
    let edge = reader.choice("edge", LabProfile.Edge.self) ?? .safe
    let margin = reader.millimetres("margin_mm", 0...50)
    let overscan = reader.millimetres("overscan_mm", 0...20) ?? .zero
    guard let name = reader.text("name", limit: 100), let paper = reader.paper("paper", catalogue: catalogue)
    else { return nil }
    let least = min(paper.size.width, paper.size.height)
    for (word, length) in [("margin_mm", margin ?? .zero), ("overscan_mm", overscan)] where length * 2 >= least {
      reader.add(.doesNotFit(word, length: length * 2, within: least), at: word)
    }
    return LabProfile(
      name: name, paper: paper,
      resolution: Resolution(dotsPerInch: reader.number("dpi", 72...2400, .dotsPerInch) ?? 300),
      edge: edge, margin: margin, gutter: reader.millimetres("gutter_mm", 0...50) ?? Millimetres(2),
      overscan: overscan, jpegQuality: reader.whole("jpeg_quality", 50...100, .percent) ?? 95)
  }

  private func paper(_ word: String, catalogue: Catalogue) -> PaperSize? {
    if case .mapping? = node(word)?.value {
      guard let reader = mapping(word, words: PaperEntry.words) else { return nil }
      return PaperEntry.read(reader, base: nil)
    }
    return read(word) { field throws(Problem) in
      let id = field.trimmed
      guard let paper = catalogue.paper(id) else {
        throw .unknownPaper(id, suggestions: catalogue.paperSuggestions(for: id))
      }
      return paper
    }
  }
}
