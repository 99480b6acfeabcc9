import Orders
import Site

/// The sheets of an order as the lab gets them: one folder a paper, a name that tells order, sheet and count.
enum SheetFiles {
  static func files(of rendering: OrderRendering) -> [SiteFile] {
    zip(stems(of: rendering.withoutBytes), rendering.entry.order.sheets).flatMap { stem, sheet in
      [(".jpg", sheet.image.file), (".pdf", sheet.pdf)].compactMap { ending, file in
        file.flatMap { rendering.entry.files[$0.name] }.map { SiteFile(path: stem + ending, contents: Array($0)) }
      }
    }
  }

  /// The path of each sheet without its ending, relative to the `prints` folder.
  static func stems(of made: MadeOrder) -> [String] {
    let number = made.order.number.fileNamePart
    let sheets = made.made.sheets
    return sheets.enumerated().map { index, sheet in
      let photos = sheet.photos == 1 ? "photo" : "photos"
      return "\(sheet.paper.id)/\(number)_sheet-\(index + 1)-of-\(sheets.count)_\(sheet.photos)-\(photos)"
    }
  }
}
