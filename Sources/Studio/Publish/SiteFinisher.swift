import Foundation
import Ledger
import Orders
import Site

/// Writes what stands beside the orders: the public pages, the operator's review, the list of links.
struct SiteFinisher: Sendable {
  let site: StudioSite
  let review: PrivateFolder
  let report: ReviewRenderer

  func finish(_ batch: inout BatchReport) throws {
    batch.change.add(try site.writePublicPages())
    batch.withOldAnnouncement = try site.announce(besides: Set(batch.done.map(\.number)))
    let entries = batch.done.map(\.review) + batch.refusals.map(ReviewAssembly.entry)
    let list = SiteFile(path: "links.csv", contents: LinkList.csv(batch.done.map(\.listed)))
    let files = try report.files(entries) + [list]
    try review.write(files)
    try review.removeAll(except: Set(files.map(\.path) + entries.flatMap { $0.photos.compactMap(\.thumbnail) }))
  }
}
