public import Orders

/// An ID photo that its person consented to show in public.
public struct ShowcasePhoto: Sendable {
  public var specification: Specification
  public var image: GalleryImage

  public init(specification: Specification, image: GalleryImage) {
    self.specification = specification
    self.image = image
  }
}

/// The public examples, with nothing that leads to an order.
enum Showcase {
  static func files(_ photos: [ShowcasePhoto]) -> [SiteFile] {
    photos.enumerated().map { SiteFile(path: path($0), contents: $1.image.jpeg) }
  }

  static func fields(_ photos: [ShowcasePhoto], _ language: Language) -> [TemplateFields] {
    photos.enumerated().map { index, photo in
      let caption =
        photo.specification.document[language] + ", " + NumberWords.size(photo.specification.print, language)
      return [
        "src": .text(path(index)),
        "isFirst": .flag(index == 0),
        "width": .text(String(photo.image.width)),
        "height": .text(String(photo.image.height)),
        "caption": .text(caption),
        "alt": .text(Bilingual(english: "Example of an ID photo", spanish: "Ejemplo de foto de carné")[language]),
      ]
    }
  }

  private static func path(_ index: Int) -> String { "examples/\(index + 1).jpg" }
}
