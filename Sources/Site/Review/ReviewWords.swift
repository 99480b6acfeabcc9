import Orders

/// Words of the operator's contact sheet.
enum ReviewWords {
  static func outcome(_ outcome: ReviewEntry.Outcome) -> Bilingual {
    switch outcome {
    case .refused: Bilingual(english: "Refused", spanish: "Rechazados")
    case .done: Bilingual(english: "Made", spanish: "Hechos")
    case .unchanged: Bilingual(english: "Unchanged", spanish: "Sin cambios")
    }
  }

  static func hint(_ outcome: ReviewEntry.Outcome) -> Bilingual {
    switch outcome {
    case .refused:
      Bilingual(
        english:
          "Nothing new of these orders is in the site; what was published before still is. Do what is said and run again.",
        spanish:
          "En el sitio no hay nada nuevo de estos pedidos; lo publicado antes sigue en él. Haga lo indicado y "
          + "vuelva a ejecutar.")
    case .done:
      Bilingual(
        english: "In the site since this run. Look at each photo before you upload.",
        spanish: "En el sitio desde esta ejecución. Mire cada foto antes de subirlo.")
    case .unchanged:
      Bilingual(
        english: "Already in the site, and still the same.", spanish: "Ya estaban en el sitio y siguen igual.")
    }
  }

  static func face(_ number: Int) -> Bilingual {
    Bilingual(english: "Face \(number)", spanish: "Rostro \(number)")
  }

  static let page: [String: Bilingual] = [
    "review": Bilingual(english: "Review", spanish: "Revisión"),
    "private": Bilingual(
      english: "For the studio only: do not upload or share this page.",
      spanish: "Solo para el estudio: no suba ni comparta esta página."),
    "order": Bilingual(english: "Order", spanish: "Pedido"),
    "whatToDo": Bilingual(english: "What to do:", spanish: "Qué hacer:"),
    "lastDay": Bilingual(english: "Last day", spanish: "Último día"),
    "reference": Bilingual(english: "Reference", spanish: "Referencia"),
    "look": Bilingual(english: "Look at the page", spanish: "Ver la página"),
    "open": Bilingual(english: "The customer’s link", spanish: "El enlace del cliente"),
    "slip": Bilingual(english: "Pick-up slip", spanish: "Resguardo de entrega"),
    "pages": Bilingual(english: "Pages", spanish: "Páginas"),
    "noPicture": Bilingual(english: "No picture", spanish: "Sin imagen"),
    "facesIn": Bilingual(english: "Faces from the left in", spanish: "Rostros de izquierda a derecha en"),
    "chooseFace": Bilingual(
      english: "Write the number of the one that is meant into the column face of the manifest, or largest.",
      spanish: "Escriba el número del que corresponde en la columna face del manifiesto, o largest."),
    "largest": Bilingual(english: "largest", spanish: "largest (el mayor)"),
    "chosen": Bilingual(english: "chosen", spanish: "elegido"),
    "empty": Bilingual(english: "The manifest held no order.", spanish: "El manifiesto no tenía pedidos."),
  ]
}
