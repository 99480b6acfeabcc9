import Measures
import Orders

/// One ID photo on the order's page.
struct PhotoCard {
  private let photo: GalleryFolder.Photo
  private let index: Int
  private let total: Int
  private let language: Language

  init(photo: GalleryFolder.Photo, index: Int, of total: Int, _ language: Language) {
    self.photo = photo
    self.index = index
    self.total = total
    self.language = language
  }

  var fields: TemplateFields {
    let specification = photo.photo.specification
    let name = specification.document[language] + (photo.isOneOfSeveral ? " (\(photo.number))" : "")
    let size = NumberWords.size(specification.print, language)
    let shown = shownImage
    return [
      "number": .text(String(index + 1)),
      "isFirst": .flag(index == 0),
      "ordinal": .text(
        Bilingual(english: "Photo \(index + 1) of \(total)", spanish: "Foto \(index + 1) de \(total)")[language]),
      "document": .text(name),
      "printName": .text(photo.printName),
      "printWidth": .text(String(photo.photo.print.width)),
      "printHeight": .text(String(photo.photo.print.height)),
      "src": .text(shown.name),
      "width": .text(String(shown.image.width)),
      "height": .text(String(shown.image.height)),
      "srcset": .optional(srcset),
      "sizes": "(min-width: 28rem) 21rem, calc(100vw - 5rem)",
      "alt": .text(Bilingual(english: "ID photo: \(name), \(size)", spanish: "Foto: \(name), \(size)")[language]),
      "size": .text(size),
      "widthMM": .text(NumberWords.number(specification.print.width.value, language) + " mm"),
      "heightMM": .text(NumberWords.number(specification.print.height.value, language) + " mm"),
      "background": .text(background),
      "treatment": .text(treatment),
      "downloads": .list(downloads(size: size)),
      "checks": .optional(CheckTable(photo.photo.checks, trust: specification.trust.kind, language).fields),
    ]
  }

  private var images: [(name: String, image: GalleryImage)] {
    photo.previews.filter { $0.image.width < photo.photo.print.width } + [(photo.printName, photo.photo.print)]
  }

  /// What a browser shows that knows no `srcset`: the smallest that is sharp at the page's 336 pixels.
  private var shownImage: (name: String, image: GalleryImage) {
    images.first { $0.image.width >= 336 } ?? (photo.printName, photo.photo.print)
  }

  private var srcset: String? {
    images.count > 1 ? images.map { "\($0.name) \($0.image.width)w" }.joined(separator: ", ") : nil
  }

  private var background: String {
    switch photo.photo.treatment {
    case .croppedOnly: Bilingual(english: "As photographed", spanish: "El de la fotografía")[language]
    case .backgroundReplaced(.colour(let colour)):
      Bilingual(english: "Plain", spanish: "Liso")[language] + ", " + colour.hex
    case .backgroundReplaced(let backdrop):
      Bilingual(english: "Gradient", spanish: "Degradado")[language] + ", " + BackdropWords.text(backdrop)[language]
    }
  }

  private var treatment: String {
    switch photo.photo.treatment {
    case .croppedOnly:
      Bilingual(english: "Turned and cropped, nothing else", spanish: "Girada y recortada, nada más")[language]
    case .backgroundReplaced:
      Bilingual(
        english: "Turned and cropped, background replaced", spanish: "Girada y recortada, fondo sustituido")[language]
    }
  }

  private func downloads(size: String) -> [TemplateFields] {
    var files = [
      DownloadRow(
        href: photo.printName, name: Bilingual(english: "Photo for printing", spanish: "Foto para imprimir"),
        kind: "JPEG", image: photo.photo.print, bytes: photo.photo.print.jpeg.count,
        hint: Bilingual(english: "Prints at \(size)", spanish: "Se imprime a \(size)"))
    ]
    if let href = photo.portalName, let portal = photo.photo.portal {
      files.append(
        DownloadRow(
          href: href, name: Bilingual(english: "File for uploading", spanish: "Archivo para enviar en línea"),
          kind: "JPEG", image: portal, bytes: portal.jpeg.count,
          hint: Bilingual(
            english: "Has the size that the online form asks for",
            spanish: "Tiene el tamaño que pide el formulario en línea")))
    }
    return files.map { $0.fields(language) }
  }
}
