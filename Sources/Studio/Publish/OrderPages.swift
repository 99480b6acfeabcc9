import Foundation
import Ledger
import Orders
import Site

/// Writes the pages and slips of published orders anew without their manifest: from what the ledger and the cache hold.
struct OrderPages: Sendable {
  let ledger: Ledger
  let cache: RenderCache
  let catalogue: Catalogue
  let pages: SiteRenderer
  let publisher: SitePublisher
  let review: PrivateFolder
  let now: Date

  /// - Returns: orders whose pages could not be written, because the cache has them no longer: a render makes them; and
  ///   what changed.
  func writeAll(besides written: Set<OrderNumber>) throws -> (left: [OrderNumber], change: ChangeCount) {
    var left: [OrderNumber] = []
    var change = ChangeCount()
    var live = ledger.livePublications()
    while let page = try live.next() {
      for publication in page where !written.contains(publication.order) {
        if let written = try write(publication.order) {
          change.add(written)
        } else {
          left.append(publication.order)
        }
      }
    }
    return (left, change)
  }

  /// - Returns: what changed; nil where the page could not be written.
  func write(_ number: OrderNumber) throws -> FolderChange? {
    guard let before = try ledger.published(number), let record = try ledger.order(number),
      let link = Link(path: before.path), let entry = cache.entry(of: before),
      let order = order(record, before, entry)
    else { return nil }
    let gallery = GalleryAssembly.gallery(of: order, entry: entry, link: link)
    let folder = try pages.folder(of: gallery, lockedKey: before.lockedKey(of: gallery, in: publisher))
    let slip = SiteFile(path: ReviewAssembly.slipPath(of: order), contents: try pages.slip(of: gallery))
    let kept = before.files.filter { $0.place != .site && ($0.place != .review || $0.path != slip.path) }
    let publication = Publication(
      order: before.order, revision: before.revision, lastDay: before.lastDay, path: before.path,
      reference: before.reference,
      files: kept + folder.map { Self.delivered($0, in: .site, below: link.path) }
        + [Self.delivered(slip, in: .review, below: "")],
      photos: before.photos, sheets: before.sheets)
    let begun = before == publication ? [] : try ledger.begin([publication], at: now)
    let change = try publisher.publish(folder, at: link)
    try review.write([slip])
    if !begun.isEmpty { try ledger.confirm(begun, at: now) }
    return change
  }

  private static func delivered(_ file: SiteFile, in place: FilePlace, below folder: String) -> DeliveredFile {
    DeliveredFile(
      place: place, path: folder + file.path, hash: ContentHash(of: file.contents), size: file.contents.count)
  }

  /// As much of the order as its page needs. Nil where the catalogue has lost one of its documents.
  private func order(_ record: OrderRecord, _ publication: Publication, _ entry: RenderCache.Entry) -> Order? {
    let place = SourcePlace(file: "")
    var items = record.photos.map { OrderItem(photo: $0, specifications: [], place: place) }
    for photo in entry.order.photos {
      guard items.indices.contains(photo.picture - 1),
        let specification = catalogue.specification(photo.specification)
      else { return nil }
      items[photo.picture - 1].specifications.append(specification)
    }
    return Order(
      number: record.number, customer: record.customer, payment: record.payment,
      consent: Consent(policyVersion: ""), delivery: record.delivery,
      link: LinkTerms(revision: publication.revision, availableUntil: publication.lastDay), items: items, place: place)
  }
}
