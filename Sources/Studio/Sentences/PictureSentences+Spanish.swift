import FaceCrop
import Manifest
import Orders
import Photo
import Raster
import Sheet

extension PictureFailure {
  var spanish: ReasonWords {
    switch self {
    case .file(let problem):
      (
        "se encontró \(problem.spanishSentence.found); se esperaba \(problem.spanishSentence.expected).",
        remedy: problem.spanishSentence.remedy
      )
    case .photo(let error): (error.spanishSentence, remedy: error.spanishRemedy)
    case .changedMeanwhile:
      ("el archivo cambió mientras se trabajaba en él.", remedy: "Vuelva a ejecutar cuando nadie escriba en él.")
    case .face: ("el reconocimiento de rostros no pudo leerla.", remedy: "Ejecute `likeness models list`.")
    case .nobody:
      (
        "no se encontró ningún rostro.",
        remedy: """
        Compruebe que es la imagen correcta; el rostro debe verse entero, con al menos 25 píxeles entre los ojos.
        """
      )
    case .severalPeople(let count):
      (
        "hay \(count) rostros, y se espera uno.",
        remedy: """
        Diga cuál en la columna `face`: un número desde la izquierda, o `largest`. `likeness render --review-faces` \
        los muestra en la revisión.
        """
      )
    case .noSuchFace(let wanted, let found):
      (
        "se pide el rostro \(wanted), y hay \(found).",
        remedy: "Corrija la columna `face`: se numeran desde la izquierda."
      )
    case .framing(let error, let specification):
      ("no se puede encuadrar para \(specification): \(error.spanishWords).", remedy: "Use otra imagen.")
    case .checks(let checks, let specification):
      // What each asks, and what to do about it, stands below, check by check.
      (
        "no cumple \(specification.id).",
        remedy: """
        Use otra imagen; `likeness measure FILE --spec \(specification.id)` imprime las medidas. Para entregarla de \
        todos modos, escriba \(checks.map(\.name.rawValue).joined(separator: ";")) en la columna `accept`.
        """
      )
    case .portal(let error, let specification):
      (
        "no se puede hacer ningún archivo que admita el portal de \(specification): \(error.spanishWords).",
        remedy: "Compare la norma con la página de la autoridad; un estudio la corrige en catalogue.yaml."
      )
    case .raster(let error): ("no se pudo codificar: \(error.spanishWords).", remedy: "Vuelva a ejecutar.")
    }
  }
}

extension OrderFailure {
  var spanish: ReasonWords {
    switch self {
    case .file(let failure):
      ("No se pudo escribir \(failure.path): \(failure.reason).", remedy: "Libere espacio y vuelva a ejecutar.")
    case .layout(let error, let paper):
      (
        "Las fotos no se pueden colocar en \(paper): \(error.spanishWords).",
        remedy: "Elija un papel mayor o un margen menor."
      )
    case .sheet(let error, let paper):
      ("La hoja de \(paper) no se pudo hacer: \(error.spanishWords).", remedy: "Vuelva a ejecutar.")
    case .raster(let error):
      ("Una imagen no se pudo codificar: \(error.spanishWords).", remedy: "Vuelva a ejecutar.")
    }
  }
}

extension FramingError {
  /// Without the measures of the face, which do not leave the memory.
  fileprivate var spanishWords: String {
    switch self {
    case .impossibleFace: "los puntos encontrados no forman una cabeza"
    case .impossibleExtent(let width, let height): "el resultado tendría \(width) x \(height) píxeles"
    }
  }
}
