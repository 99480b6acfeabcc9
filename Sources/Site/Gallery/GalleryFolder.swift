import Orders

/// The names that an order's files get: plain, impersonal, the same for the same order.
struct GalleryFolder {
  struct Photo {
    let photo: GalleryPhoto
    /// From 1 among the order's photos of the same specification.
    let number: Int
    /// Whether the order has several of it.
    let isOneOfSeveral: Bool
    let printName: String
    let portalName: String?
    /// Narrowest first.
    let previews: [(name: String, image: GalleryImage)]
  }

  struct Sheet {
    let sheet: GallerySheet
    let number: Int
    let isOneOfSeveral: Bool
    let pictureName: String?
    let pdfName: String?
    let previewName: String?
  }

  let photos: [Photo]
  let sheets: [Sheet]
  static let archiveName = "all.zip"

  init(_ order: GalleryOrder) {
    var counted: [String: Int] = [:]
    let photoStems = order.photos.map { Self.stem($0.specification.id) }
    photos = zip(order.photos, photoStems).map { photo, stem in
      counted[stem, default: 0] += 1
      let number = counted[stem, default: 1]
      let name = "\(stem)-\(number)"
      return Photo(
        photo: photo, number: number, isOneOfSeveral: photoStems.count(where: { $0 == stem }) > 1,
        printName: "\(name).jpg",
        portalName: photo.portal.map { "\(name)-upload.\(Self.ending(of: $0.jpeg))" },
        previews: Self.previews(of: photo, name: name))
    }
    let sheetStems = order.sheets.map { "sheet-" + Self.stem($0.paper.id) }
    counted = [:]
    sheets = zip(order.sheets, sheetStems).map { sheet, stem in
      counted[stem, default: 0] += 1
      let number = counted[stem, default: 1]
      let name = "\(stem)-\(number)"
      return Sheet(
        sheet: sheet, number: number, isOneOfSeveral: sheetStems.count(where: { $0 == stem }) > 1,
        pictureName: sheet.picture.map { _ in "\(name).jpg" },
        pdfName: sheet.pdf.map { _ in "\(name).pdf" },
        previewName: sheet.preview.map { _ in "\(name)-preview.jpg" })
    }
  }

  /// What the customer downloads, in the page's order: also what the archive holds.
  var downloads: [SiteFile] {
    var files: [SiteFile] = []
    for photo in photos {
      files.append(SiteFile(path: photo.printName, contents: photo.photo.print.jpeg))
      if let name = photo.portalName, let portal = photo.photo.portal {
        files.append(SiteFile(path: name, contents: portal.jpeg))
      }
    }
    for sheet in sheets {
      if let name = sheet.pictureName, let picture = sheet.sheet.picture {
        files.append(SiteFile(path: name, contents: picture.jpeg))
      }
      if let name = sheet.pdfName, let pdf = sheet.sheet.pdf {
        files.append(SiteFile(path: name, contents: pdf))
      }
    }
    return files
  }

  /// What only the page shows.
  var previews: [SiteFile] {
    photos.flatMap { $0.previews.map { SiteFile(path: $0.name, contents: $0.image.jpeg) } }
      + sheets.compactMap { sheet in
        guard let name = sheet.previewName, let preview = sheet.sheet.preview else { return nil }
        return SiteFile(path: name, contents: preview.jpeg)
      }
  }

  private static func previews(of photo: GalleryPhoto, name: String) -> [(name: String, image: GalleryImage)] {
    var widths: Set<Int> = []
    return photo.previews.filter { widths.insert($0.width).inserted }
      .sorted { $0.width < $1.width }
      .map { ("\(name)-\($0.width)w.jpg", $0) }
  }

  /// Portals take JPEG, and some PNG, whose first byte is 0x89.
  private static func ending(of file: [UInt8]) -> String { file.first == 0x89 ? "png" : "jpg" }

  /// An id as a file name: a studio's own catalogue may hold anything.
  private static func stem(_ id: String) -> String {
    let kept = id.lowercased().unicodeScalars.map { scalar in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let joined = String(kept).split(separator: "-").joined(separator: "-").prefix(60)
    // Names of sheets begin with `sheet-`: a photo's must not.
    if joined.isEmpty { return "photo" }
    return joined.hasPrefix("sheet-") ? "photo-" + joined : String(joined)
  }
}
