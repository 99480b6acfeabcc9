/// A language of the pages.
public enum Language: String, CaseIterable, Hashable, Sendable, Codable {
  case english = "en"
  case spanish = "es"

  public var other: Language { self == .english ? .spanish : .english }
}

/// The same words in both languages.
public struct Bilingual: Hashable, Sendable, Codable {
  public var english: String
  public var spanish: String

  public init(english: String, spanish: String) {
    self.english = english
    self.spanish = spanish
  }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .spanish: spanish
    }
  }
}
