import Foundation
import Ledger
import Site

extension PublishFailure {
  var spanishSentence: String {
    switch self {
    case .page(let error): error.spanishSentence
    case .files(let error): error.spanishSentence
    case .ledger(let error): error.spanishSentence
    case .other(let words): "No se pudo publicar: \(words)."
    }
  }

  var spanishRemedy: String {
    switch self {
    case .page(.template): "Corrija la plantilla, o quite la del estudio para que se use la incorporada."
    case .files(let error) where error.code == ENOSPC:
      "Libere espacio y vuelva a ejecutar: el sitio sigue entero, como estaba."
    case .page, .files, .ledger, .other: "Vuelva a ejecutar; lo que había antes sigue en su sitio."
    }
  }
}

extension SiteError {
  var spanishSentence: String {
    switch self {
    case .template(let error): "\(error.file), línea \(error.line): \(error.problem.spanishWords)."
    case .archive(let error): "No se pudieron hacer las páginas: el archivo zip falló (libzip \(error.code))."
    case .addressTooLong(let bytes):
      "No se pudieron hacer las páginas: una dirección de \(bytes) bytes no cabe en un código QR."
    case .sealing: "No se pudieron hacer las páginas: el cifrado falló."
    }
  }
}

extension TemplateError.Problem {
  /// Begins in lower case, to stand behind the template's name. What the template library says stays in its own word.
  fileprivate var spanishWords: String {
    switch self {
    case .unknownFile(let known): "no hay ninguna plantilla con este nombre, solo \(known.joined(separator: ", "))"
    case .syntax(let words): "las etiquetas no encajan (\(words))"
    case .unknownKey(let key): "ninguna página conoce la clave `\(key)`"
    case .unknownPartial(let name): "no hay ninguna plantilla `\(name)` que insertar"
    case .unsupportedTag(let tag): "la etiqueta `\(tag)` no se admite en las plantillas"
    case .endless(let names): "la plantilla se insertaría a sí misma a través de \(names.joined(separator: ", "))"
    case .tooDeep(let limit): "las secciones están anidadas a más de \(limit) niveles"
    case .tooLong(let bytes, let limit): "tiene \(bytes) bytes, y se admiten como máximo \(limit)"
    }
  }
}

extension PublicationError {
  var spanishSentence: String {
    let words = code == 0 ? "la ruta sale de su carpeta" : unsafe String(cString: strerror(code))
    return "No se pudo escribir \(path.isEmpty ? "la carpeta" : path) (\(step.spanishWords)): \(words)."
  }
}

extension PublicationError.Step {
  fileprivate var spanishWords: String {
    switch self {
    case .createFolder: "al crear la carpeta"
    case .list: "al listar"
    case .read: "al leer"
    case .write: "al escribir"
    case .exchange: "al intercambiar"
    case .rename: "al cambiar el nombre"
    case .remove: "al eliminar"
    case .path: "al comprobar la ruta"
    }
  }
}
