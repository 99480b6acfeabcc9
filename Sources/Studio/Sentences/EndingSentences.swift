extension EndingError {
  /// What happened, and what to do.
  public var sentence: String {
    switch self {
    case .ledger(let error): error.sentence
    case .file(let failure): "\(failure.path): \(failure.reason). Run again: what was begun is carried on with."
    case .stillThere(let paths):
      "These should be gone and are not: \(paths.joined(separator: ", ")). Delete them, and run again."
    }
  }
}
