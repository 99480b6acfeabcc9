/// The keys and insertions that a studio's own templates may name: those that the built-in ones do.
struct TemplateVocabulary {
  private let keys: Set<String>
  private let partials: Set<String>

  init(texts: [String: String]) {
    var keys: Set<String> = ["."]
    for text in texts.values {
      for tag in TemplateTag.all(in: text) where [.variable, .section].contains(tag.kind) { keys.insert(tag.name) }
    }
    self.keys = keys
    partials = Set(texts.keys.map(Self.name(of:)))
  }

  func check(_ text: String, file: String) throws(TemplateError) {
    var depth = 0
    for tag in TemplateTag.all(in: text) {
      depth += tag.opens ? 1 : tag.kind == .end ? -1 : 0
      guard depth <= Self.deepest else {
        throw TemplateError(file: file, line: tag.line, problem: .tooDeep(limit: Self.deepest))
      }
      switch tag.kind {
      case .variable, .section:
        guard keys.contains(tag.name) || tag.name.hasPrefix(TemplateScope.words + ".") else {
          throw TemplateError(file: file, line: tag.line, problem: .unknownKey(tag.name))
        }
      case .partial, .parent:
        guard partials.contains(tag.name) else {
          throw TemplateError(file: file, line: tag.line, problem: .unknownPartial(tag.name))
        }
      case .unsupported:
        throw TemplateError(file: file, line: tag.line, problem: .unsupportedTag(tag.name))
      case .end, .block, .comment: continue
      }
    }
  }

  /// The template library recurses into each section.
  private static let deepest = 40

  /// Follows who inserts whom: a circle would render without end.
  static func checkEndless(_ texts: [String: String]) throws(TemplateError) {
    let inserted = texts.mapValues { text in
      TemplateTag.all(in: text).filter { [.partial, .parent].contains($0.kind) }.map { (file: $0.name, line: $0.line) }
    }
    let files = Dictionary(texts.keys.map { (name(of: $0), $0) }, uniquingKeysWith: { $1 })
    var finished: Set<String> = []
    func follow(_ file: String, _ way: [String]) throws(TemplateError) {
      for next in inserted[file] ?? [] where !finished.contains(next.file) {
        if way.contains(next.file) {
          throw TemplateError(file: file, line: next.line, problem: .endless(way + [next.file]))
        }
        if let nextFile = files[next.file] { try follow(nextFile, way + [next.file]) }
      }
      finished.insert(name(of: file))
    }
    for file in texts.keys.sorted() { try follow(file, [name(of: file)]) }
  }

  /// The file name without its last ending: the name by which others insert it.
  static func name(of file: String) -> String {
    file.hasSuffix(".mustache") ? String(file.dropLast(9)) : file
  }
}
