import Foundation
import Ledger
import Orders
import Site

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
    let live = try ledger.livePublications().all()
    let paths = Set(live.map(\.path))
    try LinkListFilter(file: folder.review.appending(path: LinkListFilter.name)).keep(paths)
    if places.contains(.prints) {
      try ReprintSweep(ledger: ledger, prints: folder.prints, live: Set(live.map(\.order))).sweep(&report)
      report.strays += try PrintListFilter(ledger: ledger, prints: folder.prints, terms: terms).keepOwned()
    }
    let search = StraySearch(
      ledger: ledger, folder: folder, shards: shards, review: places.contains(.review) ? try review() : nil)
    for place in places { try search.each(in: place) { try delete($0, in: place, &report) } }
    try search.eachLink(besides: paths) { path in
      let url = folder.site.appending(path: path)
      report.strays += try FileWalk(root: url).count()
      try disposal.delete(url)
      disposal.deleteEmptyFolders(above: url, in: folder.site.appending(path: "d"))
    }
    report.strays += try FileWalk(root: folder.staging).count()
    try disposal.delete(folder.staging)
  }

  private func delete(_ paths: [String], in place: FilePlace, _ report: inout EndingReport) throws {
    let root = folder.url(of: place)
    for path in paths {
      let url = root.appending(path: path)
      if try disposal.delete(url), !ShardMark.isMark(path, in: place) { report.strays += 1 }
      if place == .review, ReviewPages.isName(path) { report.reviewDeleted = true }
      disposal.deleteEmptyFolders(above: url, in: root)
    }
  }

  /// Nil where the review names an order that ends.
  private func review() throws -> ReviewMentions? {
    guard let review = ReviewMentions(review: folder.review) else { return nil }
    var pages = ledger.pendingEndings()
    while let page = try pages.next() {
      if page.contains(where: { review.names($0.order.number) }) { return nil }
    }
    return review
  }
}
