extension Catalogue {
  /// One find of a search: a document that can be made, or one for which the authority takes the photo itself.
  public enum Find: Hashable, Sendable {
    case specification(Specification)
    case withoutPhoto(DocumentWithoutPhoto)
  }

  /// Documents in whose id, country or name (both languages) every one of `words` occurs as the beginning of a part;
  /// case and accents do not count. Exact ids come first, then whole words before beginnings, then the order of the
  /// catalogue. Without words: everything.
  public func search(_ words: [String]) -> [Find] {
    let wanted = words.flatMap { NearMiss.tokens(of: NearMiss.folded($0)) }
    let phrase = wanted.joined(separator: "-")
    var ranked: [(score: Int, position: Int, find: Find)] = []
    let all = specifications.map(Find.specification) + documentsWithoutPhoto.map(Find.withoutPhoto)
    for (position, find) in all.enumerated() {
      let parts = parts(of: find)
      var beginnings = 0
      let matches = wanted.allSatisfy { word in
        if parts.contains(word) { return true }
        beginnings += 1
        return parts.contains { $0.hasPrefix(word) }
      }
      if matches { ranked.append((find.id == phrase ? -1 : beginnings, position, find)) }
    }
    return ranked.sorted { ($0.score, $0.position) < ($1.score, $1.position) }.map(\.find)
  }

  /// Ids of specifications near a misspelt one, best first.
  public func specificationSuggestions(for typed: String) -> [String] {
    NearMiss(specifications.map(\.id)).suggestions(for: typed)
  }

  /// Ids of papers near a misspelt one, best first. `A4` is too short to be near anything, and part of an id all the
  /// same.
  public func paperSuggestions(for typed: String) -> [String] {
    let near = NearMiss(papers.map(\.id)).suggestions(for: typed)
    let words = NearMiss.tokens(of: NearMiss.folded(typed))
    guard near.isEmpty, !words.isEmpty else { return near }
    let having = papers.filter { words.allSatisfy(NearMiss.tokens(of: NearMiss.folded($0.id)).contains) }
    return having.prefix(3).map(\.id)
  }

  /// Countries near a misspelt code, or near a name in either language; best first.
  public func countrySuggestions(for typed: String) -> [Country] {
    let named = countries.flatMap { country in
      ([country.code, country.name.english, country.name.spanish] + country.otherNames).map { ($0, country) }
    }
    let countries = Dictionary(named, uniquingKeysWith: { first, _ in first })
    var suggested: [Country] = []
    for name in NearMiss(named.map(\.0)).suggestions(for: typed) {
      if let country = countries[name], !suggested.contains(country) { suggested.append(country) }
    }
    return suggested
  }

  private func parts(of find: Find) -> Set<String> {
    var texts = [find.id, find.country, find.document.english, find.document.spanish]
    if let country = country(find.country) {
      texts += [country.name.english, country.name.spanish] + country.otherNames
    }
    let tokens = texts.flatMap { NearMiss.tokens(of: NearMiss.folded($0)) }
    return Set(tokens.map { token in String(token.filter { !"(),;:".contains($0) }) })
  }
}

extension Catalogue.Find {
  public var id: String {
    switch self {
    case .specification(let specification): specification.id
    case .withoutPhoto(let document): document.id
    }
  }

  public var country: String {
    switch self {
    case .specification(let specification): specification.country
    case .withoutPhoto(let document): document.country
    }
  }

  public var document: Bilingual {
    switch self {
    case .specification(let specification): specification.document
    case .withoutPhoto(let document): document.document
    }
  }
}
