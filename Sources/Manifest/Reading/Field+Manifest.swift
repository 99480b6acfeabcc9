import Orders

extension Field {
  /// `largest`, or the number of a face counted from the left.
  func face() throws(Problem) -> FaceChoice {
    let word = trimmed.lowercased()
    if word == "largest" { return .largest }
    guard word.utf8.first.map({ (48...57).contains($0) }) == true else {
      throw .unknownValue("face", value: trimmed, known: ["largest", "1", "2", "3"])
    }
    return .number(try whole("face", 1...100, .none))
  }

  /// A reason in words: a bare yes or no says nothing.
  func reason(_ word: String, limit: Int) throws(Problem) -> String {
    let text = try plainText(word, limit: limit, lines: true)
    let bare: Set<String> = ["yes", "no", "true", "false", "1", "0", "sí", "si"]
    if bare.contains(text.lowercased()) { throw .notAReason(word, value: text) }
    return text
  }
}
