import Foundation
import Ledger
import Orders
import Site

/// Finds what lies among the made files and belongs to no order that stays.
struct StraySearch {
  let ledger: Ledger
  let folder: StudioFolder
  /// Keeps what waits in the cache to be published; nil keeps none of it.
  let shards: ShardKeeping?
  /// Of a review that stays; nil where it goes, with all of its pages.
  let review: ReviewMentions?

  /// - Parameter body: is told some files at a time, relative to the folder of the place, and deletes them if it likes.
  func each(in place: FilePlace, _ body: ([String]) throws -> Void) throws {
    var paths: [String] = []
    func flush() throws {
      try body(
        ledger.unowned(paths, in: place).filter { path in
          guard place == .cache else { return true }
          return try !(shards?.keeps(path) ?? false)
        })
      paths.removeAll(keepingCapacity: true)
    }
    try FileWalk(root: folder.url(of: place)).each { found in
      guard !isList(found.path, in: place) else { return }
      paths.append(found.path)
      if paths.count == 500 { try flush() }
    }
    try flush()
  }

  /// Folders of orders that are not published. The two days of the canaries are no orders'.
  ///
  /// - Parameter body: is told each, relative to the site.
  func eachLink(besides live: Set<String>, _ body: (String) throws -> Void) throws {
    let root = folder.site.appending(path: "d")
    for day in try names(in: root) where day != "20000101" && day != "99991231" {
      for token in try names(in: root.appending(path: day)) where !live.contains("d/\(day)/\(token)/") {
        try body("d/\(day)/\(token)")
      }
    }
  }

  /// Lists that are seen to row by row, or written anew at the end of every run.
  private func isList(_ path: String, in place: FilePlace) -> Bool {
    switch place {
    case .review: path == LinkListFilter.name || UploadLists.names.contains(path) || review?.includes(path) == true
    case .prints: path.hasPrefix(ReprintSweep.folder) || PrintListFilter.names.contains(path)
    case .site, .cache: false
    }
  }

  /// Empty where there is no such folder.
  private func names(in folder: URL) throws -> [String] {
    var isFolder = ObjCBool(false)
    guard unsafe FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue
    else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }
}
