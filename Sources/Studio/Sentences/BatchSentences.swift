import Site

extension BatchError {
  /// What happened, and what to do.
  public var sentence: String {
    switch self {
    case .key(let error): error.sentence
    case .ledger(let error): error.sentence
    case .backup(let path, let damage):
      """
      Nothing was restored: \(path) is no whole backup of a ledger (\(damage.words)). Name a file that `likeness ledger \
      backup` made.
      """
    case .template(let error): "templates/\(error.file), line \(error.line): \(error.problem.sentence)"
    case .logo(let path, nil): "The logo \(path) was not found. Correct `brand.logo` in studio.yaml, or remove it."
    case .logo(let path, .notAPicture):
      "The logo \(path) is not a picture that browsers show. Use PNG, JPEG, WebP or GIF."
    case .logo(let path, .tooLarge(let bytes, let limit)):
      "The logo \(path) has \(bytes / 1024) kB; every page loads it, so it may have \(limit / 1024) kB."
    case .publication(let error): error.sentence
    case .page(let error): error.sentence
    case .file(let failure): "\(failure.path): \(failure.reason)."
    case .ending(let error): error.sentence
    case .ledgerMissing(let path):
      """
      \(path) was not found, though there are galleries or a list of what was erased: only the ledger knows what was \
      withdrawn, held or erased. Put it back, or restore a backup by `likeness ledger restore FILE`. To begin without \
      it, remove build/site and ledger.erased yourself: the links that were given out end then.
      """
    case .serviceEnded:
      """
      The service has ended, as studio.yaml says under `suspension`: nothing is made any more. `likeness suspend` \
      deletes what is left.
      """
    }
  }
}
