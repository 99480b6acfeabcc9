import Foundation
import Orders

extension SiteRenderer {
  /// The slip that goes with the order over the counter: a page of A6 with the address as a QR code, in the customer's
  /// language. It opens the gallery, so it belongs to the customer and to the operator's private folder, not to the site.
  ///
  /// - Throws: `addressTooLong` where no QR code can hold the address.
  public func slip(of order: GalleryOrder) throws(SiteError) -> [UInt8] {
    let language = order.language
    let address = address(of: order)
    guard let code = QRCode(address) else { throw .addressTooLong(bytes: address.utf8.count) }
    let controller = configuration.controller
    let fields: TemplateFields = [
      "words": PageWords.fields(SlipWords.slip, language: language),
      "lang": .text(language.rawValue),
      "brand": .text(configuration.brand.name),
      "nickname": .optional(Nickname.shown(order.nickname)),
      "reference": .text(order.link.reference(key: key)),
      "lastDay": .text(DateWords.long(order.link.day, language)),
      "lastDayISO": .text(order.link.day.iso),
      "address": .text(address),
      "qrSide": .text(String(code.drawnSide)),
      "qrPath": .text(code.path),
      "email": .text(controller.email),
      "phone": .text(controller.phone),
      "needsCode": .flag(order.sealing?.asksForCode == true),
    ]
    return try render("slip.mustache", fields, to: "slip.html").contents
  }
}
