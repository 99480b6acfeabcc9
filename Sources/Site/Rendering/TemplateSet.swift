import Mustache

/// The templates of all pages: those in the binary, and a studio's own in the place of any of them.
public struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  private let texts: [String: String]

  /// - Parameter overrides: text by file name, as in `builtIn`.
  /// - Throws: the first fault by file name and line: a file name, key or insertion that is not known, or tags that
  ///   do not fit together.
  public init(overrides: [String: String] = [:]) throws(TemplateError) {
    let builtIn = Self.builtIn
    for (file, text) in overrides.sorted(by: { $0.key < $1.key }) {
      guard builtIn[file] != nil else {
        throw TemplateError(file: file, line: 0, problem: .unknownFile(known: builtIn.keys.sorted()))
      }
      guard text.utf8.count <= Self.limit else {
        throw TemplateError(file: file, line: 0, problem: .tooLong(bytes: text.utf8.count, limit: Self.limit))
      }
    }
    texts = builtIn.merging(overrides) { $1 }
    let vocabulary = TemplateVocabulary(texts: builtIn)
    for file in overrides.keys.sorted() where Self.isTemplate(file) {
      if let text = texts[file] { try vocabulary.check(text, file: file) }
    }
    try TemplateVocabulary.checkEndless(texts.filter { Self.isTemplate($0.key) })
    var library = MustacheLibrary()
    for (file, text) in texts.sorted(by: { $0.key < $1.key }) where Self.isTemplate(file) {
      do {
        try library.register(text, named: TemplateVocabulary.name(of: file))
      } catch let error as MustacheTemplate.ParserError {
        throw TemplateError(file: file, line: error.context.lineNumber, problem: .syntax("\(error.error)"))
      } catch {
        throw TemplateError(file: file, line: 0, problem: .syntax("\(error)"))
      }
    }
    self.library = library
  }

  /// - Parameter file: of `builtIn`.
  /// - Throws: `unknownKey` for a key that the page does not know in that place.
  func render(_ file: String, _ page: TemplateFields) throws(TemplateError) -> String {
    let misses = TemplateScope.Misses()
    let scope = TemplateScope(page: page, misses: misses)
    guard let text = library.render(scope, withTemplate: TemplateVocabulary.name(of: file)) else {
      throw TemplateError(file: file, line: 0, problem: .unknownFile(known: Self.builtIn.keys.sorted()))
    }
    if let key = misses.keys.min() {
      let place = place(of: key, startingAt: file)
      throw TemplateError(file: place.file, line: place.line, problem: .unknownKey(key))
    }
    return text
  }

  /// A file that is published as it is.
  func asset(_ file: String) -> String { texts[file] ?? "" }

  private func place(of key: String, startingAt file: String) -> (file: String, line: Int) {
    for candidate in [file] + texts.keys.sorted() where Self.isTemplate(candidate) {
      guard let text = texts[candidate] else { continue }
      if let tag = TemplateTag.all(in: text).first(where: { $0.name == key }) { return (candidate, tag.line) }
    }
    return (file, 0)
  }

  private static func isTemplate(_ file: String) -> Bool { !assets.contains(file) }

  /// Published as they are.
  private static let assets: Set<String> = ["site.js", "sealed.js", "old.js"]

  /// Far above any page, far below what the template library's recursion could not bear.
  private static let limit = 256 * 1024
}
