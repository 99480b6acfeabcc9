import Measures
import Orders

/// One document of a catalogue, by the words that `photo-specs.csv` and a studio's `catalogue.yaml` share.
enum SpecificationEntry {
  case specification(Specification)
  case withoutPhoto(DocumentWithoutPhoto)

  /// Who wrote the entry.
  enum Origin {
    case builtIn
    /// The studio, in the file of that name.
    case studio(file: String)
  }

  static let words = [
    "id", "country", "document_en", "document_es", "width_mm", "height_mm", "dpi", "width_px", "height_px", "min_px",
    "max_px", "head_min_mm", "head_max_mm", "head_definition", "crown", "eye_line_min_mm", "eye_line_max_mm",
    "top_margin_min_mm", "top_margin_max_mm", "face_width_min_mm", "face_width_max_mm", "centring_mm",
    "below_chin_min_mm", "below_chin_max_mm", "background", "background_words", "max_kb", "min_kb", "format",
    "colour", "glasses", "source_url", "source_kind", "checked", "retouch", "retouch_source", "children",
    "head_covering", "head_covering_shows_en", "head_covering_shows_es",
  ]

  /// From the smallest studio size to a portrait on A3.
  static let sides = 8.0...420.0

  /// - Parameters:
  ///   - base: the specification of that id that the entry changes; what it does not say stays.
  ///   - people: what holds for children and head coverings where neither says so.
  static func read(
    _ reader: MappingReader, base: Specification?, origin: Origin, people: PeopleRules
  ) -> SpecificationEntry? {
    reader.require("id")
    if base == nil { reader.require("country", "document_en", "document_es") }
    let id = reader.id("id")
    let country = reader.country("country") ?? base?.country
    let document = Bilingual(
      english: reader.text("document_en"), spanish: reader.text("document_es"), base: base?.document)
    let trust = trust(reader, base: base, origin: origin)
    let resolution = reader.number("dpi", 72...2400, .dotsPerInch).map { Resolution(dotsPerInch: $0) }
    let upload = reader.upload(base: base?.upload)
    let size = reader.size(base: base)
    guard let id, let country, let document else { return nil }
    let chosen = resolution ?? base?.resolution ?? Resolution(dotsPerInch: 300)
    guard let print = size ?? nominalSize(of: upload, at: chosen) else {
      guard !reader.has("width_mm"), !reader.has("height_mm"), !upload.isStated else { return nil }
      return .withoutPhoto(DocumentWithoutPhoto(id: id, country: country, document: document, trust: trust))
    }
    let geometry = GeometryRule(reader, base: base)
    geometry.check(in: print, reader: reader)
    return .specification(
      Specification(
        id: id, country: country, document: document, print: print, resolution: chosen, upload: upload,
        head: geometry.head, eyeLine: geometry.eyeLine, topMargin: geometry.topMargin,
        faceWidth: geometry.faceWidth, centring: geometry.centring,
        backgrounds: reader.backdrops("background") ?? base?.backgrounds ?? [],
        backgroundWords: reader.text("background_words") ?? base?.backgroundWords ?? "",
        isMono: reader.choice("colour", ColourWord.self).map { $0 == .mono } ?? base?.isMono ?? false,
        glasses: reader.choice("glasses", GlassesRule.self) ?? base?.glasses ?? .unspecified,
        retouching: reader.retouching(base: base?.retouching), trust: trust, belowChin: geometry.belowChin,
        isPrintNominal: size == nil,
        children: reader.children(origin) ?? base?.children ?? people.children(of: id, in: country),
        headCovering: reader.headCovering(origin, base: base?.headCovering ?? people.covering(of: id, in: country))))
  }

  private enum ColourWord: String, CaseIterable {
    case colour
    case mono
  }

  private static func trust(_ reader: MappingReader, base: Specification?, origin: Origin) -> Trust {
    let kind = reader.choice("source_kind", Trust.Kind.self)
    let source = reader.text("source_url", limit: 2000)
    let checked = reader.text("checked", limit: 4000)
    switch origin {
    case .builtIn:
      return Trust(kind: kind ?? .unsourced, source: source ?? "", checked: checked ?? "")
    case .studio(let file):
      return Trust(kind: kind ?? .studio, source: source ?? file, checked: checked ?? base?.trust.checked ?? "")
    }
  }

  /// What the pixels that a portal asks for measure on paper.
  private static func nominalSize(of upload: UploadRule, at resolution: Resolution) -> PrintSize? {
    guard let pixels = upload.exact ?? upload.smallest ?? upload.largest else { return nil }
    return PrintSize(
      width: resolution.length(pixels: Double(pixels.width)), height: resolution.length(pixels: Double(pixels.height)))
  }
}

extension MappingReader {
  fileprivate func size(base: Specification?) -> PrintSize? {
    requirePair("width_mm", "height_mm")
    let kept = base.flatMap { $0.isPrintNominal ? nil : $0.print }
    let width = millimetres("width_mm", SpecificationEntry.sides) ?? kept?.width
    let height = millimetres("height_mm", SpecificationEntry.sides) ?? kept?.height
    guard let width, let height else { return nil }
    return PrintSize(width: width, height: height)
  }

  fileprivate func country(_ word: String) -> String? {
    read(word) { field throws(Problem) in
      let code = field.trimmed
      guard CountryEntry.isCode(code) else { throw .unknownCountry(code) }
      return code
    }
  }

  fileprivate func retouching(base: RetouchingRule?) -> RetouchingRule {
    guard let rule = choice("retouch", RetouchingWord.self) else {
      return base ?? RetouchingRule(isForbidden: false, source: "")
    }
    return RetouchingRule(isForbidden: rule == .none, source: text("retouch_source", limit: 2000) ?? "")
  }

  fileprivate func backdrops(_ word: String) -> [Backdrop]? {
    guard has(word) else { return nil }
    let fields = fields(word)
    return fields.compactMap { field in
      do throws(Problem) {
        return try BackgroundWord.backdrop(field, word)
      } catch {
        log.add(error, at: field.position)
        return nil
      }
    }
  }

  fileprivate func children(_ origin: SpecificationEntry.Origin) -> [ChildRule]? {
    list("children")?.compactMap { node in
      ChildRule.read(MappingReader(node, named: "children", words: ChildRule.words, log: log), origin: origin)
    }.sorted { $0.belowAge < $1.belowAge }
  }

  fileprivate func headCovering(
    _ origin: SpecificationEntry.Origin, base: HeadCoveringRule?
  ) -> HeadCoveringRule? {
    requirePair("head_covering_shows_en", "head_covering_shows_es")
    guard let reasons = reasons("head_covering") else { return base }
    let shows = Bilingual(
      english: text("head_covering_shows_en"), spanish: text("head_covering_shows_es"), base: base?.shows)
    var trust = Trust(kind: .studio, source: "", checked: "")
    if case .studio(let file) = origin { trust.source = file }
    return HeadCoveringRule(reasons: reasons, shows: shows, needs: nil, trust: trust)
  }

  /// Logs a word that is there without its fellow.
  func requirePair(_ first: String, _ second: String) {
    if has(first) != has(second) {
      let (there, missing) = has(first) ? (first, second) : (second, first)
      add(.halfAPair(there, missing: missing), at: there)
    }
  }
}

private enum RetouchingWord: String, CaseIterable {
  case none
  case allowed
}

extension SpecificationEntry {
  var specification: Specification? { if case .specification(let specification) = self { specification } else { nil } }
  var withoutPhoto: DocumentWithoutPhoto? { if case .withoutPhoto(let document) = self { document } else { nil } }
}
