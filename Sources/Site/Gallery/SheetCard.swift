import Orders

/// One print sheet on the order's page.
struct SheetCard {
  private let sheet: GalleryFolder.Sheet
  private let language: Language

  init(sheet: GalleryFolder.Sheet, _ language: Language) {
    self.sheet = sheet
    self.language = language
  }

  var fields: TemplateFields {
    let paper = sheet.sheet.paper
    let name = paper.name[language] + (sheet.isOneOfSeveral ? " (\(sheet.number))" : "")
    let size = NumberWords.size(paper.size, language)
    let photos = sheet.sheet.count
    let fact = Bilingual(
      english: "\(photos) \(photos == 1 ? "photo" : "photos") on \(size)",
      spanish: "\(photos) \(photos == 1 ? "foto" : "fotos") en \(size)")
    return [
      "name": .text(name),
      "fact": .text(fact[language]),
      "preview": .optional(preview(alt: name + ": " + fact[language])),
      "downloads": .list(downloads),
    ]
  }

  private func preview(alt: String) -> TemplateFields? {
    guard let name = sheet.previewName, let preview = sheet.sheet.preview else { return nil }
    return [
      "src": .text(name), "width": .text(String(preview.width)), "height": .text(String(preview.height)),
      "alt": .text(alt),
    ]
  }

  private var downloads: [TemplateFields] {
    var rows: [DownloadRow] = []
    if let href = sheet.pdfName, let pdf = sheet.sheet.pdf {
      rows.append(
        DownloadRow(
          href: href, name: Bilingual(english: "For your own printer", spanish: "Para su impresora"), kind: "PDF",
          image: nil, bytes: pdf.count,
          hint: Bilingual(english: "At its true size", spanish: "A tamaño real")))
    }
    if let href = sheet.pictureName, let picture = sheet.sheet.picture {
      rows.append(
        DownloadRow(
          href: href, name: Bilingual(english: "For a photo shop", spanish: "Para una tienda de fotografía"),
          kind: "JPEG", image: picture, bytes: picture.jpeg.count,
          hint: Bilingual(english: "Order it without corrections", spanish: "Pídala sin correcciones")))
    }
    return rows.map { $0.fields(language) }
  }
}
