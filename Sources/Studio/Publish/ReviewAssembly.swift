import Foundation
import Orders
import Site

/// Turns what became of an order into what the operator's contact sheet shows.
struct ReviewAssembly: Sendable {
  let key: LinkKey
  let retention: Retention
  let pages: SiteRenderer

  func entry(of made: MadeOrder) -> ReviewEntry {
    let order = made.order
    let link = Link(order: order, retention: retention, key: key)
    return ReviewEntry(
      order: order.number, place: order.place, outcome: made.isFromCache ? .unchanged : .done, reasons: [],
      notes: Self.doubts(of: order), reference: link.reference(key: key),
      address: pages.address(of: link, sealing: order.sealing),
      page: order.sealing == nil ? "../site/\(link.path)index.html" : nil, slip: Self.slipPath(of: order),
      lastDay: link.day,
      photos: made.made.photos.compactMap { Self.photo(of: order, $0) }, strips: made.strips)
  }

  /// The order's row for the mail merge.
  func listed(_ order: Order) -> LinkListRow {
    let link = Link(order: order, retention: retention, key: key)
    return LinkListRow(
      order: order.number, reference: link.reference(key: key), language: order.customer.language,
      url: pages.address(of: link, sealing: order.sealing), lastDay: link.day, nickname: order.customer.nickname)
  }

  /// What is not confirmed of the documents' rules, and which hold for the people in the pictures; each once.
  private static func doubts(of order: Order) -> [Bilingual] {
    var told: Set<Bilingual> = []
    let people = order.items.flatMap { $0.peopleNotes(age: $0.person.age(on: order.payment.paidOn)) }
    return (order.items.flatMap(\.specifications).flatMap(\.doubts) + people).filter { told.insert($0).inserted }
  }

  static func entry(of refusal: OrderRefusal) -> ReviewEntry {
    ReviewEntry(
      order: refusal.number, place: refusal.place, outcome: .refused,
      reasons: refusal.reasons.map {
        ReviewReason(sentence: $0.sentence, remedy: $0.remedy, place: $0.place, checks: $0.checks)
      },
      notes: [], reference: nil, address: nil, slip: nil, lastDay: nil, photos: [], strips: refusal.strips)
  }

  /// The small pictures beside the report.
  static func thumbnails(of rendering: OrderRendering) -> [SiteFile] {
    rendering.entry.order.photos.compactMap { photo in
      guard let preview = photo.previews.first, let data = rendering.entry.files[preview.file.name] else { return nil }
      return SiteFile(path: thumbnailPath(of: photo, in: rendering.order), contents: Array(data))
    }
  }

  /// The slip that goes with the order over the counter.
  static func slipPath(of order: Order) -> String { "slips/\(order.number.fileNamePart).html" }

  private static func photo(of order: Order, _ photo: RenderedOrder.Photo) -> ReviewPhoto? {
    guard let specification = order.specification(photo.specification, ofPicture: photo.picture) else { return nil }
    let preview = photo.previews.first
    return ReviewPhoto(
      specification: specification.id, title: specification.document, size: specification.print,
      thumbnail: preview.map { _ in thumbnailPath(of: photo, in: order) }, thumbnailWidth: preview?.width ?? 0,
      thumbnailHeight: preview?.height ?? 0, checks: photo.checks.map(\.check), treatment: photo.treatment,
      changedPercent: photo.changedPercent,
      changedEdgePercent: photo.changedEdgePercent ?? 0)
  }

  private static func thumbnailPath(of photo: RenderedOrder.Photo, in order: Order) -> String {
    "thumbs/\(order.number.fileNamePart)-\(photo.picture)-\(photo.specification).jpg"
  }
}
