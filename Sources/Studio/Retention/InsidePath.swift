import Foundation

/// A path that stays inside its folder, whatever a damaged ledger or another program wrote.
struct InsidePath {
  let url: URL

  /// - Parameters:
  ///   - path: relative, with `/` between its parts; one at the end is allowed.
  ///   - folder: the path is inside of it.
  init(_ path: String, in folder: URL) throws(FileFailure) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let named = parts.last == "" ? parts.dropLast() : parts[...]
    guard !named.isEmpty, named.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }) else {
      throw FileFailure(path: folder.path, reason: "a path leads out of the folder")
    }
    url = named.reduce(folder) { $0.appending(path: String($1)) }
  }
}
