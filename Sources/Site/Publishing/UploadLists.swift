import Foundation

/// What a run changed in the site, for transfers that take a list: one path a line, relative to the site.
///
/// A list knows one run only. A transfer that compares and deletes needs none, and makes up for uploads that were missed.
public enum ChangeList {
  /// - Returns: `changes/upload.txt` with what is new or different, `changes/delete.txt` with what is gone, and both as
  ///   `changes/changes.json`, for the operator's private folder.
  public static func files(_ change: FolderChange) -> [SiteFile] {
    let change = change.sorted()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let lists = ["added": change.added, "updated": change.updated, "removed": change.removed]
    let json = (try? encoder.encode(lists)).map(Array.init) ?? []
    return [
      SiteFile(path: "changes/upload.txt", text: lines(uploadOrder(change.added + change.updated))),
      SiteFile(path: "changes/delete.txt", text: lines(change.removed)),
      SiteFile(path: "changes/changes.json", contents: json + [0x0A]),
    ]
  }

  /// What a page names comes before the page: an upload that breaks off leaves nothing broken.
  private static func uploadOrder(_ paths: [String]) -> [String] {
    let sorted = paths.sorted()
    return sorted.filter { !$0.hasSuffix(".html") } + sorted.filter { $0.hasSuffix(".html") }
  }

  private static func lines(_ paths: [String]) -> String { paths.map { $0 + "\n" }.joined() }
}
