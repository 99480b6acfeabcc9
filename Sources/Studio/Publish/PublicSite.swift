import Foundation
import Ledger
import Manifest
import Orders
import Site

/// What stands in the site beside the orders, made from the ledger: public pages, examples, the count of days.
struct PublicSite: Sendable {
  let ledger: Ledger
  let pages: SiteRenderer
  let publisher: SitePublisher
  let hosts: HostFiles
  let host: PrivateFolder
  let review: URL
  let catalogue: Catalogue
  let day: CalendarDay

  init(_ workshop: Workshop, moment: RunMoment, ledger: Ledger, pages: SiteRenderer, templates: TemplateSet) {
    let folder = workshop.folder
    self.ledger = ledger
    self.pages = pages
    publisher = SitePublisher(site: folder.site.path, staging: folder.staging.path)
    hosts = HostFiles(configuration: workshop.configuration, day: moment.day, templates: templates)
    host = PrivateFolder(folder.host.path)
    review = folder.review
    catalogue = workshop.catalogue
    day = moment.day
  }

  /// Writes it anew without rendering an order: after orders ended or a consent was withdrawn, and on another day.
  ///
  /// - Returns: what changed; nothing where there is no site yet.
  static func rewrite(_ workshop: Workshop, moment: RunMoment, ledger: Ledger) throws(BatchError) -> FolderChange {
    guard FileManager.default.fileExists(atPath: workshop.folder.site.path) else { return FolderChange() }
    let templates = try StudioTemplates.read(workshop.folder)
    let pages = try Batch.pages(workshop, moment: moment, templates: templates)
    let site = PublicSite(workshop, moment: moment, ledger: ledger, pages: pages, templates: templates)
    return try BatchError.telling {
      try site.publisher.prepare()
      return try site.write().change.sorted()
    }
  }

  /// Writes all of it, and takes out of the site whatever is neither that nor an order that the ledger knows.
  ///
  /// - Returns: what changed, and the private pictures that the public page is made from.
  func write() throws -> (change: FolderChange, showcase: [String]) {
    let links = try liveLinks()
    let days = Set(links.map(\.day))
    let shown = try ShowcaseFiles(ledger: ledger, review: review, catalogue: catalogue, day: day).read()
    let files = try pages.siteWide(showcase: shown.photos, publishedDays: days)
    let change = try publisher.finish(files, keeping: links)
    try host.write(try hosts.files(publishedDays: days))
    return (change, shown.paths)
  }

  /// Every order that the ledger knows to be published, of whichever manifest.
  private func liveLinks() throws -> Set<Link> {
    var links: Set<Link> = []
    var pages = ledger.livePublications()
    while let page = try pages.next() { links.formUnion(page.compactMap { Link(path: $0.path) }) }
    return links
  }
}
