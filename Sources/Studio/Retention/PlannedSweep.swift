import Foundation
import Ledger
import Orders
import Site

/// Counts what a run would take away because it belongs to no order that stays, once these end.
struct PlannedSweep {
  let ledger: Ledger
  let folder: StudioFolder
  let terms: PrintTerms
  /// Nil where nothing waits in the cache to be published.
  let shards: ShardKeeping?
  let ending: Set<OrderNumber>
  /// Files of the review that the run writes anew.
  let rewrites: Set<String>

  /// What a run began that was killed.
  func addUnfinishedReprints(to tally: inout FileTally) throws {
    for reprint in try ledger.unfinishedReprints() { try add(reprint: reprint.folder, to: &tally, as: .stray) }
  }

  /// - Parameter tally: holds the files of the orders already.
  /// - Returns: whether the review goes.
  func add(to tally: inout FileTally, in places: [FilePlace] = [.prints, .review, .cache]) throws -> Bool {
    let live = try ledger.livePublications().all()
    if places.contains(.prints) {
      let staying = Set(live.map(\.order)).subtracting(ending)
      for stale in try ReprintSweep(ledger: ledger, prints: folder.prints, live: staying).stale() {
        try add(reprint: stale.path, to: &tally, as: stale.orders.isEmpty ? .stray : .ofOrder)
      }
      try addPrintLists(to: &tally)
    }
    let review = ReviewMentions(review: folder.review).flatMap { ending.contains(where: $0.names) ? nil : $0 }
    let search = StraySearch(ledger: ledger, folder: folder, shards: shards, review: review)
    var deletesReview = false
    for place in places {
      let root = folder.url(of: place)
      try search.each(in: place) { paths in
        for path in paths where !ShardMark.isMark(path, in: place) && !(place == .review && rewrites.contains(path)) {
          if place == .review, ReviewPages.isName(path) { deletesReview = true }
          tally.add(path, in: place, at: root.appending(path: path), as: .stray)
        }
      }
    }
    try search.eachLink(besides: Set(live.map(\.path))) { path in
      try FileWalk(root: folder.site.appending(path: path)).each { found in
        tally.add(path + "/" + found.path, in: .site, at: found.url, as: .stray)
      }
    }
    try FileWalk(root: folder.staging).each { tally.add(size: $0.size, as: .stray) }
    return deletesReview
  }

  private func add(reprint path: String, to tally: inout FileTally, as kind: FileTally.Kind) throws {
    try FileWalk(root: try InsidePath(path, in: folder.prints).url).each { found in
      tally.add(path + "/" + found.path, in: .prints, at: found.url, as: kind)
    }
  }

  /// The lists go where nobody is left on them.
  private func addPrintLists(to tally: inout FileTally) throws {
    let filter = PrintListFilter(ledger: ledger, prints: folder.prints, terms: terms)
    let lists = try filter.lists { sheets in
      Set(try ledger.unowned(sheets, in: .prints)).union(sheets.filter { tally.holds($0, in: .prints) })
    }
    guard lists == nil else { return }
    for name in filter.there {
      tally.add(name, in: .prints, at: folder.prints.appending(path: name), as: .stray)
    }
  }
}
