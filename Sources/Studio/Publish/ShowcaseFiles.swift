import Foundation
import Ledger
import Manifest
import Orders
import Site

/// The photos that may stand on the public page: kept in the private review folder, so that the page can be written
/// anew at any time, from whatever manifest, and so that they are deleted with their order.
struct ShowcaseFiles {
  let ledger: Ledger
  let review: URL
  let catalogue: Catalogue
  let day: CalendarDay

  /// One small picture a photo: `showcase/A-1001/1-480x480/us-passport.jpg`
  static func files(of rendering: OrderRendering) -> [SiteFile] {
    rendering.entry.order.photos.compactMap { photo in
      guard let preview = photo.previews.last, let data = rendering.entry.files[preview.file.name] else { return nil }
      let place = "\(folder)/\(rendering.order.number.fileNamePart)/\(photo.picture)-\(preview.width)x\(preview.height)"
      return SiteFile(path: "\(place)/\(photo.specification).jpg", contents: Array(data))
    }
  }

  /// Of every order that is published and has not ended and whose consent stands, in the order of their numbers: the
  /// same for the same orders, whichever was rendered first.
  ///
  /// - Returns: the photos, and their paths in the review folder.
  func read() throws -> (photos: [ShowcasePhoto], paths: [String]) {
    var shown: [OrderNumber] = []
    var pages = ledger.livePublications()
    while let page = try pages.next() {
      for live in page where live.lastDay >= day {
        if try isShown(live.order) { shown.append(live.order) }
      }
    }
    var found: (photos: [ShowcasePhoto], paths: [String]) = ([], [])
    for number in shown.sorted(by: { $0.text < $1.text }) {
      let files = try ledger.published(number)?.files ?? []
      let paths = files.filter { $0.place == .review && $0.path.hasPrefix(Self.folder + "/") }.map(\.path)
      for path in paths.sorted() {
        guard let photo = photo(at: path) else { continue }
        found.photos.append(photo)
        found.paths.append(path)
      }
    }
    return found
  }

  private static let folder = "showcase"

  private func isShown(_ number: OrderNumber) throws -> Bool {
    try ledger.consents(of: number).contains { $0.kind == .showcase && $0.withdrawnAt == nil }
  }

  private func photo(at path: String) -> ShowcasePhoto? {
    let parts = path.split(separator: "/")
    guard parts.count == 4, parts[3].hasSuffix(".jpg"),
      let specification = catalogue.specification(String(parts[3].dropLast(4))),
      let size = parts[2].split(separator: "-").last?.split(separator: "x").compactMap({ Int($0) }), size.count == 2,
      let data = FileManager.default.contents(atPath: review.appending(path: path).path)
    else { return nil }
    return ShowcasePhoto(
      specification: specification, image: GalleryImage(jpeg: Array(data), width: size[0], height: size[1]))
  }
}
