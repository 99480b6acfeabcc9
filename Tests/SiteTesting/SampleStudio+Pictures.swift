import Foundation
package import Orders
package import Site

/// Orders whose pictures can be opened: rendered people who do not exist.
extension SampleStudio {
  package static func picture(_ name: String, _ width: Int, _ height: Int) throws -> GalleryImage {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pictures")
    return GalleryImage(
      jpeg: Array(try Data(contentsOf: folder.appending(path: name))), width: width, height: height)
  }

  /// Two photos of different proportions, and a sheet.
  package static func orderWithPictures(
    language: Language = .english, number: String = "A-1001", sealing: Sealing? = nil
  ) throws -> GalleryOrder {
    let square = GalleryPhoto(
      specification: specification(), treatment: .croppedOnly, print: try picture("photo-600.jpg", 600, 600),
      portal: try picture("photo-600.jpg", 600, 600),
      previews: [try picture("photo-240.jpg", 240, 240), try picture("photo-480.jpg", 480, 480)], checks: checks)
    let tall = GalleryPhoto(
      specification: specification("es-dni", "Spanish national ID (DNI)", "DNI (España)", width: 26, height: 32),
      treatment: .backgroundReplaced(.white), print: try picture("tall-307.jpg", 307, 378), portal: nil,
      previews: [try picture("tall-240.jpg", 240, 295)], checks: Array(checks.prefix(3)))
    let sheet = GallerySheet(
      paper: paper, count: 6, picture: try picture("sheet-480.jpg", 480, 720), pdf: Array("%PDF-1.4".utf8),
      preview: try picture("sheet-480.jpg", 480, 720))
    return GalleryOrder(
      language: language, nickname: "Anna",
      link: Link(order: OrderNumber(number), revision: 0, lastDay: day("2099-05-22"), key: try key), paidOn: today,
      photos: [square, tall], sheets: [sheet], sealing: sealing)
  }
}
