import Mustache

/// Fields as the template library looks them up. The library renders a key that nobody knows as nothing; here the
/// outermost scope notes it.
struct TemplateScope: MustacheParent {
  /// Which keys nobody knew, while one page is rendered.
  final class Misses {
    var keys: Set<String> = []
  }

  private let fields: TemplateFields
  private let misses: Misses
  /// Set where a key that is missing here cannot be found further out.
  private let isLastResort: Bool
  private let prefix: String

  init(page fields: TemplateFields, misses: Misses) {
    self.init(fields, misses: misses, isLastResort: true, prefix: "")
  }

  private init(_ fields: TemplateFields, misses: Misses, isLastResort: Bool, prefix: String) {
    self.fields = fields
    self.misses = misses
    self.isLastResort = isLastResort
    self.prefix = prefix
  }

  func child(named name: String) -> Any? {
    switch fields.values[name] {
    case .text(let text): return text
    case .flag(let flag): return flag
    case .list(let items): return items.map { inner($0) }
    case .fields(let fields) where name == Self.words:
      return TemplateScope(fields, misses: misses, isLastResort: true, prefix: Self.words + ".")
    case .fields(let fields): return inner(fields)
    case nil:
      if isLastResort { misses.keys.insert(prefix + name) }
      return nil
    }
  }

  private func inner(_ fields: TemplateFields) -> TemplateScope {
    TemplateScope(fields, misses: misses, isLastResort: false, prefix: "")
  }

  /// The one key with keys of its own behind a point: `words.download`.
  static let words = "words"
}
