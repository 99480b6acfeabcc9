import Orders

extension Problem {
  /// What was probably meant, best first; empty where nothing is near, or where the problem is not a wrong word.
  public var suggestions: [String] {
    switch self {
    case .unknownWord(let word, let known): NearMiss(known).suggestions(for: word)
    case .unknownValue(_, let value, let known): NearMiss(known).suggestions(for: value)
    case .unknownSpecification(_, let suggestions), .unknownPaper(_, let suggestions),
      .unknownTimeZone(_, let suggestions):
      suggestions
    case .photoFile(_, _, let suggestion): [suggestion].compactMap(\.self)
    default: []
    }
  }
}
