/// What a sentence says in any language: its numbers, and the words that are not translated (quoted values, ids, files,
/// columns and commands).
package struct Facts: Hashable, Sendable, CustomStringConvertible {
  private let numbers: Set<String>
  private let words: Set<String>

  /// - Parameter text: with a point for decimals and a comma for thousands.
  package init(english text: String) {
    numbers = Self.numbers(text) { $0.replacing(",", with: "") }
    words = Set(
      (text.matches(of: /“[^”]*”/) + text.matches(of: /`[^`]*`/) + text.matches(of: /\w+(?:[-_\/.+]\w+)+/))
        .map { String($0.output) }.filter { $0.contains(where: \.isLetter) && !Self.plainEnglish.contains($0) })
  }

  /// Which of them the other sentence, in Spanish, does not have; with a comma for decimals there, or a point.
  package func missing(inSpanish text: String) -> [String] {
    let found = Self.numbers(text) { $0.replacing(",", with: ".") }
    return (numbers.subtracting(found) + words.filter { !text.contains($0) }).sorted()
  }

  package var description: String { (numbers.sorted() + words.sorted()).joined(separator: " ") }

  /// Compounds that look like ids and are English.
  private static let plainEnglish: Set = ["read-only", "built-in"]

  private static func numbers(_ text: String, _ normalized: (String) -> String) -> Set<String> {
    Set(text.matches(of: /[0-9]+(?:[.,][0-9]+)*/).map { normalized(String($0.output)) })
  }
}
