import Foundation
import Orders
import Site

/// Turns what was rendered into what the order's page shows.
enum GalleryAssembly {
  static func gallery(of order: Order, entry: RenderCache.Entry, link: Link) -> GalleryOrder {
    GalleryOrder(
      language: order.customer.language, nickname: order.customer.nickname, link: link,
      paidOn: order.payment.paidOn, photos: photos(of: order, entry: entry), sheets: sheets(of: order, entry: entry),
      sealing: order.sealing)
  }

  private static func photos(of order: Order, entry: RenderCache.Entry) -> [GalleryPhoto] {
    entry.order.photos.compactMap { photo in
      guard let specification = order.specification(photo.specification, ofPicture: photo.picture),
        let print = entry.image(photo.print)
      else { return nil }
      return GalleryPhoto(
        specification: specification, treatment: photo.treatment, print: print,
        portal: photo.upload.flatMap(entry.image), previews: photo.previews.compactMap(entry.image),
        checks: photo.checks.map(\.check))
    }
  }

  private static func sheets(of order: Order, entry: RenderCache.Entry) -> [GallerySheet] {
    entry.order.sheets.map { sheet in
      GallerySheet(
        paper: sheet.paper, count: sheet.photos, picture: entry.image(sheet.image),
        pdf: sheet.pdf.flatMap { entry.files[$0.name].map(Array.init) }, preview: entry.image(sheet.preview))
    }
  }
}

extension RenderCache.Entry {
  func image(_ image: RenderedOrder.Image) -> GalleryImage? {
    files[image.file.name].map { GalleryImage(jpeg: Array($0), width: image.width, height: image.height) }
  }
}

extension RenderedOrder.Photo {
  var treatment: GalleryPhoto.Treatment {
    replacedBackground.map(GalleryPhoto.Treatment.backgroundReplaced) ?? .croppedOnly
  }
}

extension Order {
  /// - Parameter picture: its number in the order, from 1.
  func specification(_ id: String, ofPicture picture: Int) -> Specification? {
    guard items.indices.contains(picture - 1) else { return nil }
    return items[picture - 1].specifications.first { $0.id == id }
  }
}
