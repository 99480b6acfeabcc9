/// Values of the example that `likeness init` writes, which nobody should publish.
enum Placeholder {
  static let values: Set<String> = [
    "Example Studio", "Example Studio Ltd", "1 Example Street\n12345 Exampletown", "privacy@example.com",
    "+00 000 000 000", "Data protection officer, privacy@example.com", "guardians@example.com",
    "The data protection authority of your country", "Example Hosting", "https://photos.example.com",
  ]
}

extension StudioTemplate {
  /// Whether a value of the configuration is the example's.
  public static func isPlaceholder(_ value: String) -> Bool { Placeholder.values.contains(value) }
}

extension MappingReader {
  /// Warns of those words that still have the example's values.
  func warnOfPlaceholders(_ words: String...) {
    for word in words {
      guard case .scalar(let text)? = node(word)?.value else { continue }
      let value = Field(text: text, position: position).trimmed
      if Placeholder.values.contains(value) {
        add(.placeholder(word, value: value), at: word, severity: .warning)
      }
    }
  }
}
