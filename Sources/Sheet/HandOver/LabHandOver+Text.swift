import Measures
public import Orders

extension LabHandOver {
  /// The file that goes to the lab with the sheets: papers, counts, and how to print.
  public func text(_ language: Language) -> String {
    let totals = totals
    let sum = Total(
      paper: lab.paper, sheets: totals.reduce(0) { $0 + $1.sheets }, photos: totals.reduce(0) { $0 + $1.photos })
    return
      ([Words.title[language], ""] + totals.map { line($0, language) }
      + ["", "\(Words.sum[language]) \(Self.counts(sum, language)).", "", Words.folders[language]]
      + [Words.size[language], "\(Words.density[language]) \(Self.density(lab)) dpi."]
      + [edge[language], Words.colour[language], Words.check[language], ""])
      .joined(separator: "\n")
  }

  private func line(_ total: Total, _ language: Language) -> String {
    let size = total.paper.size
    let measures = "\(Self.short(size.width)) x \(Self.short(size.height)) mm"
    return "- \(total.paper.id)/  \(total.paper.name[language]), \(measures): \(Self.counts(total, language))"
  }

  private static func counts(_ total: Total, _ language: Language) -> String {
    let sheets = total.sheets == 1 ? Words.sheet[language] : Words.sheets[language]
    let photos = total.photos == 1 ? Words.photo[language] : Words.photos[language]
    return "\(total.sheets) \(sheets), \(total.photos) \(photos)"
  }

  private static func density(_ lab: LabProfile) -> String {
    short(Millimetres(lab.resolution.dotsPerInch))
  }

  private var edge: Bilingual {
    switch lab.edge {
    case .safe:
      Bilingual(
        english: "Print with white margins, without enlarging to the edge of the paper.",
        spanish: "Imprima con márgenes blancos, sin ampliar hasta el borde del papel.")
    case .borderless:
      Bilingual(
        english: "Print borderless. Each picture is \(Self.short(lab.overscan)) mm larger than the paper on each side: "
          + "what your machine cuts off.",
        spanish: "Imprima sin bordes. Cada imagen es \(Self.short(lab.overscan)) mm más grande que el papel por cada "
          + "lado: lo que su máquina recorta.")
    }
  }

  /// Without needless decimals.
  private static func short(_ length: Millimetres) -> String {
    let text = CutList.millimetres(length.value)
    return text.hasSuffix(".00") ? String(text.dropLast(3)) : text.hasSuffix("0") ? String(text.dropLast()) : text
  }

  private enum Words {
    static let title = Bilingual(english: "ID photo sheets to print", spanish: "Hojas de fotos de carné para imprimir")
    static let sheet = Bilingual(english: "sheet", spanish: "hoja")
    static let sheets = Bilingual(english: "sheets", spanish: "hojas")
    static let photo = Bilingual(english: "photo", spanish: "foto")
    static let photos = Bilingual(english: "photos", spanish: "fotos")
    static let sum = Bilingual(english: "In all:", spanish: "En total:")
    static let folders = Bilingual(
      english:
        "Each folder is one paper. Print each JPEG once that cut-list.csv names: it is one sheet. What else lies "
        + "in the folders was delivered before. PDF files show the same sheets: print the one or the other.",
      spanish:
        "Cada carpeta es un papel. Imprima una vez cada JPEG que nombra cut-list.csv: es una hoja. Lo demás de las "
        + "carpetas se entregó antes. Los PDF muestran las mismas hojas: imprima unos u otros.")
    static let size = Bilingual(
      english: "Print at 100 %: not fitted to the page, not enlarged.",
      spanish: "Imprima al 100 %: sin ajustar a la página ni ampliar.")
    static let density = Bilingual(english: "The pictures have", spanish: "Las imágenes tienen")
    static let colour = Bilingual(
      english: "Colours are sRGB. Switch off automatic corrections of colour, contrast and red eyes.",
      spanish: "Los colores son sRGB. Desactive las correcciones automáticas de color, contraste y ojos rojos.")
    static let check = Bilingual(
      english: "The ruler in the margin must measure 50 mm on the print.",
      spanish: "La regla del margen debe medir 50 mm en la copia.")
  }
}
