import Foundation
import Orders
import Site

/// Writes what comes after the orders: the public pages, the operator's review, the lists of links and of changes.
struct SiteFinisher: Sendable {
  let site: StudioSite
  let review: PrivateFolder
  let report: ReviewRenderer
  let prints: PrintFinisher

  func finish(_ batch: inout BatchReport) throws {
    batch.change.merge(try site.writePublicPages())
    let announced = try site.announce(besides: Set(batch.done.map(\.number)))
    batch.withOldAnnouncement = announced.left
    batch.change.merge(announced.change)
    batch.change = batch.change.sorted()
    try prints.finish(batch.done.map(\.sheets))
    let entries = batch.done.map(\.review) + batch.refusals.map(ReviewAssembly.entry)
    let list = SiteFile(path: "links.csv", contents: LinkList.csv(batch.done.map(\.listed)))
    let files = try report.files(entries) + [list] + ChangeList.files(batch.change)
    try review.write(files)
    let kept =
      files.map(\.path) + entries.flatMap { $0.photos.compactMap(\.thumbnail) } + entries.compactMap(\.slip)
      + entries.flatMap(\.strips).flatMap(\.faces).map(\.thumbnail)
    try review.removeAll(except: Set(kept))
  }
}
