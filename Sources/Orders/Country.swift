/// A country, territory or body that issues documents.
public struct Country: Hashable, Sendable {
  /// ISO 3166-1 alpha-2; `EU`, `ICAO` and `INT` stand for the Union, the organisation and for no country.
  public var code: String
  public var name: Bilingual
  /// Other words under which people look for it: `UK`, `Holland`.
  public var otherNames: [String]

  public init(code: String, name: Bilingual, otherNames: [String] = []) {
    self.code = code
    self.name = name
    self.otherNames = otherNames
  }
}

/// A document for which no photo is handed in, because the authority takes it itself.
public struct DocumentWithoutPhoto: Hashable, Sendable {
  public var id: String
  public var country: String
  public var document: Bilingual
  public var trust: Trust

  public init(id: String, country: String, document: Bilingual, trust: Trust) {
    self.id = id
    self.country = country
    self.document = document
    self.trust = trust
  }
}
