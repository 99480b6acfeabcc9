import Orders

/// Looks up names of the catalogue, with suggestions for those that are not there.
final class CatalogueNames {
  private let catalogue: Catalogue
  private lazy var specificationMisses = NearMiss(catalogue.specifications.map(\.id))
  private lazy var paperMisses = NearMiss(catalogue.papers.map(\.id))
  private var suggestions: [String: [String]] = [:]
  private var lists: [String: [Specification]] = [:]

  /// Suggestions are looked for only so often: a file whose every row is wrong would take minutes.
  private static let mostSuggestions = 500

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  func specification(_ id: String) throws(Problem) -> Specification {
    if let specification = catalogue.specification(id) { return specification }
    if let document = catalogue.documentWithoutPhoto(id) {
      throw .documentWithoutPhoto(id, reason: document.trust.checked)
    }
    throw .unknownSpecification(id, suggestions: suggestions(for: id, specificationMisses))
  }

  /// The specifications that this text was found to stand for before: orders of the same documents share one list.
  func list(_ text: String) -> [Specification]? { lists[text] }

  func remember(_ specifications: [Specification], as text: String) {
    if lists.count < 1000 { lists[text] = specifications }
  }

  func paper(_ id: String) throws(Problem) -> PaperSize {
    if let paper = catalogue.paper(id) { return paper }
    throw .unknownPaper(id, suggestions: suggestions(for: id, paperMisses))
  }

  private func suggestions(for id: String, _ misses: NearMiss) -> [String] {
    if let known = suggestions[id] { return known }
    guard suggestions.count < Self.mostSuggestions else { return [] }
    let found = misses.suggestions(for: id)
    suggestions[id] = found
    return found
  }
}
