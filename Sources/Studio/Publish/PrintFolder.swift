import Foundation
import Orders
import Site

/// The sheets for the lab, one folder a paper.
struct PrintFolder: Sendable {
  let folder: PrivateFolder

  /// Writes an order's sheets and says where, relative to the folder.
  func write(_ entry: RenderCache.Entry, of order: Order) throws(PublicationError) -> [String] {
    var files: [SiteFile] = []
    for (index, sheet) in entry.order.sheets.enumerated() {
      let stem = "\(sheet.paper.id)/\(order.number.fileNamePart)-\(index + 1)-\(sheet.photos)-photos"
      if let data = entry.files[sheet.image.file.name] {
        files.append(SiteFile(path: stem + ".jpg", contents: Array(data)))
      }
      if let pdf = sheet.pdf, let data = entry.files[pdf.name] {
        files.append(SiteFile(path: stem + ".pdf", contents: Array(data)))
      }
    }
    try folder.write(files)
    return files.map(\.path)
  }
}
