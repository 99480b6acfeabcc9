import Orders

/// The words by which choices of the manifest stand in a recipe.
extension Background {
  var word: String {
    switch self {
    case .keep: "keep"
    case .backdrop(let backdrop): backdrop.words
    }
  }

  init?(word: String) {
    if word == "keep" {
      self = .keep
    } else {
      guard let backdrop = Backdrop(words: word) else { return nil }
      self = .backdrop(backdrop)
    }
  }
}

extension FaceChoice {
  var word: String {
    switch self {
    case .only: "only"
    case .largest: "largest"
    case .number(let number): String(number)
    }
  }

  init?(word: String) {
    switch word {
    case "only": self = .only
    case "largest": self = .largest
    default:
      guard let number = Int(word) else { return nil }
      self = .number(number)
    }
  }
}
