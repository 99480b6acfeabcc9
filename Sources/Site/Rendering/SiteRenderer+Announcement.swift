import Orders

extension SiteRenderer {
  /// What every page says today that does not follow from its order: the words at its top, in both languages, and
  /// whether the host was seen to end links. Empty where neither is. Pages that were written with other words have to
  /// be written anew.
  public var announcement: String {
    let words = Language.allCases.flatMap { shell.announcement($0) }
    return (words + (expiry == .enforcedByHost ? ["links are ended by the host"] : [])).joined(separator: "\n")
  }
}
