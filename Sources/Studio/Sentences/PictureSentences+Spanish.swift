import Orders
import Site

extension PictureFailure {
  /// In Spanish, for the review; nil for what only programs and files say, which is in English.
  var spanish: ReviewReason.Translation? {
    switch self {
    case .file, .photo, .portal, .framing, .raster: nil
    case .changedMeanwhile:
      ReviewReason.Translation(
        "el archivo cambió mientras se trabajaba en él.",
        remedy: "Vuelva a ejecutar cuando nadie escriba en él.")
    case .face:
      ReviewReason.Translation(
        "el reconocimiento de rostros no pudo leerla.", remedy: "Ejecute `likeness models list`.")
    case .nobody:
      ReviewReason.Translation(
        "no se encontró ningún rostro.",
        remedy: """
          Compruebe que es la imagen correcta; el rostro debe verse entero, con al menos 25 píxeles entre los ojos.
          """)
    case .severalPeople(let count):
      ReviewReason.Translation(
        "hay \(count) rostros, y se espera uno.",
        remedy: """
          Diga cuál en la columna `face`: un número desde la izquierda, o `largest`. `likeness render --review-faces` \
          los muestra en la revisión.
          """)
    case .noSuchFace(let wanted, let found):
      ReviewReason.Translation(
        "se pide el rostro \(wanted), y hay \(found).",
        remedy: "Corrija la columna `face`: se numeran desde la izquierda.")
    case .checks(let checks, let specification):
      // What each asks, and what to do about it, stands below, check by check.
      ReviewReason.Translation(
        "no cumple \(specification.id).",
        remedy: """
          Use otra imagen; `likeness measure FILE --spec \(specification.id)` imprime las medidas. Para entregarla de \
          todos modos, escriba \(checks.map(\.name.rawValue).joined(separator: ";")) en la columna `accept`.
          """)
    }
  }
}
