import Orders

extension SiteRenderer {
  /// What stands at the top of every page today, in both languages; empty where nothing does. Pages that were written
  /// with other words have to be written anew.
  public var announcement: String {
    Language.allCases.flatMap { shell.announcement($0) }.joined(separator: "\n")
  }
}
