import Orders

/// The names and titles of the pages that anyone may open.
enum PublicPages {
  static func landing(_ language: Language, of configuration: StudioConfiguration) -> String {
    language == (configuration.languages.first ?? .english) ? "index.html" : "\(language.rawValue).html"
  }

  static func notice(_ language: Language) -> String { "privacy-\(language.rawValue).html" }
  static func showcase(_ language: Language) -> String { "examples-\(language.rawValue).html" }
  static let expired = "expired.html"
  static let missing = "404.html"

  /// Where the site begins on its host, for pages that a host shows at any address: `/` or `/photos/`.
  static func absoluteRoot(of baseURL: String) -> String { BaseAddress(baseURL).root }
}
