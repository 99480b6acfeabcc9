import Ledger
import Manifest
import Orders
import Sheet

extension ReprintProblem {
  var spanish: ReasonWords {
    switch self {
    case .unknownOrder:
      (
        "El registro no conoce ese pedido.",
        remedy: "Compruebe el número; un pedido debe procesarse con `likeness render` antes de reimprimirse."
      )
    case .erased:
      ("El pedido se suprimió, y no queda nada de él.", remedy: "Haga un pedido nuevo con una foto nueva.")
    case .ended(let reason):
      ("El pedido terminó (\(reason.spanishWords)) y sus fotos se eliminaron.", remedy: "Haga un pedido nuevo.")
    case .consent(let refusal):
      (
        "Se encontró \(Problem.consent(refusal).spanishSentence.found); se esperaba "
          + "\(Problem.consent(refusal).spanishSentence.expected).",
        remedy: Problem.consent(refusal).spanishSentence.remedy
      )
    case .expired(let lastDay):
      (
        "Su último día fue el \(lastDay.iso): el cliente no aceptó ningún uso posterior.",
        remedy: "Pregunte al cliente y haga un pedido nuevo."
      )
    case .held(let hold):
      (
        "El pedido está bajo retención legal (\(hold.reason)): se conserva, y no se usa para nada más.",
        remedy: hold.origin == .manifest
          ? "Cuando termine la retención, quítela del manifiesto y procese el pedido con `likeness render`."
          : "Levante antes la retención."
      )
    case .notDelivered: ("No se entregó.", remedy: "Procese antes el pedido con `likeness render`.")
    case .noSuchPhoto(let specification, let picture, let known):
      (
        "No tiene ninguna foto\(specification.map { " \($0)" } ?? "")\(picture.map { " de la imagen \($0)" } ?? "").",
        remedy: "Tiene \(known.joined(separator: ", "))."
      )
    case .specificationGone(let id):
      ("El catálogo ya no tiene \(id).", remedy: "Vuelva a ponerla en catalogue.yaml tal como estaba.")
    case .sizeChanged(let id):
      (
        "La copia de \(id) tiene ahora en el catálogo otro tamaño que cuando se entregó.",
        remedy: "Restablezca el tamaño, o procese el pedido de nuevo: será una entrega nueva."
      )
    case .paperGone(let id):
      ("El catálogo ya no tiene el papel \(id) de la entrega.", remedy: "Indique otro papel.")
    case .repeated(let photo, let first):
      (
        "\(photo) ya se pidió en este papel\(first.line > 0 ? " (línea \(first.line))" : "").",
        remedy: "Escriba allí la suma de las copias y quite esta."
      )
    case .source(let path, let problem):
      (
        "photos/\(path): se encontró \(problem.spanishSentence.found); se esperaba "
          + "\(problem.spanishSentence.expected).",
        remedy: "Vuelva a poner el original con el que se hizo la entrega."
      )
    case .sourceChanged(let path):
      (
        "photos/\(path) no es la imagen con la que se hizo la entrega: su SHA-256 no coincide con el registrado.",
        remedy: "Vuelva a poner el original, o procese el pedido de nuevo: será una entrega nueva."
      )
    case .otherwise(let photo, let change):
      (
        "\(photo) saldría distinta de como se entregó (\(change.spanishWords)), y el archivo entregado ya no está ni en "
          + "build/cache ni en build/site.",
        remedy: "Vuelva a poner uno de los dos, o procese el pedido de nuevo: será una entrega nueva."
      )
    case .deliveredAnew(let photo):
      ("\(photo) se entregó de nuevo después de imprimirse.", remedy: "Imprima la foto que el cliente tiene ahora.")
    case .deliveredFileMissing(let photo):
      (
        "El archivo entregado de \(photo) ya no está ni en build/cache ni en build/site.",
        remedy: "Procese el pedido e imprímalo de nuevo."
      )
    case .painting(let error):
      ("Las hojas no se pudieron pintar: \(error.spanishWords).", remedy: "Imprímalas por partes.")
    case .layout(let error, let paper):
      (
        "No se puede colocar en \(paper.id): \(error.spanishWords).",
        remedy: "Elija un papel mayor, o un margen menor en studio.yaml."
      )
    }
  }
}

extension RenderingChange {
  fileprivate var spanishWords: String {
    switch self {
    case .program(let recorded, let now): "procesado \(recorded) entonces, \(now) ahora"
    case .models: "hay otros modelos de rostro instalados"
    case .rule: "la norma del catálogo cambió"
    case .unknown: "cambió una biblioteca del sistema"
    }
  }
}
