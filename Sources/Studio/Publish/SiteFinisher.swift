import Foundation
import Ledger
import Orders
import Site

/// Writes what stands beside the orders: the public pages, the operator's review, the list of links.
struct SiteFinisher: Sendable {
  let ledger: Ledger
  let pages: SiteRenderer
  let publisher: SitePublisher
  let review: PrivateFolder
  let hosts: HostFiles
  let host: PrivateFolder
  let report: ReviewRenderer

  func finish(_ batch: inout BatchReport) throws {
    let links = try liveLinks()
    let days = Set(links.map(\.day))
    let shared = try pages.siteWide(showcase: batch.done.flatMap(\.showcase), publishedDays: days)
    batch.change.add(try publisher.finish(shared, keeping: links))
    try host.write(try hosts.files(publishedDays: days))
    let entries = batch.done.map(\.review) + batch.refusals.map(ReviewAssembly.entry)
    let list = SiteFile(path: "links.csv", contents: LinkList.csv(batch.done.map(\.listed)))
    let files = try report.files(entries) + [list]
    try review.write(files)
    try review.removeAll(except: Set(files.map(\.path) + entries.flatMap { $0.photos.compactMap(\.thumbnail) }))
  }

  /// Every order that the ledger knows to be published, of whichever manifest.
  private func liveLinks() throws -> Set<Link> {
    var links: Set<Link> = []
    var pages = ledger.livePublications()
    while let page = try pages.next() { links.formUnion(page.compactMap { Link(path: $0.path) }) }
    return links
  }
}
