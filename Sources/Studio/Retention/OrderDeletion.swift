import Foundation
import Ledger
import Orders

/// Deletes the files of orders that end, and remembers by what they would be known again.
struct OrderDeletion {
  let ledger: Ledger
  let folder: StudioFolder
  let originals: OriginalsRule
  private let disposal = Disposal()

  /// Of what was made.
  private(set) var traces = ContentTraces()
  /// Of originals that are deleted.
  private(set) var sourceTraces = ContentTraces()
  /// By path: several orders on one sheet may end at once.
  private(set) var sharedSheets: Set<String> = []
  private(set) var hasDeleted = false

  init(ledger: Ledger, folder: StudioFolder, originals: OriginalsRule) {
    self.ledger = ledger
    self.folder = folder
    self.originals = originals
  }

  mutating func delete(_ due: DueOrder, _ report: inout EndingReport) throws {
    hasDeleted = true
    for file in due.files { try delete(file, isShared: due.shared.contains(file), &report) }
    if let path = due.path {
      let place = try InsidePath(path, in: folder.site).url
      // What is in the folder beside what the ledger knows goes with it.
      try FileWalk(root: place).each { found in
        try note(found.url)
        report.files += 1
      }
      if try disposal.delete(place) { disposal.deleteEmptyFolders(above: place, in: folder.site.appending(path: "d")) }
    }
    try delete(due.sources, of: due, &report)
  }

  private mutating func delete(_ file: DeliveredFile, isShared: Bool, _ report: inout EndingReport) throws {
    let url = try InsidePath(file.path, in: folder.url(of: file.place)).url
    if !isShared {
      traces.insert(file.hash, size: file.size)
    } else {
      switch file.place {
      // The same content for another order: it is that order's as much.
      case .cache, .site: return
      case .prints:
        traces.insert(file.hash, size: file.size)
        sharedSheets.insert(file.path)
      case .review:
        traces.insert(file.hash, size: file.size)
        try ledger.forgetShared(file.path, in: .review)
      }
    }
    // Somebody may have retouched it: what lies there is looked for as well as what was made.
    try note(url)
    if try disposal.delete(url) { report.files += 1 }
    disposal.deleteEmptyFolders(above: url, in: folder.url(of: file.place))
  }

  /// What is about to be deleted, as it is.
  private mutating func note(_ url: URL) throws {
    guard let hash = try ContentHash(ofFileAt: url.path) else { return }
    let size = try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int
    traces.insert(hash, size: size)
  }

  private mutating func delete(_ sources: [DueOrder.Source], of due: DueOrder, _ report: inout EndingReport) throws {
    guard let reason = due.ending else { return }
    for source in sources {
      let url = try InsidePath(source.path, in: folder.photos).url
      if source.isShared {
        if FileManager.default.fileExists(atPath: url.path) { report.originalsShared.insert(source.path) }
        continue
      }
      guard originals.deletes(when: reason) else {
        report.originalsDue.insert(source.path)
        continue
      }
      if let hash = source.hash { sourceTraces.insert(hash, size: nil) }
      if let hash = try ContentHash(ofFileAt: url.path) { sourceTraces.insert(hash, size: nil) }
      if try disposal.delete(url) { report.originals += 1 }
      disposal.deleteEmptyFolders(above: url, in: folder.photos)
    }
  }
}
