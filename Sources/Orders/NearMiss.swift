import Foundation

/// Finds what a person probably meant among the words that exist.
public struct NearMiss: Sendable {
  private let words: [(word: String, folded: [Character], tokens: [String])]

  public init(_ words: [String]) {
    self.words = words.map { word in
      let folded = Self.folded(word)
      return (word, Array(folded), Self.tokens(of: folded))
    }
  }

  /// The nearest words, best first and at most `limit` of them; empty where nothing is near.
  ///
  /// Those much farther away than the best one are left out. Case, accents and the kind of separator do not count. Near is: the same parts in another order
  /// (`passport-us`), few slips of the finger (insertion, deletion, change, two neighbours exchanged: at most one in
  /// three characters, and one in a short word), the beginning of a word, or all its parts among those of a longer one.
  public func suggestions(for typed: String, limit: Int = 3) -> [String] {
    let folded = Self.folded(typed)
    let characters = Array(folded)
    guard !characters.isEmpty, characters.count <= 80 else { return [] }
    let tokens = Self.tokens(of: folded)
    var ranked: [(score: Int, position: Int)] = []
    for (position, candidate) in words.enumerated() {
      if let score = Self.score(characters, tokens, candidate.folded, candidate.tokens) {
        ranked.append((score, position))
      }
    }
    ranked.sort { ($0.score, $0.position) < ($1.score, $1.position) }
    let worst = (ranked.first?.score ?? 0) + 8
    return ranked.prefix(limit).filter { $0.score <= worst }.map { words[$0.position].word }
  }

  public func best(for typed: String) -> String? { suggestions(for: typed, limit: 1).first }

  /// Lower is nearer; nil where too far.
  private static func score(
    _ typed: [Character], _ typedTokens: [String], _ candidate: [Character], _ candidateTokens: [String]
  ) -> Int? {
    if typed == candidate { return 0 }
    if typedTokens.count > 1, typedTokens.sorted() == candidateTokens.sorted() { return 1 }
    var best: Int?
    let limit = max(1, min((max(typed.count, candidate.count) + 1) / 3, min(typed.count, candidate.count) - 2))
    if abs(typed.count - candidate.count) <= limit {
      let slips = EditDistance.between(typed, candidate)
      if slips <= limit { best = slips * 10 }
    }
    if typed.count >= 3, candidate.starts(with: typed) {
      best = min(best ?? .max, 12 + candidate.count - typed.count)
    }
    if !typedTokens.isEmpty, typed.count >= 3, typedTokens.allSatisfy(candidateTokens.contains) {
      best = min(best ?? .max, 14 + candidate.count - typed.count)
    }
    return best
  }

  /// Without case and accents, with `-` for every separator.
  static func folded(_ text: String) -> String {
    let bare = text.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    return String(String.UnicodeScalarView(bare.map { Self.separators.contains($0) ? "-" : $0 })).lowercased()
  }

  private static let separators: Set<Unicode.Scalar> = [" ", "_", "-", ".", "/"]

  static func tokens(of folded: String) -> [String] {
    folded.split(separator: "-").map(String.init)
  }
}
