import Foundation
import Ledger
import Orders
import Site

/// The site as a whole, as far as ledger and cache can say what stands in it: no manifest is needed.
struct StudioSite: Sendable {
  let ledger: Ledger
  let key: LinkKey
  let pages: SiteRenderer
  let publisher: SitePublisher
  let templates: TemplateSet
  let hosts: HostFiles
  let host: PrivateFolder
  let showcase: ShowcaseSelection
  let orderPages: OrderPages
  let announced: AnnouncementRecord
  let uploads: UploadLists

  /// Writes what stands beside the orders, and takes away what is neither that nor a published order.
  func writePublicPages() throws -> FolderChange {
    let links = try liveLinks()
    let days = Set(links.map(\.day))
    let shared = try pages.siteWide(showcase: try showcase.photos(), publishedDays: days)
    let change = try publisher.finish(shared, keeping: links)
    try host.write(try hosts.files(publishedDays: days))
    return change
  }

  /// Where other words stand on every page than when the orders' pages were written last, writes those pages
  /// anew.
  ///
  /// - Parameter written: orders whose pages were written in this run.
  /// - Returns: orders whose pages have still the words of before, and what changed.
  func announce(besides written: Set<OrderNumber> = []) throws -> (left: [OrderNumber], change: ChangeCount) {
    let words = pages.announcement
    guard !announced.carries(words) else { return ([], ChangeCount()) }
    let outcome = try orderPages.writeAll(besides: written)
    // What could not be written is told now, and tried again by every run until it is.
    if outcome.left.isEmpty { try announced.record(words) }
    return outcome
  }

  /// Every order that the ledger knows to be published, of whichever manifest.
  private func liveLinks() throws -> Set<Link> {
    var links: Set<Link> = []
    var pages = ledger.livePublications()
    while let page = try pages.next() { links.formUnion(page.compactMap { Link(path: $0.path) }) }
    return links
  }
}
