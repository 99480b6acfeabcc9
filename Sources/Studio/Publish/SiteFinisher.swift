import Foundation
import Orders
import Site

/// Writes what comes after the orders: the public pages, the operator's review, the lists of links and of changes.
struct SiteFinisher: Sendable {
  let site: StudioSite
  let lists: RunLists

  func finish(_ batch: inout BatchReport, _ done: DoneOrders) throws {
    batch.change.add(try site.writePublicPages())
    let announced = try site.announce(besides: done.numbers)
    batch.withOldAnnouncement = announced.left
    batch.change.add(announced.change)
    try lists.write(done, refusals: batch.refusals)
    try site.uploads.write()
  }
}
