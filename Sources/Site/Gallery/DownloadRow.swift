import Orders

/// One file that the customer can save.
struct DownloadRow {
  let href: String
  let name: Bilingual
  let kind: String
  let image: GalleryImage?
  let bytes: Int
  let hint: Bilingual

  func fields(_ language: Language) -> TemplateFields {
    let pixels = image.map { [NumberWords.pixels(width: $0.width, height: $0.height)] } ?? []
    return [
      "href": .text(href),
      "name": .text(name[language]),
      "fact": .text(([kind] + pixels + [NumberWords.bytes(bytes, language)]).joined(separator: " · ")),
      "hint": .text(hint[language]),
    ]
  }
}
