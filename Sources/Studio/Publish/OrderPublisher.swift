import Foundation
import Ledger
import Orders
import Site

/// Puts what was made of an order into the site, the prints and the review, and the ledger beside them.
///
/// First the ledger hears what is intended, then the files go to their places, then the ledger hears that they are
/// there: whatever moment a run is killed at, the next one can tell what to finish.
struct OrderPublisher: Sendable {
  let ledger: Ledger
  let site: SitePublisher
  let pages: SiteRenderer
  let key: LinkKey
  let retention: Retention
  let prints: PrivateFolder
  let review: PrivateFolder
  let now: Date

  func publish(_ rendering: OrderRendering) throws(PublishFailure) -> DoneOrder {
    let order = rendering.order
    let link = Link(order: order, retention: retention, key: key)
    let gallery = GalleryAssembly.gallery(of: order, entry: rendering.entry, link: link)
    let sheets = SheetFiles.files(of: rendering)
    do {
      let before = try ledger.published(order.number)
      let folder = try pages.folder(of: gallery, lockedKey: before?.lockedKey(of: gallery, in: site))
      let slip = SiteFile(path: ReviewAssembly.slipPath(of: order), contents: try pages.slip(of: gallery))
      let reviewed = ReviewAssembly.thumbnails(of: rendering) + [slip]
      let publication = PublicationRecord.publication(
        of: rendering, link: link, reference: link.reference(key: key),
        files: [(.site, link.path, folder), (.prints, "", sheets), (.review, "", reviewed)])
      let begun = before == publication ? [] : try ledger.begin([publication], at: now)
      var change = ChangeCount()
      change.add(try site.publish(folder, at: link))
      try prints.write(sheets)
      try review.write(reviewed)
      if let before { try StalePrints(ledger: ledger, prints: prints).remove(of: before, replacedBy: publication) }
      if let old = before.flatMap({ Link(path: $0.path) }), old != link { change.add(try site.remove(old)) }
      if !begun.isEmpty { try ledger.confirm(begun, at: now) }
      return DoneOrder(key: rendering.key, isFromCache: rendering.isFromCache, change: change)
    } catch let error as SiteError {
      throw .page(error)
    } catch let error as PublicationError {
      throw .files(error)
    } catch let error as LedgerError {
      throw .ledger(error)
    } catch {
      throw .other(String(describing: error))
    }
  }
}

/// Why an order that was rendered could not be published.
enum PublishFailure: Error {
  case page(SiteError)
  case files(PublicationError)
  case ledger(LedgerError)
  case other(String)
}
