/// A file that is to stand in the site, held in memory.
public struct SiteFile: Hashable, Sendable {
  /// Relative to the folder that it is made for, with `/` between its parts.
  public var path: String
  public var contents: [UInt8]

  public init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }

  public init(path: String, text: String) {
    self.init(path: path, contents: Array(text.utf8))
  }

  /// Whether the path stays below the folder that it is relative to: no empty part, no `.`, no `..`, no NUL.
  var staysInside: Bool {
    !path.isEmpty
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0)
      }
  }

  static func check(_ files: [SiteFile]) throws(PublicationError) {
    var seen: Set<String> = []
    for file in files where !file.staysInside || !seen.insert(file.path).inserted {
      throw PublicationError(step: .path, path: file.path, code: 0)
    }
  }
}
