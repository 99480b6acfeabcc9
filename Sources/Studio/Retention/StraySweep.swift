import Foundation
import Ledger
import Orders

/// Deletes what lies among the made files and belongs to no order that stays: a run that was killed may have rendered
/// an order before the ledger heard of it, and lists of a run name orders that ended since.
struct StraySweep {
  let ledger: Ledger
  let folder: StudioFolder
  let terms: PrintTerms
  /// Keeps what waits in the cache to be published; nil keeps none of it.
  let shards: ShardKeeping?
  private let disposal = Disposal()

  init(ledger: Ledger, folder: StudioFolder, terms: PrintTerms, shards: ShardKeeping?) {
    self.ledger = ledger
    self.folder = folder
    self.terms = terms
    self.shards = shards
  }

  /// - Parameter places: beside the site, of which folders of links are looked through.
  func sweep(_ report: inout EndingReport, in places: [FilePlace] = [.prints, .review, .cache]) throws {
    let live = try livePublications()
    let paths = Set(live.map(\.path))
    try LinkListFilter(file: folder.review.appending(path: LinkListFilter.name)).keep(paths)
    if places.contains(.prints) {
      try ReprintSweep(ledger: ledger, prints: folder.prints, live: Set(live.map(\.order))).sweep(&report)
      try PrintListFilter(ledger: ledger, prints: folder.prints, terms: terms).keepOwned()
    }
    for place in places { try sweep(place, &report) }
    try sweepLinks(keeping: paths, &report)
    try FileWalk(root: folder.staging).each { _ in report.strays += 1 }
    try disposal.delete(folder.staging)
  }

  private func sweep(_ place: FilePlace, _ report: inout EndingReport) throws {
    let root = folder.url(of: place)
    var paths: [String] = []
    func flush() throws {
      for path in try ledger.unowned(paths, in: place) {
        if place == .cache, try shards?.keeps(path) ?? false { continue }
        let url = root.appending(path: path)
        if try disposal.delete(url), place != .cache || url.lastPathComponent != ShardMark.name { report.strays += 1 }
        disposal.deleteEmptyFolders(above: url, in: root)
      }
      paths.removeAll(keepingCapacity: true)
    }
    try FileWalk(root: root).each { found in
      if place == .review, found.path == LinkListFilter.name { return }
      if place == .prints, found.path.hasPrefix(ReprintSweep.folder) || PrintListFilter.names.contains(found.path) {
        return
      }
      paths.append(found.path)
      if paths.count == 500 { try flush() }
    }
    try flush()
  }

  /// Folders of orders that are not published. The two days of the canaries are no orders'.
  private func sweepLinks(keeping live: Set<String>, _ report: inout EndingReport) throws {
    let root = folder.site.appending(path: "d")
    for day in try names(in: root) where day != "20000101" && day != "99991231" {
      let dayFolder = root.appending(path: day)
      for token in try names(in: dayFolder) where !live.contains("d/\(day)/\(token)/") {
        let url = dayFolder.appending(path: token)
        if try disposal.delete(url) { report.strays += 1 }
        disposal.deleteEmptyFolders(above: url, in: root)
      }
    }
  }

  private func livePublications() throws -> [LivePublication] {
    try ledger.livePublications().all()
  }

  /// Empty where there is no such folder.
  private func names(in folder: URL) throws -> [String] {
    var isFolder = ObjCBool(false)
    guard unsafe FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue
    else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }
}
