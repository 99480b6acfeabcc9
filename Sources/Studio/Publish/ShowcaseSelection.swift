import Foundation
import Ledger
import Orders
import Site

/// The photos of the public page: of customers who agreed to just that, under a notice that no material change has
/// overtaken, and whose order has not ended. Minors and other people in a customer's order are never shown: what their
/// pictures rest on was given for a photo. The ledger says who; the cache has the pictures.
struct ShowcaseSelection: Sendable {
  let ledger: Ledger
  let cache: RenderCache
  let catalogue: Catalogue
  let consent: ConsentGate
  let today: CalendarDay

  /// More would make a page that nobody looks through; the latest orders stay.
  static let mostOrders = 60

  func photos() throws -> [ShowcasePhoto] {
    var shown: [ShownOrder] = []
    var pages = ledger.shownOrders()
    while let page = try pages.next() {
      shown += page.filter { $0.lastDay >= today && consent.isCurrent($0.policy) }
      shown.removeFirst(max(0, shown.count - Self.mostOrders))
    }
    // By number: the same page for the same orders, whichever was admitted first.
    return try shown.map(\.number).sorted().flatMap(photos)
  }

  private func photos(of number: OrderNumber) throws -> [ShowcasePhoto] {
    guard let publication = try ledger.published(number), let entry = cache.entry(of: publication) else { return [] }
    let ofOthers = Set(
      try ledger.consents(of: number)
        .filter { $0.withdrawnAt == nil && ($0.kind == .authorization || $0.kind == .guardian) }.map(\.position))
    return entry.order.photos.compactMap { photo in
      guard !ofOthers.contains(photo.picture), let specification = catalogue.specification(photo.specification),
        let image = photo.previews.last.flatMap(entry.image)
      else { return nil }
      return ShowcasePhoto(specification: specification, image: image)
    }
  }
}

extension RenderCache {
  /// What a delivery was made of; nil where the studio has emptied the cache since.
  func entry(of publication: Publication) -> Entry? {
    // `ab/<key>/print.jpg`
    let parts = publication.files.first { $0.place == .cache }?.path.split(separator: "/") ?? []
    guard parts.count == 3 else { return nil }
    return entry(for: String(parts[1]))
  }
}
